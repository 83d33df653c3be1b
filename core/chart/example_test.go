package chart_test

import (
	"fmt"
	"time"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart"
)

// A page of two plots, laid out by gonum alone.
func ExamplePlot() {
	run := core.Run{Experiment: core.Experiment{Rounds: 1, Workers: []int{1, 2, 4}, Cores: []int{4}}}
	run.Trials = []core.Trial{{Cell: core.Baseline, Round: 1, Runtime: 400 * time.Millisecond}}
	for _, n := range run.Experiment.Workers {
		cell := core.Cell{Strategy: core.Goroutine, Workers: n, Cores: 4}
		run.Trials = append(run.Trials, core.Trial{Cell: cell, Round: 1, Runtime: 400 * time.Millisecond / time.Duration(n)})
	}
	known, err := analysis.Of(run)
	if err != nil {
		fmt.Println(err)
		return
	}

	img := vgimg.New(24*vg.Centimeter, 9*vg.Centimeter)
	page, tiles := draw.New(img), draw.Tiles{Cols: 2, Rows: 1, PadX: vg.Centimeter}
	for column, kind := range []chart.Kind{chart.Runtime, chart.Speedup} {
		area := tiles.At(page, column, 0)
		size := area.Size()
		p, places, err := chart.Plot(known, chart.View{Kind: kind}, chart.Light(), size.X, size.Y)
		if err != nil {
			fmt.Println(err)
			return
		}
		p.Draw(area)
		last := places[len(places)-1]
		fmt.Printf("%s: %v stands at %.3g\n", kind, last.Cell, last.Y)
	}
	// Output:
	// runtime: goroutine 4w 4c stands at 0.1
	// speedup: goroutine 4w 4c stands at 4
}
