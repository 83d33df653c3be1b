package chart

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/trace"
)

func TestTimelineRefuses(t *testing.T) {
	for _, size := range [][3]int{{0, 10, 72}, {10, -1, 72}, {10, 10, 0}} {
		if _, err := DrawTimeline(core.Run{}, trace.Trace{}, Timeline{}, Light(), size[0], size[1], size[2]); err == nil || !strings.Contains(err.Error(), "cannot be") {
			t.Errorf("%v: %v", size, err)
		}
	}
}

// TestPixelsAreTime: what a kind fills of a worker's row is what it took of
// the worker's time, however narrow its spans are.
func TestPixelsAreTime(t *testing.T) {
	s := Light()
	looks := map[core.SpanKind]canvas.Filling{
		core.SpanChunk: {Base: s.Faint(s.Series[0], 0.6)},
		core.SpanLock:  {Base: s.Series[1], Ink: s.Faint(s.Series[1], 0.4), Pattern: canvas.Rising},
	}
	for _, scene := range []string{"dense", "lock", "two"} {
		read := sceneOf(scene)
		p := timelineOf(t, read, Timeline{}, Light(), 1000, 800, 72)
		for _, r := range p.rows {
			place, worker := r.At, read.Workers[r.First]
			for _, kind := range []core.SpanKind{core.SpanChunk, core.SpanLock} {
				look := looks[kind]
				got := filled(p.Image, place, look)
				want := float64(worker.Spent[kind]) / float64(read.Runtime)
				if math.Abs(got-want) > 0.02 {
					t.Errorf("%s: %s fills %.3f of row %d, took %.3f of its time", scene, kind, got, r.First, want)
				}
			}
		}
	}
}

// filled returns the part of a rectangle that has a look.
func filled(img *image.RGBA, r image.Rectangle, f canvas.Filling) float64 {
	n := 0
	has := func(c color.RGBA, d color.NRGBA) bool { return c.R == d.R && c.G == d.G && c.B == d.B }
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if c := img.RGBAAt(x, y); has(c, f.Base) || f.Pattern != canvas.Plain && has(c, f.Ink) {
				n++
			}
		}
	}
	return float64(n) / float64(r.Dx()*r.Dy())
}

func TestUnder(t *testing.T) {
	read := trace.Of(core.Trial{
		Cell: core.Cell{Strategy: "gil", Workers: 2, Cores: 1}, Runtime: 1000 * time.Millisecond,
		Trace: []core.Span{
			{Kind: core.SpanChunk, Worker: 0, From: 100 * time.Millisecond, To: 600 * time.Millisecond, First: 7, Tasks: 3},
			{Kind: core.SpanGIL, Worker: 0, From: 200 * time.Millisecond, To: 400 * time.Millisecond},
			{Kind: core.SpanChunk, Worker: 1, From: 200 * time.Millisecond, To: 400 * time.Millisecond, First: 10, Tasks: 1},
		},
	})
	p := timelineOf(t, read, Timeline{}, Light(), 800, 400, 72)
	if len(p.rows) != 3 {
		t.Fatalf("%d rows, want the lock's and two workers'", len(p.rows))
	}
	at := func(row int, ms float64) Under {
		t.Helper()
		place := p.rows[row].At
		u, ok := p.Under(float64(place.Min.X)+ms/1000*float64(place.Dx()), float64(place.Min.Y+place.Max.Y)/2)
		if !ok {
			t.Fatalf("nothing at %g ms of row %d", ms, row)
		}
		return u
	}
	ms := time.Millisecond
	same := func(got, want Under) {
		t.Helper()
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("got  %+v\nwant %+v", got, want)
		}
	}
	same(at(1, 50), Under{Kind: "", From: 0, To: 100 * ms, Holder: -1})
	same(at(1, 150), Under{Kind: "chunk", From: 100 * ms, To: 200 * ms, Chunk: 1, Task: 7, Tasks: 3, Holder: -1})
	same(at(1, 300), Under{Kind: "gil", From: 200 * ms, To: 400 * ms, Chunk: 1, Task: 7, Tasks: 3, Holder: -1})
	same(at(1, 800), Under{From: 600 * ms, To: 1000 * ms, Holder: -1})
	same(at(2, 300), Under{First: 1, Last: 1, Kind: "chunk", From: 200 * ms, To: 400 * ms, Chunk: 1, Task: 10, Tasks: 1, Holder: -1})
	same(at(0, 300), Under{First: -1, Last: -1, From: 200 * ms, To: 400 * ms, Holder: 1})
	same(at(0, 500), Under{First: -1, Last: -1, From: 400 * ms, To: 600 * ms, Holder: 0})
	if u := at(0, 800); u.Holder != -1 {
		t.Errorf("the lock is free, yet held by %d", u.Holder)
	}
	for _, outside := range [][2]float64{{0, 200}, {799, 200}, {400, 0}, {400, 399}} {
		if u, ok := p.Under(outside[0], outside[1]); ok {
			t.Errorf("at %v is %+v", outside, u)
		}
	}
	if _, ok := drawn(t, synthetic(1, 2, 3, 1, 1, 2), View{}, Light(), 400, 300, 72).Under(200, 150); ok {
		t.Error("a chart has rows")
	}
}

// TestUnderManyAtOnce: where a pixel or a row holds too much to name, the
// parts are told.
func TestUnderManyAtOnce(t *testing.T) {
	for _, scene := range []string{"dense", "crowd"} {
		p := timelineOf(t, sceneOf(scene), Timeline{}, Light(), 400, 300, 72)
		place := p.rows[len(p.rows)/2].At
		u, ok := p.Under(float64(place.Min.X+place.Max.X)/2, float64(place.Min.Y))
		sum := 0.0
		for _, part := range u.Parts {
			sum += part
		}
		if !ok || u.Kind != "" || sum < 0.9 || sum > 1.001 {
			t.Errorf("%s: %+v, parts of %g", scene, u, sum)
		}
	}
}

func TestTimelineZoom(t *testing.T) {
	read := sceneOf("lock")
	end := read.Runtime.Seconds()
	for _, c := range []struct{ zoom, want Range }{
		{Range{}, Range{Low: 0, High: end}},
		{Range{Low: 0.01, High: 0.02}, Range{Low: 0.01, High: 0.02}},
		{Range{Low: -5, High: 0.02}, Range{Low: 0, High: 0.02}},
		{Range{Low: 0.01, High: 9}, Range{Low: 0.01, High: end}},
		{Range{Low: 0.02, High: 0.01}, Range{Low: 0, High: end}},
		{Range{Low: 0.02, High: 0.02}, Range{Low: 0, High: end}},
		{Range{Low: 8, High: 9}, Range{Low: 0, High: end}},
		{Range{Low: math.NaN(), High: math.NaN()}, Range{Low: 0, High: end}},
		{Range{Low: math.Inf(-1), High: math.Inf(1)}, Range{Low: 0, High: end}},
	} {
		p := timelineOf(t, read, Timeline{Zoom: c.zoom}, Light(), 600, 300, 72)
		low, _ := p.Value(-1, 100)
		high, _ := p.Value(1e6, 100)
		if !(math.Abs(low-c.want.Low) <= 1e-9 && math.Abs(high-c.want.High) <= 1e-9) {
			t.Errorf("%v shows %g to %g, want %v", c.zoom, low, high, c.want)
		}
	}
}

// TestRowsOfEveryCount: no worker is lost, whatever the room.
func TestRowsOfEveryCount(t *testing.T) {
	for _, workers := range []int{1, 2, 3, 7, 8, 16, 31, 32, 33, 64, 65, 97, 128} {
		read := newScene("gil", workers).Starts(time.Millisecond).Turns(time.Millisecond, workers).Ends()
		for _, height := range []int{120, 400, 1000} {
			p := timelineOf(t, read, Timeline{Selected: workers}, Light(), 560, height, 72)
			next := 0
			for i, r := range p.rows {
				if place := p.rows[i].At; !place.In(p.Area) || place.Empty() {
					t.Fatalf("%d workers in %d: row %d is at %v of %v", workers, height, i, place, p.Area)
				}
				if r.First < 0 {
					continue
				}
				if r.First != next || r.Last < r.First {
					t.Fatalf("%d workers in %d: row %d is %+v", workers, height, i, r)
				}
				next = r.Last + 1
			}
			if next != workers {
				t.Fatalf("%d workers in %d: rows for %d", workers, height, next)
			}
		}
	}
}

func TestWriteTimeline(t *testing.T) {
	run, read := synthetic(2, 2, 3, 0.3, 1, 2), sceneOf("lock")
	for format, begins := range map[Format]string{PNG: "\x89PNG", SVG: "<?xml", PDF: "%PDF"} {
		var file bytes.Buffer
		if err := WriteTimeline(&file, format, run, read, Timeline{}, Light(), Size{Width: 400, Height: 250, DPI: 72, Text: 8}); err != nil || !strings.HasPrefix(file.String(), begins) {
			t.Errorf("%s: %v, %.20q", format, err, file.String())
		}
	}
	var file bytes.Buffer
	if err := WriteTimeline(&file, SVG, run, read, Timeline{Title: "a <b>"}, Light(), Presets()[0].Size); err != nil || !strings.Contains(file.String(), "<title>a &lt;b&gt;</title>") {
		t.Errorf("the file has no title: %v", err)
	}
	if err := WriteTimeline(&file, "gif", run, read, Timeline{}, Light(), Presets()[0].Size); err == nil {
		t.Error("a GIF was written")
	}
}

// TestDenseVectorsAreBounded: a hundred thousand spans make no file that
// nobody can open.
func TestDenseVectorsAreBounded(t *testing.T) {
	var file bytes.Buffer
	if err := WriteTimeline(&file, SVG, core.Run{}, sceneOf("dense"), Timeline{}, Light(), Presets()[0].Size); err != nil || file.Len() > 12<<20 {
		t.Errorf("%d bytes, %v", file.Len(), err)
	}
}

func FuzzTimeline(f *testing.F) {
	f.Add(uint64(1), uint16(640), uint16(420), uint8(20))
	f.Add(uint64(15), uint16(761), uint16(317), uint8(0xde)) // a trial that took no time
	f.Fuzz(func(t *testing.T, seed uint64, width, height uint16, spans uint8) {
		checkAnyTimeline(t, rand.New(rand.NewPCG(seed, 0)), 1+int(width)%2000, 1+int(height)%1500, int(spans))
	})
}

func TestAnyTimeline(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		checkAnyTimeline(t, random, 1+random.IntN(400), 1+random.IntN(300), random.IntN(200))
	}
}

// checkAnyTimeline draws spans that keep no rule, and points at places.
func checkAnyTimeline(t *testing.T, random *rand.Rand, width, height, spans int) {
	t.Helper()
	trial := core.Trial{Cell: core.Cell{Strategy: "gil", Workers: 1 + random.IntN(130), Cores: 2}, Runtime: time.Duration(random.Int64N(1 << random.IntN(40)))}
	for range spans {
		from := time.Duration(random.Int64N(2*int64(trial.Runtime)+10)) - 5
		trial.Trace = append(trial.Trace, core.Span{Kind: trace.Kinds()[random.IntN(6)], Worker: random.IntN(140),
			From: from, To: from + time.Duration(random.Int64N(int64(trial.Runtime)/4+2))})
	}
	zoom := Range{Low: random.Float64() * trial.Runtime.Seconds(), High: random.Float64() * trial.Runtime.Seconds()}
	view := Timeline{Zoom: pick(random, Range{}, zoom), Selected: random.IntN(140)}
	p := timelineOf(t, trace.Of(trial), view, anyStyle(random), width, height, pick(random, 72, 94, 144, 7))
	if bounds := image.Rect(0, 0, width, height); !p.Area.In(bounds) {
		t.Fatalf("area %v is outside %v", p.Area, bounds)
	}
	for range 20 {
		u, ok := p.Under(random.Float64()*float64(width), random.Float64()*float64(height))
		if ok && (u.From > u.To || u.Last >= trial.Cell.Workers || u.From < 0 || u.To > trial.Runtime) {
			t.Fatalf("%+v of %v", u, trial.Runtime)
		}
	}
}

func BenchmarkTimeline(b *testing.B) {
	run := synthetic(2, 2, 3, 0.3, 1, 2)
	for name, read := range map[string]trace.Trace{"workers=8": sceneOf("dense"), "workers=128": newDense(128, 100_000)} {
		b.Run(name+"/spans=100000/size=1600x1000", func(b *testing.B) {
			for b.Loop() {
				if _, err := DrawTimeline(run, read, Timeline{}, Light(), 1600, 1000, 72); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
