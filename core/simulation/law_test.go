package simulation

import (
	"math/rand/v2"
	"slices"
	"testing"

	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

var workers = []int{1, 2, 4, 8, 16}

// amdahl is the times of a program with a serial share.
func amdahl(serial float64) []float64 {
	law := scaling.Parameters{Law: scaling.Amdahl, Lambda: 1, Sigma: serial}
	truths := make([]float64, len(workers))
	for i, n := range workers {
		truths[i] = law.Time(float64(n))
	}
	return truths
}

// fitted is what one run says of the serial share: as the law that was chosen
// has it, from times as they are; and with what a richer one leaves open, from
// times by pace; and whether it is told to be more than linear, by the sign of
// σ alone and with intervals.
type fitted struct {
	chosen, open stats.Estimate
	sign, told   bool
	coarse       bool
}

func (m machine) fit(t *testing.T, rng *rand.Rand, serial float64, rounds int) fitted {
	times := m.measure(rng, amdahl(serial), rounds)
	adjusted := stats.PaceOf(times).Adjust(times)
	plain, paced := choiceOf(t, times), choiceOf(t, adjusted)
	own, err := plain.best.Refit(plain.medians)
	must(t, err)
	open, err := paced.best.RefitSigma(paced.levels, paced.medians)
	must(t, err)
	sigma := func(p scaling.Parameters) float64 { return p.Sigma }
	return fitted{
		chosen: plain.best.Estimate(own, sigma), open: paced.best.Estimate(open, sigma),
		sign: plain.free.Value < 0, told: scaling.MoreThanLinear(paced.free, efficiency(adjusted)),
		coarse: slices.ContainsFunc(times, func(row []float64) bool { return stats.ClockOf(row).Coarse() }),
	}
}

// lawChoice is the law that fits times, and what is needed to refit it.
type lawChoice struct {
	best    scaling.Fit
	free    stats.Estimate // σ of Amdahl's law, below 0 if need be
	levels  []scaling.Level
	medians [][]float64
}

func choiceOf(t *testing.T, times [][]float64) lawChoice {
	c := lawChoice{medians: resamplesOf(len(times[0])).Medians(times)}
	for i, n := range workers {
		c.medians[i] = c.medians[i][:stats.JointResamples] // refits take time
		c.levels = append(c.levels, scaling.Level{Workers: n, Times: times[i]})
	}
	choice, err := scaling.Choose(scaling.Times, c.levels)
	must(t, err)
	c.best, c.free = choice.Best, choice.Fits[1].FreeSigma()
	return c
}

// efficiency returns the speed-up of the most workers for each of them.
func efficiency(times [][]float64) stats.Estimate {
	last := len(workers) - 1
	e, each := ratio(times[0], times[last]), 1/float64(workers[last])
	return stats.Estimate{Value: e.Value * each, CI: e.CI.Scaled(each)}
}

func must(t *testing.T, err error) {
	if err != nil {
		t.Error(err)
	}
}

type laws struct {
	chosen, open float64 // coverage of the serial share, %
	none         float64 // intervals of width 0, %
	upper        float64 // mean upper end, %
	sign, told   float64 // more than linear, %
	coarse       float64 // clock told to be too coarse, %
}

func (m machine) laws(t *testing.T, few int, serial float64, rounds int) laws {
	list := repeat(runs(few), func(rng *rand.Rand) fitted { return m.fit(t, rng, serial, rounds) })
	return laws{
		chosen: percent(list, func(f fitted) bool { return f.chosen.CI.Contains(serial) }),
		open:   percent(list, func(f fitted) bool { return f.open.CI.Contains(serial) }),
		none:   percent(list, func(f fitted) bool { return f.chosen.CI.Low == f.chosen.CI.High }),
		upper:  mean(list, func(f fitted) float64 { return 100 * f.open.CI.High }),
		sign:   percent(list, func(f fitted) bool { return f.sign }),
		told:   percent(list, func(f fitted) bool { return f.told }),
		coarse: percent(list, func(f fitted) bool { return f.coarse }),
	}
}

const lawHeading = "                               serial share covered, %         | more than linear, % | coarse\n" +
	"                    rounds s      chosen  open   width 0  up to | sign  told          | told, %"

func (l laws) log(t *testing.T, name string, serial float64, rounds int) {
	t.Helper()
	t.Logf("%-18s %2d %6.1f%%   %5.1f  %5.1f  %5.1f  %4.1f%%    | %5.1f %5.1f         | %5.1f", name, rounds,
		100*serial, l.chosen, l.open, l.none, l.upper, l.sign, l.told, l.coarse)
}

// Where a simpler law is chosen, what it lacks is not zero.
func TestASmallSerialShareIsNotDenied(t *testing.T) {
	t.Log("\n" + lawHeading)
	for _, serial := range []float64{0, .001, .003, .04} {
		l := steady.laws(t, 100, serial, 10)
		l.log(t, steady.name, serial, 10)
		within(t, "coverage of the serial share", l.open, 92, 100)
		if serial == .001 {
			within(t, "coverage without what is missing", l.chosen, 0, 60)
		}
	}
}

// More than linear is not told of linear programs, and is of others.
func TestMoreThanLinearIsTold(t *testing.T) {
	t.Log("\n" + lawHeading)
	for _, m := range []machine{steady, spiky} {
		l := m.laws(t, 60, 0, 10)
		l.log(t, m.name, 0, 10)
		within(t, "linear by the sign", l.sign, 30, 70)
		within(t, "linear told to be more", l.told, 0, 2.5)
	}
	l := steady.laws(t, 50, -.01, 10)
	l.log(t, steady.name, -.01, 10)
	within(t, "more than linear", l.told, 90, 100)
}

// A clock so coarse that it spoils intervals is told; one that is not is not.
func TestACoarseClockIsTold(t *testing.T) {
	t.Log("\n" + lawHeading)
	l := coarse.laws(t, 60, .04, 20)
	l.log(t, coarse.name, .04, 20)
	within(t, "coverage of the serial share", l.open, 0, 91)
	within(t, "coarse clock told", l.coarse, 99, 100)
	fine := coarse
	fine.clock = 1e-6
	l = fine.laws(t, 60, .04, 20)
	l.log(t, "fine clock", .04, 20)
	within(t, "coverage of the serial share", l.open, 92, 100)
	within(t, "coarse clock told of a fine one", l.coarse, 0, 0)
}

func TestAllLaws(t *testing.T) {
	if !*figures {
		t.Skip("asked for by -figures")
	}
	t.Log("\n" + lawHeading)
	for _, rounds := range []int{6, 10, 20} {
		for _, m := range []machine{steady, spiky, unequal, drifting, walking, wandering, coarse} {
			for _, serial := range []float64{.002, .04} {
				m.laws(t, 30, serial, rounds).log(t, m.name, serial, rounds)
			}
		}
	}
}
