package stats

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"parallelogram/core"
)

// benchRun is a run whose numbers do not matter.
func benchRun(cells, rounds int) core.Run {
	rng := rand.New(rand.NewPCG(1, 2))
	run := core.Run{Experiment: core.Experiment{Strategies: []core.Strategy{core.Serial, core.Goroutine}}}
	for i := range 20 {
		run.Experiment.Workers = append(run.Experiment.Workers, i+1)
	}
	for i := range (cells + 19) / 20 {
		run.Experiment.Cores = append(run.Experiment.Cores, i+1)
	}
	grid := run.Experiment.Cells()[:cells]
	for round := range rounds {
		for _, c := range grid {
			d := time.Duration(1e9 / float64(c.Workers) * (1 + .02*rng.NormFloat64()))
			run.Trials = append(run.Trials, core.Trial{
				Cell: c, Round: round + 1, Runtime: d, Startup: d / 100,
				Usage: core.Usage{User: d}, Finish: []time.Duration{d, d + d/10},
			})
		}
	}
	return run
}

// The first shape is a run as people make them, redone four times a second
// while they watch; the others are 100,000 trials in one piece.
func BenchmarkSummaries(b *testing.B) {
	for _, shape := range []struct{ cells, rounds int }{{30, 10}, {100, 1000}, {1000, 100}, {10000, 10}} {
		run := benchRun(shape.cells, shape.rounds)
		b.Run(fmt.Sprintf("%dcells/%drounds", shape.cells, shape.rounds), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				summaries(run)
			}
		})
	}
}

func BenchmarkResamples(b *testing.B) {
	for _, rounds := range []int{10, 1000} {
		b.Run(fmt.Sprintf("%drounds", rounds), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				NewResamples(rounds)
			}
		})
	}
}
