package simulation

import (
	"math/rand/v2"
	"testing"

	"parallelogram/core/stats"
)

// difference is what a run says of a cell and the baseline, all by pace: by the
// interval alone, and above the floor that a second baseline shows, which has no
// part in the pace.
type difference struct {
	interval, floor bool
	size            float64 // of the floor, %
}

func (m machine) differ(rng *rand.Rand, truth float64, rounds int) difference {
	const again, base, cell = 0, 1, 2
	times := m.measure(rng, []float64{1, 1, truth, 1, 1, 1}, rounds)
	times = stats.PaceOf(times[base:]).Adjust(times)
	floor, behind := stats.FloorOf(ratio(times[again], times[base])), ratio(times[cell], times[base])
	return difference{interval: stats.Floor{}.Tells(behind), floor: floor.Tells(behind), size: 100 * floor.Size}
}

const floorHeading = "                   rounds truth  told, %: by the interval, above the floor; floor"

// tell returns in how many runs, in percent, a difference is told.
func (m machine) tell(t *testing.T, few int, truth float64, rounds int) (interval, floor float64) {
	t.Helper()
	list := repeat(runs(few), func(rng *rand.Rand) difference { return m.differ(rng, truth, rounds) })
	interval = percent(list, func(d difference) bool { return d.interval })
	floor = percent(list, func(d difference) bool { return d.floor })
	t.Logf("%-18s %2d %+5.0f%%   %5.1f %5.1f  ±%4.2f%%", m.name, rounds, 100*(truth-1), interval, floor,
		mean(list, func(d difference) float64 { return d.size }))
	return interval, floor
}

// No difference is called one where there is none, and a real one is.
func TestDifferencesBelowTheFloorAreNone(t *testing.T) {
	t.Log("\n" + floorHeading)
	for _, rounds := range []int{6, 10, 20} {
		interval, floor := steady.tell(t, 300, 1, rounds)
		within(t, "a false difference, by the interval", interval, 2, 10)
		within(t, "a false difference above the floor", floor, 0, 1)
	}
	_, floor := unequal.tell(t, 300, 1, 10) // the copies are quieter than the other cell
	within(t, "a false difference of a noisier cell", floor, 0, 2)
	_, floor = steady.tell(t, 50, 1.1, 10)
	within(t, "a true difference", floor, 95, 100)
	_, floor = drifting.tell(t, 300, 1, 10)
	within(t, "a false difference while the machine drifts", floor, 0, 1)
	_, floor = drifting.tell(t, 100, 1.1, 20)
	within(t, "a true difference while the machine drifts", floor, 98, 100)
}

func TestAllFloors(t *testing.T) {
	if !*figures {
		t.Skip("asked for by -figures")
	}
	t.Log("\n" + floorHeading)
	for _, rounds := range []int{6, 10, 20} {
		for _, m := range []machine{steady, spiky, unequal, shared, drifting, walking} {
			for _, truth := range []float64{1, 1.03, 1.1} {
				m.tell(t, 200, truth, rounds)
			}
		}
	}
}
