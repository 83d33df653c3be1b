package chart

import (
	"math/rand/v2"
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart/charttest"
)

func drawn(t testing.TB, run any, v View, s Style, width, height, dpi int) Picture {
	t.Helper()
	p, err := Draw(of(run), v, s, width, height, dpi)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// What is made up is made in charttest.
var (
	synthetic    = charttest.Synthetic
	powers       = charttest.Powers
	onHybrid     = charttest.OnHybrid
	again        = charttest.Again
	recommending = charttest.Recommending
	timed        = charttest.Timed
	of           = charttest.Of
	answered     = charttest.Answered
	machine      = charttest.Machine
	lawful       = charttest.Lawful
	sequence     = charttest.Sequence
	trial        = charttest.Trial
	without      = charttest.Without
	first        = charttest.First
	someFail     = charttest.SomeFail
	allFail      = charttest.AllFail
	sleeping     = charttest.Sleeping
	sceneOf      = charttest.SceneOf
	newScene     = charttest.NewScene
	newDense     = charttest.NewDense
)

func newRandom(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }

func pick[T any](random *rand.Rand, list ...T) T { return list[random.IntN(len(list))] }

func eightWays() core.Run { return synthetic(2, 8, 10, 0.812, 1, 2, 3, 4, 6, 8, 12, 16, 24) }

// textsOf returns what a chart says.
func textsOf(t *testing.T, run any, v View) []string {
	t.Helper()
	texts, _ := parseSVG(t, written(t, SVG, run, v, Size{Width: 700, Height: 500}))
	return texts
}

// medians are those of a run's cells.
func medians(run core.Run) map[core.Cell]float64 {
	list := map[core.Cell]float64{}
	for _, s := range of(run).Cells {
		list[s.Cell] = s.Runtime
	}
	return list
}
