package stats

import (
	"math"
	"slices"

	"parallelogram/core"
)

// Memory is what the processes of a cell's trials held at once, bytes. The zero
// value is unknown.
type Memory struct {
	Peak      float64  // the median of the trials' peaks
	CI        Interval // of it; zero for an estimate, for few trials are sampled
	Most      float64  // the largest of them
	Estimated bool     // sampled now and then: it may have been more
}

// Known reports whether anything is known.
func (m Memory) Known() bool { return m.Peak > 0 }

// Memory returns what is known of the memory of a cell. Where the system accounts
// for it, it is that of the trials that count; else the samples of all trials, the
// probe's included, which is often the only one that is sampled.
func (t *Trials) Memory(c core.Cell) Memory {
	counted := t.present(c, Peak, core.Phase.Counts)
	if len(counted) > 0 {
		return Memory{Peak: Median(counted), CI: MedianInterval(counted, Level), Most: counted[len(counted)-1]}
	}
	all := func(core.Phase) bool { return true }
	if probed := t.present(c, Peak, all); len(probed) > 0 {
		return Memory{Peak: Median(probed), Most: probed[len(probed)-1]}
	}
	sampled := t.present(c, PeakEstimate, all)
	if len(sampled) == 0 {
		return Memory{}
	}
	return Memory{Peak: Median(sampled), Most: sampled[len(sampled)-1], Estimated: true}
}

// present returns the values of a measure of a cell in some phases, ascending.
func (t *Trials) present(c core.Cell, m Measure, of func(core.Phase) bool) (values []float64) {
	at, known := t.index[c]
	if !known || t.values[m] == nil {
		return nil
	}
	for i, cell := range t.cell {
		if v := t.values[m][i]; cell == at && of(t.phase[i]) && !math.IsNaN(v) {
			values = append(values, v)
		}
	}
	slices.Sort(values)
	return values
}
