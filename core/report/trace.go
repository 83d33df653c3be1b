package report

import (
	"cmp"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
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
	message.Message
}

// Trace says what is seen in a traced trial: where the workers' time went
// beside tasks, the most of it first, and then how they finished. It is one
// trial: it shows how its time passed, not what others like it take.
func Trace(t trace.Trace, e core.Experiment) []message.Message {
	n := names(e.AllTraits())
	if !t.Recorded() {
		return []message.Message{say("trace.nothing")}
	}
	remarks := slices.Concat(n.waits(t), n.begins(t))
	remarks = slices.DeleteFunc(remarks, func(r remark) bool { return r.weight < worthSaying })
	slices.SortStableFunc(remarks, func(a, b remark) int { return cmp.Compare(b.weight, a.weight) })
	var list []message.Message
	for _, r := range remarks {
		list = append(list, r.Message)
	}
	if len(list) == 0 {
		list = append(list, say("trace.busy"+form(t), "share", quantity.Share(t.Share(core.SpanChunk))))
	}
	return slices.Concat(list, handsOver(t), finishes(t), n.crowded(t))
}

// form is the ending of keys for one worker and for many.
func form(t trace.Trace) string {
	if len(t.Workers) == 1 {
		return ".one"
	}
	return ".other"
}

// waits remarks on what workers did within their chunks beside computing.
func (n names) waits(t trace.Trace) (list []remark) {
	for _, kind := range []core.SpanKind{core.SpanLock, core.SpanGIL, core.SpanBlock} {
		taken, most := t.Share(kind), t.Most(kind)
		key := "trace." + string(kind) + form(t)
		if kind == core.SpanBlock && !n[t.Cell.Strategy].TakesTurns {
			key = "trace.wait" + form(t) // there is no interpreter to be outside of
		}
		own := 0.0
		if t.Runtime > 0 {
			own = t.Workers[most].Spent[kind].Seconds() / t.Runtime.Seconds()
		}
		list = append(list, remark{taken, say(key, "share", quantity.Share(taken), "worker", most+1, "most", quantity.Share(own))})
	}
	return list
}

// begins remarks on what kept workers from their first task.
func (n names) begins(t trace.Trace) []remark {
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
	start := remark{of(t.Ready), say("trace.start", "time", quantity.Seconds(t.Ready.Seconds()), "share", quantity.Share(of(t.Ready)))}
	if n[t.Cell.Strategy].StartsEach { // whose workers are never all ready at one moment
		starting := t.Share(core.SpanStart)
		start = remark{starting, say("trace.starts", "share", quantity.Share(starting))}
	}
	return []remark{
		start,
		{of(alone), say("trace.alone", "time", quantity.Seconds(alone.Seconds()), "share", quantity.Share(of(alone)))},
		{float64(workless) / float64(len(t.Workers)), say("trace.workless", "workless", workless, "workers", len(t.Workers))},
	}
}

// handsOver says how often the interpreter lock went from worker to worker.
func handsOver(t trace.Trace) []message.Message {
	n := t.HandOvers()
	if n == 0 {
		return nil
	}
	return []message.Message{say("trace.hand-overs", "n", n, "every", quantity.Seconds((t.Runtime-t.Ready).Seconds()/float64(n+1)))}
}

// finishes says how far apart the workers finished, of two or more that had
// something to do.
func finishes(t trace.Trace) []message.Message {
	first, last, n := t.Finishes()
	if n < 2 || t.Runtime == 0 {
		return nil
	}
	late := t.Workers[last].Finish - t.Workers[first].Finish
	spread := late.Seconds() / t.Runtime.Seconds()
	if spread <= farApart {
		return []message.Message{say("trace.together", "spread", quantity.Share(spread))}
	}
	return []message.Message{say("trace.apart", "last", last+1, "first", first+1, "late", quantity.Seconds(late.Seconds()), "spread", quantity.Share(spread))}
}

// crowded says that what looks like work may be a wait for a core: a worker
// cannot tell whether it runs.
func (n names) crowded(t trace.Trace) []message.Message {
	if t.Share(core.SpanChunk)*float64(len(t.Workers)) <= float64(t.Cell.Cores) {
		return nil
	}
	return []message.Message{say("trace.crowded", "workers", n.workers(t.Cell), "cores", cores(t.Cell.Cores))}
}
