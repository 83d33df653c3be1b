package report

import (
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/trace"
)

// traced reads a trial of so many workers that took 1000 ms; spans count in ms.
func traced(workers, ready int, spans ...core.Span) trace.Trace {
	return tracedOn(64, workers, ready, spans...)
}

// tracedOn is traced on so many cores.
func tracedOn(cores, workers, ready int, spans ...core.Span) trace.Trace {
	for i := range spans {
		spans[i].From, spans[i].To = spans[i].From*time.Millisecond, spans[i].To*time.Millisecond
	}
	return trace.Of(core.Trial{
		Cell:    core.Cell{Strategy: core.GIL, Workers: workers, Cores: cores},
		Startup: time.Duration(ready) * time.Millisecond, Runtime: time.Second, Trace: spans,
	})
}

func did(kind core.SpanKind, worker int, from, to time.Duration) core.Span {
	return core.Span{Kind: kind, Worker: worker, From: from, To: to}
}

func TestTracesAreSaid(t *testing.T) {
	for name, c := range map[string]struct {
		trace trace.Trace
		want  []string
	}{
		"nothing": {traced(2, 0), []string{"This trial does not tell what its workers did."}},
		"busy": {traced(2, 5, did("chunk", 0, 5, 1000), did("chunk", 1, 5, 980)),
			[]string{"The workers ran tasks 98% of their time.", "All finished about together, within 2.0% of the trial."}},
		"apart": {traced(2, 5, did("chunk", 0, 5, 600), did("chunk", 1, 5, 1000)),
			[]string{"The workers ran tasks 80% of their time.", "Worker 2 finished 400 ms after worker 1, 40% of the trial."}},
		"a little apart": {traced(2, 5, did("chunk", 0, 5, 950), did("chunk", 1, 5, 1000)),
			[]string{"The workers ran tasks 97% of their time.", "All finished about together, within 5.0% of the trial."}},
		"one that waits": {traced(1, 0, did("chunk", 0, 0, 1000), did("lock", 0, 100, 300)),
			[]string{"The worker waited for locks 20% of the time."}},
		"a short wait is not worth saying": {traced(1, 0, did("chunk", 0, 0, 1000), did("lock", 0, 100, 119)),
			[]string{"The worker ran tasks 98% of the time."}},
		"waits, the longest first": {traced(2, 100, did("chunk", 0, 100, 1000), did("chunk", 1, 100, 1000), did("lock", 0, 200, 300), did("block", 1, 300, 900)),
			[]string{"The workers were outside of the interpreter 30% of their time, waiting or in native code; worker 2 most: 60%.",
				"Until all workers were ready, 100 ms went by, 10% of the trial.",
				"The workers waited for locks 5.0% of their time, worker 1 most: 10%.",
				"All finished about together, within 0% of the trial."}},
		"turns": {traced(2, 0, did("chunk", 0, 0, 1000), did("chunk", 1, 0, 1000), did("gil", 1, 0, 250), did("gil", 0, 250, 500), did("gil", 1, 500, 750), did("gil", 0, 750, 1000)),
			[]string{"The workers waited for the interpreter lock 50% of their time, worker 1 most: 50%.", "Hand-overs of the interpreter lock: 3, about one in 250 ms.",
				"All finished about together, within 0% of the trial."}},
		"alone, and too few tasks": {traced(4, 0, did("alone", 0, 0, 500), did("chunk", 0, 500, 1000)),
			[]string{"3 of 4 workers had nothing to do: there were too few tasks, or too short ones.", "For 500 ms, 50% of the trial, one worker did what cannot be shared."}},
		"more than the cores": {tracedOn(1, 2, 0, did("chunk", 0, 0, 1000), did("chunk", 1, 0, 100)),
			[]string{"The workers ran tasks 55%", "Worker 1 finished 900 ms after worker 2", "2 threads under a GIL share 1 core: what they ran includes waits for a core."}},
		"no more than the cores": {tracedOn(1, 2, 0, did("chunk", 0, 0, 500), did("chunk", 1, 500, 1000)),
			[]string{"The workers ran tasks 50%", "Worker 2 finished 500 ms after worker 1"}},
		"no time": {trace.Of(core.Trial{Cell: core.Cell{Workers: 1}, Trace: []core.Span{did("chunk", 0, 0, 0)}}),
			[]string{"The worker ran tasks 0% of the time."}},
	} {
		var got []string
		for _, m := range Trace(c.trace, core.Experiment{}) {
			got = append(got, spaced(m.Text))
		}
		text := strings.Join(got, "\n")
		last := -1
		for _, want := range c.want {
			at := strings.Index(text, want)
			if at <= last {
				t.Errorf("%s: it says\n%s\nwhere is, in this order, %q", name, text, want)
			}
			last = at
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %d sentences, want %d:\n%s", name, len(got), len(c.want), text)
		}
	}
}

// Where there is no interpreter, nobody is outside of it; and where each task
// starts a process, the workers are never all ready at one moment.
func TestTracesAreSaidByTheirStrategy(t *testing.T) {
	said := func(s core.Strategy, e core.Experiment, spans ...core.Span) string {
		tr := traced(2, 100, append(spans, did("chunk", 0, 100, 1000), did("chunk", 1, 100, 1000))...)
		tr.Cell.Strategy = s
		var keys []string
		for _, m := range Trace(tr, e) {
			keys = append(keys, m.Key)
		}
		return strings.Join(keys, " ")
	}
	block, start := did("block", 0, 200, 900), did("start", 0, 0, 500)
	fiber := core.Experiment{Traits: map[core.Strategy]core.Traits{"fiber": {TakesTurns: true, StartsEach: true}}}
	for _, c := range []struct{ got, want string }{
		{said(core.GIL, core.Experiment{}, block), "trace.block.other trace.start trace.together"},
		{said(core.Goroutine, core.Experiment{}, block), "trace.wait.other trace.start trace.together"},
		{said(core.SubprocessEach, core.Experiment{}, start), "trace.starts trace.together"},
		{said("fiber", fiber, block, start), "trace.block.other trace.starts trace.together"},
	} {
		if c.got != c.want {
			t.Errorf("says %s, want %s", c.got, c.want)
		}
	}
}
