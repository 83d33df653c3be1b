package trace

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
)

// trial is one of so many workers that took 100 ns.
func trial(workers int, spans ...core.Span) core.Trial {
	return core.Trial{Cell: core.Cell{Strategy: core.Goroutine, Workers: workers, Cores: 1}, Startup: 10, Runtime: 100, Trace: spans}
}

func span(kind core.SpanKind, worker int, from, to time.Duration) core.Span {
	return core.Span{Kind: kind, Worker: worker, From: from, To: to}
}

func chunk(worker int, from, to time.Duration, first, tasks int) core.Span {
	return core.Span{Kind: core.SpanChunk, Worker: worker, From: from, To: to, First: first, Tasks: tasks}
}

// seen writes pieces as they are read: kind, extent, chunk.
type seen struct {
	kind     core.SpanKind
	from, to time.Duration
	chunk    int
}

func pieces(w Worker) (list []seen) {
	for _, p := range w.Pieces {
		list = append(list, seen{p.Kind, p.From, p.To, p.Chunk})
	}
	return list
}

func TestOverlay(t *testing.T) {
	for name, c := range map[string]struct {
		spans []core.Span
		want  []seen
	}{
		"none":         {nil, nil},
		"one":          {[]core.Span{chunk(0, 10, 90, 0, 4)}, []seen{{"chunk", 10, 90, 1}}},
		"out of order": {[]core.Span{chunk(0, 50, 90, 4, 4), chunk(0, 10, 40, 0, 4)}, []seen{{"chunk", 10, 40, 1}, {"chunk", 50, 90, 2}}},
		"a lock inside": {[]core.Span{chunk(0, 10, 90, 0, 4), span("lock", 0, 20, 30)},
			[]seen{{"chunk", 10, 20, 1}, {"lock", 20, 30, 1}, {"chunk", 30, 90, 1}}},
		"a lock all over a chunk": {[]core.Span{chunk(0, 10, 20, 0, 4), span("lock", 0, 10, 20)}, []seen{{"lock", 10, 20, 1}}},
		"a lock from one chunk to the next": {[]core.Span{chunk(0, 10, 50, 0, 4), chunk(0, 50, 90, 4, 4), span("lock", 0, 40, 60)},
			[]seen{{"chunk", 10, 40, 1}, {"lock", 40, 60, 1}, {"chunk", 60, 90, 2}}},
		"a lock outside of chunks": {[]core.Span{chunk(0, 10, 20, 0, 4), span("lock", 0, 30, 40)}, []seen{{"chunk", 10, 20, 1}, {"lock", 30, 40, 0}}},
		"the GIL after a block": {[]core.Span{chunk(0, 0, 100, 0, 1), span("block", 0, 20, 60), span("gil", 0, 60, 70)},
			[]seen{{"chunk", 0, 20, 1}, {"block", 20, 60, 1}, {"gil", 60, 70, 1}, {"chunk", 70, 100, 1}}},
		"a lock in a block in a chunk": {[]core.Span{span("lock", 0, 30, 40), span("block", 0, 20, 60), chunk(0, 0, 100, 0, 1)},
			[]seen{{"chunk", 0, 20, 1}, {"block", 20, 30, 1}, {"lock", 30, 40, 1}, {"block", 40, 60, 1}, {"chunk", 60, 100, 1}}},
		"overlapping chunks":          {[]core.Span{chunk(0, 10, 50, 0, 4), chunk(0, 40, 60, 4, 4)}, []seen{{"chunk", 10, 50, 1}, {"chunk", 50, 60, 2}}},
		"a chunk in a chunk":          {[]core.Span{chunk(0, 10, 50, 0, 4), chunk(0, 20, 30, 4, 4)}, []seen{{"chunk", 10, 50, 1}}},
		"beyond both ends":            {[]core.Span{span("start", 0, -20, 10), chunk(0, 10, 900, 0, 4)}, []seen{{"start", 0, 10, 0}, {"chunk", 10, 100, 1}}},
		"after the end":               {[]core.Span{chunk(0, 200, 300, 0, 4)}, nil},
		"no extent":                   {[]core.Span{chunk(0, 20, 20, 0, 4)}, nil},
		"a start that a chunk covers": {[]core.Span{span("start", 0, 0, 30), chunk(0, 10, 20, 0, 1)}, []seen{{"start", 0, 10, 0}, {"chunk", 10, 20, 1}, {"start", 20, 30, 0}}},
	} {
		if got := pieces(Of(trial(1, c.spans...)).Workers[0]); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestSums(t *testing.T) {
	read := Of(trial(3,
		span("start", 0, 0, 10), chunk(0, 10, 50, 3, 4), span("lock", 0, 20, 30), chunk(0, 50, 80, 8, 2),
		span("start", 1, 0, 5), chunk(1, 10, 90, 4, 4), chunk(1, 90, 90, 10, 1),
	))
	if w := read.Workers[0]; w.Spent["start"] != 10 || w.Spent["chunk"] != 60 || w.Spent["lock"] != 10 || w.Idle != 20 || w.Finish != 80 || w.Chunks != 2 || w.Tasks != 6 {
		t.Errorf("the first worker: %+v", w)
	}
	if w := read.Workers[1]; w.Chunks != 2 || w.Tasks != 5 || w.Finish != 90 {
		t.Errorf("a chunk that took no time is lost: %+v", w)
	}
	if p := read.Workers[0].Pieces[2]; p.Kind != "lock" || p.First != 3 || p.Tasks != 4 {
		t.Errorf("a wait does not know its chunk: %+v", p)
	}
	if first, last, n := read.Finishes(); first != 0 || last != 1 || n != 2 {
		t.Errorf("finished first %d, last %d, %d of them", first, last, n)
	}
	if got := read.Share("lock"); got != 10.0/300 {
		t.Errorf("%g of the time for locks", got)
	}
	if got := read.Idle(); got != (20.0+15+100)/300 {
		t.Errorf("%g of the time idle", got)
	}
	if read.Most("lock") != 0 || read.Most("chunk") != 1 {
		t.Errorf("most of the locks %d, of the chunks %d", read.Most("lock"), read.Most("chunk"))
	}
	if !read.Recorded() || Of(trial(2)).Recorded() {
		t.Error("whether there is a trace is not told")
	}
	if _, _, n := Of(trial(2)).Finishes(); n != 0 {
		t.Errorf("%d workers finished chunks that there are not", n)
	}
}

// TestOddSpans are counted and left out.
func TestOddSpans(t *testing.T) {
	read := Of(trial(1, span("nap", 0, 0, 10), span("lock", 1, 0, 10), span("lock", -1, 0, 10), span("lock", 0, 10, 9), chunk(0, 1, 2, 0, 1)))
	if read.Odd != 4 || len(read.Workers[0].Pieces) != 1 {
		t.Errorf("%+v", read)
	}
	huge := trial(1 << 40)
	if n := len(Of(huge).Workers); n != core.MaxWorkers {
		t.Errorf("%d workers", n)
	}
	if none := Of(core.Trial{Runtime: -5, Startup: -7}); none.Runtime != 0 || none.Ready != 0 || none.Share("chunk") != 0 || none.Idle() != 0 {
		t.Errorf("%+v", none)
	}
}

func TestHolds(t *testing.T) {
	spans := []core.Span{
		chunk(0, 0, 60, 0, 1), chunk(1, 0, 100, 1, 1),
		span("gil", 1, 0, 20), span("gil", 0, 19, 40), span("block", 0, 50, 60),
		span("gil", 1, 42, 50),
	}
	want := []Hold{{0, 0, 19, 0}, {1, 20, 40, 1}, {0, 40, 50, 2}, {1, 50, 100, 3}}
	read := Of(trial(2, spans...))
	if !slices.Equal(read.Holds, want) || read.HandOvers() != 3 {
		t.Errorf("%v, %d hand-overs, want %v", read.Holds, read.HandOvers(), want)
	}
	// A worker keeps the lock from one chunk to the next, unless another one
	// runs between them.
	kept := Of(trial(2, chunk(0, 0, 10, 0, 1), chunk(0, 12, 20, 1, 1), span("gil", 1, 0, 20), chunk(1, 0, 30, 2, 1), chunk(0, 40, 50, 3, 1)))
	if want := []Hold{{0, 0, 20, 0}, {1, 20, 30, 1}, {0, 40, 50, 2}}; !slices.Equal(kept.Holds, want) {
		t.Errorf("%v, want %v", kept.Holds, want)
	}
	if free := Of(trial(2, spans[:2]...)); free.Holds != nil || free.HandOvers() != 0 {
		t.Errorf("without a lock it is held: %v", free.Holds)
	}
}

// anyTrial makes spans up that keep no rule.
func anyTrial(random *rand.Rand, spans int) core.Trial {
	t := trial(1 + random.IntN(4))
	for range spans {
		from := time.Duration(random.IntN(130) - 15)
		t.Trace = append(t.Trace, core.Span{
			Kind: append(Kinds(), "nap")[random.IntN(7)], Worker: random.IntN(5),
			From: from, To: from + time.Duration(random.IntN(40)-2), First: random.IntN(9), Tasks: random.IntN(5),
		})
	}
	return t
}

// check holds a trace against the rules of the package, instant by instant.
func check(t *testing.T, given core.Trial) {
	t.Helper()
	read := Of(given)
	for i, w := range read.Workers {
		sum, last := w.Idle, time.Duration(0)
		for _, spent := range w.Spent {
			sum += spent
		}
		if sum != read.Runtime || w.Idle < 0 {
			t.Fatalf("worker %d: the parts sum to %d of %d, idle %d", i, sum, read.Runtime, w.Idle)
		}
		for _, p := range w.Pieces {
			if p.From < last || p.To <= p.From || p.To > read.Runtime || p.Worker != i {
				t.Fatalf("worker %d: %+v after %d", i, p, last)
			}
			last = p.To
		}
		for at := range read.Runtime {
			if got, want := w.at(at), highest(given.Trace, i, at); got != want {
				t.Fatalf("worker %d did %q at %d, the spans say %q", i, got, at, want)
			}
		}
	}
	for i, h := range read.Holds {
		if h.To < h.From || i > 0 && h.From < read.Holds[i-1].To {
			t.Fatalf("hold %+v after %+v", h, read.Holds[max(0, i-1)])
		}
	}
}

func (w Worker) at(instant time.Duration) core.SpanKind {
	for _, p := range w.Pieces {
		if p.From <= instant && instant < p.To {
			return p.Kind
		}
	}
	return ""
}

// highest is the kind of the highest rank that covers an instant.
func highest(spans []core.Span, worker int, at time.Duration) (kind core.SpanKind) {
	for _, k := range Kinds() {
		for _, s := range spans {
			if s.Kind == k && s.Worker == worker && s.From <= at && at < s.To {
				kind = k
			}
		}
	}
	return kind
}

func TestAnySpans(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		check(t, anyTrial(random, random.IntN(30)))
	}
}

func FuzzOf(f *testing.F) {
	f.Add(uint64(1), uint8(10))
	f.Fuzz(func(t *testing.T, seed uint64, spans uint8) {
		check(t, anyTrial(rand.New(rand.NewPCG(seed, 0)), int(spans)))
	})
}

// TestOfDoesNotWrite to the trial.
func TestOfDoesNotWrite(t *testing.T) {
	given := anyTrial(rand.New(rand.NewPCG(5, 6)), 30)
	before := slices.Clone(given.Trace)
	Of(given)
	if !slices.Equal(given.Trace, before) {
		t.Error("the spans were changed")
	}
}
