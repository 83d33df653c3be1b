package stats

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"parallelogram/core"
)

// Trials are the trials of a run by columns: each measure of all of them stands
// together, so that a million fit and a question about one measure reads no
// other. They never change.
type Trials struct {
	experiment core.Experiment
	cells      []core.Cell // as they were met
	index      map[core.Cell]int32
	cell       []int32 // of each trial, in cells
	phase      []core.Phase
	round      []int32
	ok         []bool
	values     [measures][]float64 // nil as long as no trial has the measure
	paces      *paces
	resampler  *resampler
}

// NewTrials takes the trials of a run, in their order.
func NewTrials(run core.Run) *Trials {
	t := &Trials{experiment: run.Experiment, index: map[core.Cell]int32{}, resampler: newResampler()}
	return t.With(run.Trials...)
}

// With returns the trials with those that came next. Memory is shared: of the
// same trials, only one may be gone on with.
func (t *Trials) With(trials ...core.Trial) *Trials {
	longer := *t
	longer.index, longer.paces = maps.Clone(t.index), &paces{made: map[string]func() *roundPace{}}
	for i := range trials {
		longer.append(&trials[i])
	}
	return &longer
}

func (t *Trials) append(trial *core.Trial) {
	c, known := t.index[trial.Cell]
	if !known {
		c = int32(len(t.cells))
		t.cells, t.index[trial.Cell] = append(t.cells, trial.Cell), c
	}
	n := len(t.cell)
	t.cell, t.phase, t.round = append(t.cell, c), append(t.phase, trial.Phase), append(t.round, int32(trial.Round))
	t.ok = append(t.ok, trial.OK() && trial.Runtime > 0)
	for m, of := range extract {
		v := math.NaN()
		if t.ok[n] {
			v = of(trial)
		}
		if t.values[m] == nil && !math.IsNaN(v) {
			t.values[m] = slices.Repeat([]float64{math.NaN()}, n)
		}
		if t.values[m] != nil {
			t.values[m] = append(t.values[m], v)
		}
	}
}

// Len returns how many trials there are, the probe, the floor and failed ones
// included.
func (t *Trials) Len() int { return len(t.cell) }

// Cell returns the cell of the i-th trial.
func (t *Trials) Cell(i int) core.Cell { return t.cells[t.cell[i]] }

// Phase returns what the i-th trial was run for.
func (t *Trials) Phase(i int) core.Phase { return t.phase[i] }

// Round returns the round of the i-th trial.
func (t *Trials) Round(i int) int { return int(t.round[i]) }

// OK reports whether the i-th trial measured something.
func (t *Trials) OK(i int) bool { return t.ok[i] }

// Value returns a measure of the i-th trial; NaN when it does not have it.
func (t *Trials) Value(m Measure, i int) float64 {
	if t.values[m] == nil {
		return math.NaN()
	}
	return t.values[m][i]
}

// Part says which trials of a run are laid out. The zero value is all but the
// probe and the floor.
type Part struct {
	Phases  []core.Phase // empty for all that count
	Cells   []core.Cell  // empty for all
	Variant *string      // nil for all
	PerWork bool         // with weak scaling, as if each trial had done the work of one worker: see [core.Run.PerWork]
}

func (p Part) has(t *Trials, i int) bool {
	if len(p.Phases) == 0 && !t.phase[i].Counts() || len(p.Phases) > 0 && !slices.Contains(p.Phases, t.phase[i]) {
		return false
	}
	if p.Variant != nil && t.Cell(i).Variant != *p.Variant {
		return false
	}
	return len(p.Cells) == 0 || slices.Contains(p.Cells, t.Cell(i))
}

// Rounds lays a part of the trials out by round. A trial that failed, or whose
// runtime is not above zero, leaves a hole.
func (t *Trials) Rounds(p Part) *Rounds {
	g := group{of: make(map[core.Cell][]int32, len(t.cells)), failed: map[core.Cell]int{}}
	for i := range t.cell {
		if p.has(t, i) {
			g.add(t, int32(i))
		}
	}
	for _, list := range g.of {
		slices.SortStableFunc(list, func(a, b int32) int { return cmp.Compare(t.round[a], t.round[b]) })
	}
	r := newRounds(t, g, p.PerWork && t.experiment.Weak)
	r.pace = func() *roundPace { return t.paceOf(p) }
	return r
}

// group is trials by cell.
type group struct {
	met    []core.Cell // in the order in which they were met
	of     map[core.Cell][]int32
	failed map[core.Cell]int
}

func (g *group) add(t *Trials, i int32) {
	c := t.Cell(int(i))
	list, known := g.of[c]
	if !known {
		g.met = append(g.met, c)
	}
	if t.ok[i] {
		list = append(list, i)
	} else {
		g.failed[c]++
	}
	g.of[c] = list
}
