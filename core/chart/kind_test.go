package chart

import (
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/view"
)

// The recipe of the package comment: a kind of chart is a function, here of a
// bar for each cell, and one line in the table.
func TestAKindIsOneLine(t *testing.T) {
	sheet := func(in view.Subject) figure.Sheet {
		var times []float64
		for _, s := range in.Cells {
			times = append(times, s.Runtime)
		}
		return figure.Sheet{
			Title: "Every cell",
			X:     axis.Places("Cell", len(times)),
			Y:     axis.Vertical("Runtime", axis.ForTimes(times, in.View.LogY), axis.Times),
			Layers: func(f *figure.Frame) []plot.Plotter {
				for i, s := range in.Cells {
					f.Mark(s.Cell, -1, float64(i), s.Runtime)
				}
				return []plot.Plotter{&plotter.BarChart{Values: times, Width: f.Len(9), Color: f.Series[0]}}
			},
		}
	}
	before := kinds
	defer func() { kinds = before }()
	kinds = append(slices.Clone(kinds), kind{"cells", sheet, Uses{LogY: true}, nil})

	run := synthetic(1, 2, 6, 0.5, 1, 2, 4)
	p := drawn(t, run, View{Kind: "cells"}, Light(), 640, 400, 72)
	if len(p.Points) != len(of(run).Cells) || !slices.Contains(Kinds(), "cells") || !UsesOf("cells").LogY {
		t.Errorf("%d points of %d cells; the kinds are %v", len(p.Points), len(of(run).Cells), Kinds())
	}
	for _, at := range p.Points {
		if got := p.Image.RGBAAt(int(at.X), int(at.Y)+3); got != opaque(Light().Series[0]) {
			t.Errorf("below the top of the bar of %v is %v", at.Cell, got)
		}
	}
	for _, want := range []string{"Every cell", "Runtime", "Cell"} {
		if texts := textsOf(t, run, View{Kind: "cells"}); !slices.Contains(texts, want) {
			t.Errorf("%q is not among %q", want, texts)
		}
	}
	if _, err := Draw(of(run), View{Kind: "pie"}, Light(), 10, 10, 72); err == nil || !strings.Contains(err.Error(), "cells") {
		t.Errorf("who asks for another kind is told %v", err)
	}
}

// A plot that is drawn by gonum alone has its points where it says.
func TestPlotsStandAlone(t *testing.T) {
	run := synthetic(2, 8, 8, 0.5, 1, 2, 4, 8)
	for _, kind := range Kinds() {
		p, places, err := Plot(of(timed(run)), View{Kind: kind}, Light(), 400, 300)
		if err != nil || len(places) == 0 {
			t.Fatalf("%s: %d places, %v", kind, len(places), err)
		}
		for _, at := range places {
			if x, y := p.X.Norm(at.X), p.Y.Norm(at.Y); x < 0 || x > 1 || y < -0.2 || y > 1 {
				t.Errorf("%s: %v is at %v, %v of the axes", kind, at.Cell, x, y)
			}
		}
	}
	if read := sceneOf("lock"); PlotTimeline(run, read, Timeline{}, Light(), 400, 300).X.Max != read.Runtime.Seconds() {
		t.Error("the plot of a timeline does not end with its trial")
	}
	if _, _, err := Plot(nil, View{Kind: "pie"}, Light(), 400, 300); err == nil {
		t.Error("there is a plot of a kind that there is not")
	}
	if p, places, err := Plot(nil, View{}, Light(), 3, 3); p == nil || len(places) > 0 || err != nil {
		t.Errorf("where nothing has room: %v, %v, %v", p, places, err)
	}
}
