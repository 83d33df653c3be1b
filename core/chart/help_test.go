package chart

import (
	"math/rand/v2"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/chartscene"
)

func drawn(t testing.TB, run any, v View, s Style, width, height, dpi int) Picture {
	t.Helper()
	p, err := Draw(of(run), v, s, width, height, dpi)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// What is made up is made in chartscene.
var (
	synthetic    = chartscene.Synthetic
	powers       = chartscene.Powers
	onHybrid     = chartscene.OnHybrid
	again        = chartscene.Again
	recommending = chartscene.Recommending
	timed        = chartscene.Timed
	of           = chartscene.Of
	answered     = chartscene.Answered
	machine      = chartscene.Machine
	lawful       = chartscene.Lawful
	sequence     = chartscene.Sequence
	trial        = chartscene.Trial
	without      = chartscene.Without
	first        = chartscene.First
	someFail     = chartscene.SomeFail
	allFail      = chartscene.AllFail
	sleeping     = chartscene.Sleeping
	sceneOf      = chartscene.SceneOf
	newScene     = chartscene.NewScene
	newDense     = chartscene.NewDense
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
