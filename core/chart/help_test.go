package chart

import (
	"math/rand/v2"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// of is the analysis of a run, or the one that is given.
func of(run any) *analysis.Analysis {
	if a, ok := run.(*analysis.Analysis); ok {
		return a
	}
	return analysis.Extended(nil, run.(core.Run))
}

// answered is the analysis of a run with an answer that is made up.
func answered(run core.Run, answer *verdict.Answer) *analysis.Analysis {
	a := of(run)
	a.Answer = answer
	return a
}

func drawn(t testing.TB, run any, v View, s Style, width, height, dpi int) Picture {
	t.Helper()
	p, err := Draw(of(run), v, s, width, height, dpi)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func newRandom(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }

func pick[T any](random *rand.Rand, list ...T) T { return list[random.IntN(len(list))] }

// trial is one that took a number of seconds.
func trial(s core.Strategy, workers, cores int, seconds float64) core.Trial {
	return core.Trial{Cell: core.Cell{Strategy: s, Workers: workers, Cores: cores}, Runtime: time.Duration(seconds * 1e9)}
}

func without(trials []core.Trial, s core.Strategy) []core.Trial {
	var list []core.Trial
	for _, t := range trials {
		if t.Cell.Strategy != s {
			list = append(list, t)
		}
	}
	return list
}

// machine is one with fast cores, siblings of some of them, and slow cores.
func machine(fast, siblings, slow int) core.Host {
	h := core.Host{Model: "Test"}
	for id := range fast + siblings + slow {
		cpu := core.CPU{ID: id, Core: id}
		switch {
		case id >= fast+siblings:
			cpu.Class = 1
		case id >= fast:
			cpu.Core, cpu.Thread = id-fast, 1
		}
		h.CPUs = append(h.CPUs, cpu)
	}
	return h
}

// lawful is an answer whose law is known, with a band of a tenth either way.
func lawful(law scaling.Law, sigma, kappa float64) *verdict.Answer {
	s := verdict.Scaling{Strategy: core.Goroutine, Cores: 8, Law: law}
	s.Fit.Parameters = scaling.Parameters{Law: law, Lambda: 1 / 0.812, Sigma: sigma, Kappa: kappa}
	s.Fit.Least, s.Fit.Most = 2, 8
	for n := 1; n <= s.Fit.Reach(); n++ {
		time := s.Fit.Time(float64(n))
		s.Forecasts = append(s.Forecasts, verdict.Forecast{
			Prediction: scaling.Prediction{Workers: n, Time: time},
			CI:         stats.Interval{Low: time * 0.9, High: time * 1.1, Confidence: stats.Level},
		})
	}
	a := &verdict.Answer{Scaling: &s}
	a.Base, a.Chosen = core.Baseline, core.Cell{Strategy: core.Goroutine, Workers: 8, Cores: 8}
	a.Speedup.CI = stats.Interval{Low: 6, High: 7, Confidence: stats.Level}
	return a
}

func eightWays() core.Run { return synthetic(2, 8, 10, 0.812, 1, 2, 3, 4, 6, 8, 12, 16, 24) }

// sequence returns 1 to n.
func sequence(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i + 1
	}
	return list
}
