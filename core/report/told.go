package report

import (
	"slices"

	"parallelogram/core/message"
)

// Reasons is how many reasons stand beside a headline; the others are folded.
const Reasons = 2

// Told is what is said of something, in the order in which it is needed.
type Told struct {
	Head    []message.Message // what to do, and how sure that is
	Grave   []message.Message // what changes whether that may be believed: it is never folded
	Reasons []message.Message // the plainest of what else is known, [Reasons] at most
	Folded  []message.Message // the rest
	Last    []message.Message // what it costs to do so, and what to type
}

// All lists everything in this order.
func (t Told) All() []message.Message {
	return slices.Concat(t.Head, t.Grave, t.Reasons, t.Folded, t.Last)
}

// grave are the keys of what changes whether an answer may be believed, the worst
// first: wrong results, a machine or a clock that cannot be relied on, a base or a
// table that speaks against the headline, a law that does not hold.
var grave = []string{
	"finding.lost-updates", "finding.redone", "finding.redone-first", "finding.noisy", "finding.overheated", "finding.coarse-clock", "finding.superlinear", "finding.superlinear-python", "finding.superlinear-command", "answer.all",
	"fit.none", "fit.refuted", "fit.asked-refuted", "fit.loose", "fit.superlinear", "fit.looks-weak",
}

// plain are the keys of reasons, the plainest first: what anybody can say of a
// machine, then of workers, then what takes a programmer, then a statistician.
// To add a reason, give its key a place here.
var plain = []string{
	"finding.quota", "finding.ignored", "finding.elsewhere", "finding.threaded", "finding.memory-full", "finding.unreliable", "answer.saves", "answer.cores", "answer.cores-allowed", "finding.ceiling-all", "finding.ceiling-reached", "finding.waiting", "finding.waiting-command", "finding.waiting-gil", "answer.edge", "finding.faster-elsewhere", "finding.some-failed",
	"finding.turn-taking", "finding.turn-taking-gil", "finding.gil-turned-on-byTask", "finding.gil-turned-on-byImport", "finding.gil-turned-on-bySwitch",
	"finding.processes-bring", "finding.without-gil", "finding.lock-waits", "finding.idle-workers", "finding.imbalanced", "finding.imbalanced-command",
	"finding.start-cost", "finding.start-cost-smallest", "finding.start-each", "finding.shipping", "finding.shipping-smallest",
	"answer.next-slower", "answer.next-little", "answer.next-nothing", "answer.fewer",
	"finding.shared-cores", "finding.collection", "finding.memory-bound",
	"finding.serial-part", "finding.serial-part-gil", "finding.contention", "finding.contention-gil", "finding.contention-cost",
	"alternative.slower", "alternative.because", "alternative.because-with", "alternative.level", "alternative.faster", "alternative.unclear",
	"finding.scales", "finding.oversubscribed", "finding.processes-unknown", "finding.without-unknown",
	"finding.kernel", "finding.kernel-switches", "finding.kernel-faults",
	"finding.kernel-command", "finding.kernel-switches-command", "finding.kernel-faults-command", "finding.mixed", "finding.lawful", "finding.unexplained", "finding.unexplained-python", "finding.unresolved",
	"finding.drifting", "finding.drifting-speedup", "finding.wandering",
	"law.limit", "law.peak", "law.none-seen", "law.unbounded", "law.unsure", "law.flat", "law.falls", "law.held", "law.rejected", "law.none",
	"answer.karp-flatt", "answer.gustafson",
	"fit.peak", "fit.limit", "fit.peak-possible", "fit.no-limit", "fit.described", "fit.asked",
	"fit.per-second", "fit.in-unit", "fit.in-unit-of-file",
}

// told puts reasons in their order below a head, which may say one of them
// already.
func told(head, reasons []message.Message) Told {
	t := Told{Head: kept(head...)}
	var rest []message.Message
	for _, m := range kept(reasons...) {
		switch said := func(h message.Message) bool { return h.Key == m.Key && h.Text == m.Text }; {
		case slices.ContainsFunc(t.Head, said):
		case slices.Contains(grave, m.Key):
			t.Grave = append(t.Grave, m)
		default:
			rest = append(rest, m)
		}
	}
	slices.SortStableFunc(t.Grave, func(a, b message.Message) int { return place(a, grave) - place(b, grave) })
	slices.SortStableFunc(rest, func(a, b message.Message) int { return place(a, plain) - place(b, plain) })
	n := min(Reasons, len(rest))
	t.Reasons, t.Folded = rest[:n:n], rest[n:]
	return t
}

// place is where a message stands in a table; one without a place stands last.
func place(m message.Message, table []string) int {
	if i := slices.Index(table, m.Key); i >= 0 {
		return i
	}
	return len(table)
}

// Pressing parts what the reader of a run must know now from what may be folded:
// that which changes nothing about the numbers.
func Pressing(notices []message.Message) (now, folded []message.Message) {
	for _, m := range notices {
		if m.Severity == message.Info {
			folded = append(folded, m)
		} else {
			now = append(now, m)
		}
	}
	return now, folded
}
