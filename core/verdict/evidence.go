package verdict

import (
	"cmp"
	"math"
	"slices"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// The measures that findings rest on, beside those of core/stats.
func systemTime(t *core.Trial) float64  { return t.Usage.System.Seconds() }
func voluntary(t *core.Trial) float64   { return float64(t.Usage.Voluntary) }
func involuntary(t *core.Trial) float64 { return float64(t.Usage.Involuntary) }
func faults(t *core.Trial) float64      { return float64(t.Usage.Faults) }
func lockWait(t *core.Trial) float64    { return t.LockWait.Seconds() }
func gilWait(t *core.Trial) float64     { return t.GILWait.Seconds() }
func collecting(t *core.Trial) float64  { return t.GC.Seconds() }

// noise makes a measure of what is known of the machine's noise.
func noise(f func(core.Noise) (float64, bool)) stats.Measure {
	return func(t *core.Trial) float64 {
		if t.Noise != nil {
			if v, known := f(*t.Noise); known {
				return v
			}
		}
		return math.NaN()
	}
}

var (
	stolen    = noise(core.Noise.Stolen)
	others    = noise(core.Noise.Others)
	throttled = noise(func(n core.Noise) (float64, bool) {
		if n.Throttled == nil || n.Span <= 0 {
			return 0, false
		}
		return n.Throttled.Seconds() / n.Span.Seconds(), true
	})
	overheated = noise(func(n core.Noise) (float64, bool) {
		if n.Overheats == nil {
			return 0, false
		}
		return float64(*n.Overheats), true
	})
	frequency = noise(func(n core.Noise) (float64, bool) {
		if n.Frequency == nil {
			return 0, false
		}
		return *n.Frequency, true
	})
)

// evidence is the rounds of a run with the columns taken out of them so far:
// columns are costly to resample, and many questions share them.
type evidence struct {
	host    core.Host
	weak    bool // times are those of one worker's share: see core.Run.PerWork
	rounds  *stats.Rounds
	columns map[columnKey]*stats.Column

	relatives map[core.Cell]float64 // see relative
}

// measure names a stats.Measure, for functions cannot be compared.
type measure string

const (
	runtimeOf     measure = "runtime"
	startupOf     measure = "startup"
	cpuOf         measure = "cpu"
	systemOf      measure = "system"
	voluntaryOf   measure = "voluntary"
	involuntaryOf measure = "involuntary"
	faultsOf      measure = "faults"
	imbalanceOf   measure = "imbalance"
	lockWaitOf    measure = "lock wait"
	gilWaitOf     measure = "gil wait"
	collectingOf  measure = "gc"
	stolenOf      measure = "stolen"
	othersOf      measure = "others"
	throttledOf   measure = "throttled"
	overheatedOf  measure = "overheated"
	frequencyOf   measure = "frequency"
)

var measures = map[measure]stats.Measure{
	runtimeOf: stats.Runtime, startupOf: stats.Startup, cpuOf: stats.CPU, systemOf: systemTime,
	voluntaryOf: voluntary, involuntaryOf: involuntary, faultsOf: faults, imbalanceOf: stats.Imbalance,
	lockWaitOf: lockWait, gilWaitOf: gilWait, collectingOf: collecting,
	stolenOf: stolen, othersOf: others, throttledOf: throttled, overheatedOf: overheated, frequencyOf: frequency,
}

type columnKey struct {
	measure measure
	cell    core.Cell
}

func newEvidence(run core.Run) *evidence {
	return &evidence{
		host: run.Host, weak: run.Experiment.Weak,
		rounds: stats.ByRound(run.PerWork()), columns: map[columnKey]*stats.Column{},
		relatives: map[core.Cell]float64{},
	}
}

// together takes columns out that will be resampled, all at once: they share
// the work. Ask for those that a question needs, and no others.
func (e *evidence) together(m measure, cells ...core.Cell) {
	for i, column := range e.rounds.Columns(measures[m], cells...) {
		e.columns[columnKey{m, cells[i]}] = column
	}
}

func (e *evidence) column(m measure, c core.Cell) *stats.Column {
	key := columnKey{m, c}
	if _, ok := e.columns[key]; !ok {
		e.columns[key] = e.rounds.Column(measures[m], c)
	}
	return e.columns[key]
}

// common returns a measure of cells over the rounds that all of them have, or,
// where those are too few for an interval, over the rounds that each has.
func (e *evidence) common(m measure, cells []core.Cell) []*stats.Column {
	columns := make([]*stats.Column, len(cells))
	for i, c := range cells {
		columns[i] = e.column(m, c)
	}
	if stats.Paired(columns...) < stats.MinRounds {
		return columns
	}
	return stats.Common(columns...)
}

// median returns the median of a measure, NaN when it is unknown.
func (e *evidence) median(m measure, c core.Cell) float64 { return e.column(m, c).Median() }

// faster orders cells by their times. Those may come from different rounds, so
// each is compared with a cell that was measured whenever another was; what
// has no round in common with it comes last.
func (e *evidence) faster(a, b core.Cell) int { return cmp.Compare(e.relative(a), e.relative(b)) }

// relative returns a cell's time as a multiple of the reference's.
func (e *evidence) relative(c core.Cell) float64 {
	if _, ok := e.relatives[c]; !ok {
		e.relatives[c] = stats.Quotient(e.column(runtimeOf, c), e.column(runtimeOf, e.reference()))
		if math.IsNaN(e.relatives[c]) {
			e.relatives[c] = math.Inf(1)
		}
	}
	return e.relatives[c]
}

// reference returns the cell that every round measures, as far as one did: the
// serial program, or else the smallest cell.
func (e *evidence) reference() core.Cell {
	if e.measured(core.Baseline) {
		return core.Baseline
	}
	measured := slices.DeleteFunc(e.rounds.Cells(), func(c core.Cell) bool { return !e.measured(c) })
	return slices.MinFunc(measured, func(a, b core.Cell) int {
		return cmp.Or(a.Workers-b.Workers, a.Cores-b.Cores, cmp.Compare(a.Strategy, b.Strategy))
	})
}

// measured reports whether the cell has a runtime.
func (e *evidence) measured(c core.Cell) bool { return e.column(runtimeOf, c).N() > 0 }

// speedup estimates how many times faster a cell is than a base.
func (e *evidence) speedup(base, c core.Cell) (stats.Estimate, bool) {
	return stats.Derive(stats.Ratio, e.column(runtimeOf, base), e.column(runtimeOf, c))
}

// time estimates the median runtime of a cell, with its exact interval, s.
func (e *evidence) time(c core.Cell) stats.Estimate {
	column := e.column(runtimeOf, c)
	return stats.Estimate{Value: column.Median(), CI: column.Interval(stats.Level)}
}
