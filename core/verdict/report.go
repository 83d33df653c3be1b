package verdict

import (
	"fmt"
	"slices"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/stats"
)

// Report is what is known of one cell. Times are in seconds.
type Report struct {
	Cell      core.Cell
	Base      core.Cell       // what Speedup compares with
	Chosen    core.Cell       // the recommended cell; zero while there is none
	N         int             // rounds in which it was measured
	Time      stats.Estimate  // median runtime
	Startup   float64         // median, until all workers were ready
	CPU       float64         // median, of all workers
	Speedup   *stats.Estimate // over the base; nil without one
	Split     *Split          // nil without CPU times
	Slower    *stats.Estimate // than the recommended cell: 0.05 for 5% more time; nil where that makes no sense
	Failures  []Failure       // most frequent first
	Disturbed int             // trials that are known to have been
	Outliers  []int           // numbers of the rounds whose time is far from the others
}

// Failure is why trials of a cell failed, and how many.
type Failure struct {
	Why   message.Message
	Times int
}

// ReportOn tells what a run knows of a cell, compared with the answer of the
// run, which is nil while there is none. It rests on all rounds.
func ReportOn(run core.Run, a *Answer, c core.Cell) Report {
	run = run.Measured()
	r := newReport(run, c)
	if a != nil {
		r.Base = a.Base
		if _, wrong := a.wrong(); !wrong {
			r.Chosen = a.Chosen
		}
	}
	rounds := stats.ByRound(about(run, c))
	times := rounds.Column(stats.Runtime, c)
	if r.N = times.N(); r.N == 0 {
		return r
	}
	r.Time = stats.Estimate{Value: times.Median(), CI: times.Interval(stats.Level)}
	r.Startup, r.CPU = known(rounds.Column(stats.Startup, c).Median()), known(rounds.Column(stats.CPU, c).Median())
	r.Outliers = rounds.Inspect(times).Outliers
	r.compare(newEvidence(about(run, r.Base, r.Chosen, c)))
	return r
}

// newReport holds what is counted, not estimated.
func newReport(run core.Run, c core.Cell) Report {
	r := Report{Cell: c, Base: core.Baseline, Failures: failures(run, c)}
	for _, t := range run.Of(c) {
		if Disturbed(t) {
			r.Disturbed++
		}
	}
	return r
}

// compare fills in what takes another cell.
func (r *Report) compare(e *evidence) {
	if gain, ok := e.speedup(r.Base, r.Cell); ok && r.Cell != r.Base {
		r.Speedup = &gain
	}
	if split, ok := e.split(r.Base, r.Cell); ok && r.Cell != r.Base {
		r.Split = &split
	}
	if r.Chosen == (core.Cell{}) || r.Chosen == r.Cell {
		return
	}
	slower, ok := stats.Derive(func(m []float64) float64 { return m[0]/m[1] - 1 },
		e.column(runtimeOf, r.Cell), e.column(runtimeOf, r.Chosen))
	if ok {
		r.Slower = &slower
	}
}

// failures counts the reasons for which trials of a cell failed.
func failures(run core.Run, c core.Cell) (list []Failure) {
	for _, t := range run.Trials {
		if t.Cell != c || t.OK() {
			continue
		}
		i := slices.IndexFunc(list, func(f Failure) bool { return f.Why.Text == t.Failure })
		if i < 0 {
			i = len(list)
			list = append(list, Failure{Why: t.Reason()})
		}
		list[i].Times++
	}
	slices.SortStableFunc(list, func(a, b Failure) int { return b.Times - a.Times })
	return list
}

// Sentences says the report, the time first.
func (r Report) Sentences() (list []Sentence) {
	for _, f := range r.Failures {
		list = append(list, say("cell.failed", "times", f.Times, "why", f.Why))
	}
	if r.N == 0 {
		return append(list, say("cell.nothing"))
	}
	list = append([]Sentence{say("cell.time", "time", seconds(r.Time.Value), "interval", span(r.Time.CI, seconds), "rounds", counted("rounds", r.N))}, list...)
	list = append(list, r.standing()...)
	if s := r.Split; s != nil {
		cost := s.cost()
		list = append(list, say("cell.split", "efficiency", share(s.Efficiency.Value), "interval", span(s.Efficiency.CI, share),
			"busy", share(s.Busy.Value), "busyInterval", span(s.Busy.CI, share),
			"cost", cost.text(), "costInterval", span(cost.CI, times)))
	}
	list = append(list, say("cell.cost", "startup", seconds(r.Startup), "cpu", seconds(r.CPU)))
	if r.Disturbed > 0 {
		list = append(list, say("cell.disturbed", "some", r.Disturbed, "rounds", counted("rounds", r.N)))
	}
	if len(r.Outliers) > 0 {
		list = append(list, say("cell.outliers", "n", len(r.Outliers), "rounds", core.FormatCounts(r.Outliers)))
	}
	return list
}

// standing says how the cell compares with others.
func (r Report) standing() (list []Sentence) {
	if r.Cell == r.Base {
		list = append(list, say("cell.base"))
	}
	if r.Speedup != nil {
		list = append(list, say("cell.speedup", "speedup", times(r.Speedup.Value), "interval", span(r.Speedup.CI, times), "base", baseName(r.Base)))
	}
	if r.Cell == r.Chosen {
		list = append(list, say("cell.chosen"))
	}
	if r.Slower != nil {
		list = append(list, say("cell.slower", "more", signed(r.Slower.Value), "interval", span(r.Slower.CI, signed), "chosen", fmt.Sprint(r.Chosen)))
	}
	return list
}
