package simulation

import (
	"math"
	"math/rand/v2"
	"testing"

	"parallelogram/core/stats"
)

// speedup is the true ratio of the first cell to the last.
const speedup = 3.7

// nine cells become faster evenly.
func nine() []float64 {
	truths := make([]float64, 9)
	for c := range truths {
		truths[c] = math.Pow(speedup, -float64(c)/8)
	}
	return truths
}

// compared is what one run says of a speed-up, from times as they are and by
// pace, and of its machine.
type compared struct {
	plain, adjusted stats.Estimate
	time            stats.Estimate // of the first cell
	pace            stats.Pace
}

func (m machine) compare(rng *rand.Rand, rounds int) compared {
	times := m.measure(rng, nine(), rounds)
	pace := stats.PaceOf(times)
	adjusted := pace.Adjust(times)
	c := compared{time: alone(times[0]), pace: pace, plain: ratio(times[0], times[8])}
	c.adjusted = c.plain
	if pace.Uneven() {
		c.adjusted = ratio(adjusted[0], adjusted[8])
	}
	return c
}

// speedups is how often and how well the runs of a machine tell the speed-up.
type speedups struct {
	plain, adjusted           float64 // coverage, %
	plainWidth, adjustedWidth float64 // half of the interval, %
	time                      float64 // coverage of a time, %
	uneven, drifts, wanders   float64 // claimed, %
	slowdown                  float64 // coverage of the steady drift, %
}

func (m machine) speedups(few, rounds int) speedups {
	list := repeat(runs(few), func(rng *rand.Rand) compared { return m.compare(rng, rounds) })
	drift := math.Exp(m.drift * float64(rounds-1))
	return speedups{
		plain:         percent(list, func(c compared) bool { return c.plain.CI.Contains(speedup) }),
		adjusted:      percent(list, func(c compared) bool { return c.adjusted.CI.Contains(speedup) }),
		plainWidth:    mean(list, func(c compared) float64 { return half(c.plain.CI, speedup) }),
		adjustedWidth: mean(list, func(c compared) float64 { return half(c.adjusted.CI, speedup) }),
		time:          percent(list, func(c compared) bool { return c.time.CI.Contains(1) }),
		uneven:        percent(list, func(c compared) bool { return c.pace.Uneven() }),
		drifts:        percent(list, func(c compared) bool { return c.pace.Drifts() }),
		wanders:       percent(list, func(c compared) bool { return c.pace.Wanders() }),
		slowdown:      percent(list, func(c compared) bool { return c.pace.Slowdown.CI.Contains(drift) }),
	}
}

const speedupHeading = "                          speed-up covered, half width        | told, %              | covered\n" +
	"                          as it is        by pace              | uneven drifts wanders | time  slowdown"

func (s speedups) log(t *testing.T, name string, rounds int) {
	t.Helper()
	t.Logf("%-18s %2d   %5.1f ±%4.2f%%    %5.1f ±%4.2f%%        | %5.1f  %5.1f  %5.1f   | %5.1f %5.1f", name, rounds,
		s.plain, s.plainWidth, s.adjusted, s.adjustedWidth, s.uneven, s.drifts, s.wanders, s.time, s.slowdown)
}

// With drift the interval of a speed-up is no wider than without.
func TestDriftCancels(t *testing.T) {
	t.Log("\n" + speedupHeading)
	for _, s := range []struct {
		machine machine
		rounds  int
		width   float64
	}{{drifting, 20, 2}, {drifting, 10, 2.6}, {spikyDrift, 20, 2.3}, {walking, 20, 2}, {dropping, 20, 2}} {
		told := s.machine.speedups(200, s.rounds)
		told.log(t, s.machine.name, s.rounds)
		within(t, s.machine.name+": coverage", told.adjusted, 92, 99)
		within(t, s.machine.name+": half width", told.adjustedWidth, 0, s.width)
		if s.machine.drift > 0 {
			within(t, s.machine.name+": drift told", told.drifts, 95, 100)
			within(t, s.machine.name+": coverage of the drift", told.slowdown, 85, 100)
		}
	}
}

// Without drift nothing is lost, and nothing is told.
func TestNoDriftCostsNothing(t *testing.T) {
	t.Log("\n" + speedupHeading)
	for _, m := range []machine{steady, spiky, unequal} {
		told := m.speedups(200, 20)
		told.log(t, m.name, 20)
		within(t, m.name+": coverage lost", told.plain-told.adjusted, -5, 1)
		within(t, m.name+": width, of what it was", told.adjustedWidth/told.plainWidth, .95, 1.05)
		within(t, m.name+": uneven rounds told", told.uneven, 0, 2)
		within(t, m.name+": drift or wandering told", told.drifts+told.wanders, 0, 1)
	}
}

// A pace that wanders makes the interval of a time false. That is told of
// most runs of 20 rounds, and of few whose rounds differ independently.
func TestWanderingIsTold(t *testing.T) {
	t.Log("\n" + speedupHeading)
	told := wandering.speedups(200, 20)
	told.log(t, wandering.name, 20)
	within(t, "coverage of a time", told.time, 0, 75)
	within(t, "coverage of the speed-up", told.adjusted, 92, 99)
	within(t, "wandering or drift told", told.wanders+told.drifts, 75, 100)
	told = shared.speedups(200, 20)
	told.log(t, shared.name, 20)
	within(t, "coverage of a time", told.time, 92, 99)
	within(t, "coverage of the speed-up", told.adjusted, 92, 99)
	within(t, "half width of the speed-up", told.adjustedWidth, 0, 2)
	within(t, "wandering told without any", told.wanders, 0, 8)
	within(t, "drift told without any", told.drifts, 0, 2)
}

func TestAllMachines(t *testing.T) {
	if !*figures {
		t.Skip("asked for by -figures")
	}
	t.Log("\n" + speedupHeading)
	for _, rounds := range []int{6, 10, 20} {
		for _, m := range []machine{steady, spiky, unequal, shared, drifting, spikyDrift, dropping, walking, wandering, coarse} {
			m.speedups(200, rounds).log(t, m.name, rounds)
		}
	}
}
