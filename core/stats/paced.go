package stats

import (
	"fmt"
	"math"
	"sync"
)

// roundPace is the pace of the rounds of a part, and by what their times are divided.
type roundPace struct {
	Pace
	factor map[row]float64 // of each round; empty when the rounds are even
}

// paces remembers the pace of the parts of a run: many questions share them.
type paces struct {
	mu   sync.Mutex
	made map[string]func() *roundPace
}

// paceOf returns the pace of the rounds of a part. It is that of all of the
// part's cells, whichever are asked about.
func (t *Trials) paceOf(p Part) *roundPace {
	p.Cells = nil
	key := fmt.Sprint(p.Phases, p.PerWork)
	if p.Variant != nil {
		key += "/" + *p.Variant
	}
	t.paces.mu.Lock()
	made, ok := t.paces.made[key]
	if !ok {
		made = sync.OnceValue(func() *roundPace { return t.Rounds(p).measurePace() })
		t.paces.made[key] = made
	}
	t.paces.mu.Unlock()
	return made()
}

func (r *Rounds) measurePace() *roundPace {
	times := make([][]float64, len(r.cells))
	for i, c := range r.cells {
		times[i] = r.values(Runtime, c)
	}
	p := &roundPace{Pace: PaceOf(times), factor: map[row]float64{}}
	if p.Uneven() {
		for i, row := range r.rows {
			if effect := p.Effects[i]; !math.IsNaN(effect) {
				p.factor[row] = math.Exp(effect)
			}
		}
	}
	return p
}

// Pace says how the rounds differed in what all cells share.
func (r *Rounds) Pace() Pace { return r.pace().Pace }

// evened returns a measure by round, a time as if every round had been as slow
// as the median one.
func (r *Rounds) evened(m Measure, values []float64) []float64 {
	if !timed[m] {
		return values
	}
	if p := r.pace(); len(p.factor) > 0 {
		for i, row := range r.rows {
			if by, ok := p.factor[row]; ok {
				values[i] /= by
			}
		}
	}
	return values
}
