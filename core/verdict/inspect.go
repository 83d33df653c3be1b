package verdict

import (
	"cmp"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/trace"
)

// What is said of a traced trial.
const (
	// worthSaying is the least share of the workers' time that is spoken of:
	// the width that a run of standard precision resolves.
	worthSaying = 0.02

	// farApart is how much of the trial may lie between the first and the last
	// worker to finish before it is called an imbalance.
	farApart = 0.05
)

// remark is a sentence and the share of the time that it is about.
type remark struct {
	weight float64
	Sentence
}

// Inspect says what is seen in a traced trial: where the workers' time went
// beside tasks, the most of it first, and then how they finished. It is one
// trial: it shows how its time passed, not what others like it take.
func Inspect(t trace.Trace) []Sentence {
	if !t.Recorded() {
		return []Sentence{say("trace.nothing")}
	}
	remarks := slices.Concat(waits(t), begins(t))
	remarks = slices.DeleteFunc(remarks, func(r remark) bool { return r.weight < worthSaying })
	slices.SortStableFunc(remarks, func(a, b remark) int { return cmp.Compare(b.weight, a.weight) })
	var list []Sentence
	for _, r := range remarks {
		list = append(list, r.Sentence)
	}
	if len(list) == 0 {
		list = append(list, say("trace.busy"+form(t), "share", share(t.Share(core.SpanChunk))))
	}
	return slices.Concat(list, handsOver(t), finishes(t), crowded(t))
}

// form is the ending of keys for one worker and for many.
func form(t trace.Trace) string {
	if len(t.Workers) == 1 {
		return ".one"
	}
	return ".other"
}

// waits remarks on what workers did within their chunks beside computing.
func waits(t trace.Trace) (list []remark) {
	for _, kind := range []core.SpanKind{core.SpanLock, core.SpanGIL, core.SpanBlock} {
		taken, most := t.Share(kind), t.Most(kind)
		key := "trace." + string(kind) + form(t)
		if kind == core.SpanBlock && !t.Cell.Strategy.TakesTurns() {
			key = "trace.wait" + form(t) // there is no interpreter to be outside of
		}
		own := 0.0
		if t.Runtime > 0 {
			own = t.Workers[most].Spent[kind].Seconds() / t.Runtime.Seconds()
		}
		list = append(list, remark{taken, say(key, "share", share(taken), "worker", most+1, "most", share(own))})
	}
	return list
}

// begins remarks on what kept workers from their first task.
func begins(t trace.Trace) []remark {
	if t.Runtime == 0 {
		return nil
	}
	alone, workless := time.Duration(0), 0
	for _, w := range t.Workers {
		alone += w.Spent[core.SpanAlone]
		if w.Chunks == 0 {
			workless++
		}
	}
	of := func(d time.Duration) float64 { return d.Seconds() / t.Runtime.Seconds() }
	start := remark{of(t.Ready), say("trace.start", "time", seconds(t.Ready.Seconds()), "share", share(of(t.Ready)))}
	if t.Cell.Strategy == core.SubprocessEach { // whose workers are never all ready at one moment
		starting := t.Share(core.SpanStart)
		start = remark{starting, say("trace.starts", "share", share(starting))}
	}
	return []remark{
		start,
		{of(alone), say("trace.alone", "time", seconds(alone.Seconds()), "share", share(of(alone)))},
		{float64(workless) / float64(len(t.Workers)), say("trace.workless", "workless", workless, "workers", len(t.Workers))},
	}
}

// handsOver says how often the interpreter lock went from worker to worker.
func handsOver(t trace.Trace) []Sentence {
	n := t.HandOvers()
	if n == 0 {
		return nil
	}
	return []Sentence{say("trace.hand-overs", "n", n, "every", seconds((t.Runtime-t.Ready).Seconds()/float64(n+1)))}
}

// finishes says how far apart the workers finished, of two or more that had
// something to do.
func finishes(t trace.Trace) []Sentence {
	first, last, n := t.Finishes()
	if n < 2 || t.Runtime == 0 {
		return nil
	}
	late := t.Workers[last].Finish - t.Workers[first].Finish
	spread := late.Seconds() / t.Runtime.Seconds()
	if spread <= farApart {
		return []Sentence{say("trace.together", "spread", share(spread))}
	}
	return []Sentence{say("trace.apart", "last", last+1, "first", first+1, "late", seconds(late.Seconds()), "spread", share(spread))}
}

// crowded says that what looks like work may be a wait for a core: a worker
// cannot tell whether it runs.
func crowded(t trace.Trace) []Sentence {
	if t.Share(core.SpanChunk)*float64(len(t.Workers)) <= float64(t.Cell.Cores) {
		return nil
	}
	return []Sentence{say("trace.crowded", "workers", workers(t.Cell), "cores", cores(t.Cell.Cores))}
}
