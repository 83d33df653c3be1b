package grid

import (
	"fmt"
	"image"
	"slices"
	"testing"

	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
	"parallelogram/core/internal/chartscene"
)

func seen(a *analysis.Analysis, v view.View) view.Subject { return view.Of(a, v, style.Light()) }

func TestGridIsAboutOneStrategy(t *testing.T) {
	run := chartscene.Synthetic(3, 8, 2, 1, 1, 2, 4)
	plain, gil, serial := chartscene.Of(run), chartscene.Answered(run, chartscene.Recommending("gil", 2, 2)), chartscene.Answered(run, chartscene.Recommending(core.Serial, 1, 1))
	for _, c := range []struct {
		a    *analysis.Analysis
		view view.View
		want core.Strategy
	}{
		{plain, view.View{}, core.Goroutine},
		{plain, view.View{Hidden: view.Hidden{}.Toggled(core.Goroutine)}, core.Subprocess},
		{gil, view.View{}, "gil"},
		{gil, view.View{Hidden: view.Hidden{}.Toggled("gil")}, core.Goroutine},
		{serial, view.View{}, core.Goroutine},
		{gil, view.View{Strategy: core.Subprocess, Hidden: view.Hidden{}.Toggled(core.Subprocess)}, core.Subprocess},
	} {
		in := seen(c.a, c.view)
		if got := Strategy(in); got != c.want {
			t.Errorf("%+v: %s, want %s", c.view, got, c.want)
		}
		img := canvas.NewImage(700, 500, 72)
		d := Sheet(in).Figure(style.Light(), 700, 500).Draw(draw.New(img))
		for _, at := range d.Places {
			if at.Cell.Strategy != c.want || at.Trial != -1 {
				t.Errorf("%+v: a point of %v", c.view, at.Cell)
			}
		}
		if len(d.Places) != 12 || len(d.Names) != 3 {
			t.Errorf("%+v: %d points and %d names, want 12 and 3", c.view, len(d.Places), len(d.Names))
		}
	}
}

// Every field has the colour of its time, as near as the palette has it, where
// its point is beside no text; the best and the worst have the ends.
func TestFieldsHaveTheColourOfTheirTime(t *testing.T) {
	a := chartscene.Of(chartscene.Synthetic(1, 8, 6, 0.5, 1, 2, 4, 8))
	for _, s := range []style.Style{style.Light(), style.Dark()} {
		in := view.Of(a, view.View{Kind: "grid"}, s)
		g, img := of(in), canvas.NewImage(700, 500, 72)
		for _, at := range Sheet(in).Figure(s, 700, 500).Draw(draw.New(img)).Places {
			below := image.Pt(int(at.At.X), 500-int(at.At.Y)+25)
			got, want := img.Pixels.RGBAAt(below.X, below.Y), s.Ramp().At(g.share(g.cells[at.Cell].Runtime))
			for _, d := range []int{int(got.R) - int(want.R), int(got.G) - int(want.G), int(got.B) - int(want.B)} {
				if d < -1 || d > 1 {
					t.Errorf("%v is %v, want %v", at.Cell, got, want)
				}
			}
		}
		best, worst := shares{g}.Z(len(g.workers)-1, len(g.cores)-1), 0.0
		for row := range g.cores {
			for column := range g.workers {
				best, worst = min(best, shares{g}.Z(column, row)), max(worst, shares{g}.Z(column, row))
			}
		}
		if best != 0 || worst != 1 {
			t.Errorf("the shares go from %v to %v", best, worst)
		}
	}
}

func TestGridSaysWhyItIsEmpty(t *testing.T) {
	run := chartscene.Synthetic(2, 2, 2, 1, 1, 2)
	all := view.Hidden{}.Toggled(core.Goroutine).Toggled(core.Subprocess)
	for want, c := range map[string]struct {
		run  core.Run
		view view.View
	}{
		"":                         {run, view.View{}},
		"No trial yet":             {chartscene.First(run, 0), view.View{}},
		"Every trial failed":       {chartscene.AllFail(run), view.View{}},
		"Every strategy is hidden": {run, view.View{Hidden: all}},
		"No strategy with workers": {chartscene.Synthetic(0, 2, 2, 1, 1, 2), view.View{}},
	} {
		if got := Sheet(seen(chartscene.Of(c.run), c.view)).Message.Text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// told tells what names say and where.
func told(keys []layer.Key) (list []string) {
	for _, k := range keys {
		list = append(list, fmt.Sprintf("%s at %v", k.Text, k.Y))
	}
	return list
}

func TestRowsAreNamedByTheirCPUs(t *testing.T) {
	g := of(seen(chartscene.Of(chartscene.OnHybrid()), view.View{})) // 1, 2, 4, 6 | 8, 12 | 14, 16 cores
	want := []string{"physical cores at 1.5", "SMT siblings at 4.5", "efficiency cores at 6.5"}
	if got := told(borders{g}.sides()); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	run := chartscene.OnHybrid()
	run.Host = core.Host{Quota: 7, CPUs: []core.CPU{{Node: 0}, {Node: 0}, {Node: 1}, {Node: 1}}}
	g = of(seen(chartscene.Of(run), view.View{}))
	want = []string{"physical cores, node 0 at 0.5", "physical cores, node 1 at 2", "quota of 7 CPUs at 3.5"}
	if got := told(borders{g}.sides()); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestGainsOfWeakScalingAreThoseOfThroughput(t *testing.T) {
	run := core.Run{Experiment: core.Experiment{Weak: true}}
	run.Trials = []core.Trial{chartscene.Trial(core.Serial, 1, 1, 1), chartscene.Trial(core.Goroutine, 4, 4, 2)}
	g := of(seen(chartscene.Of(run), view.View{}))
	if got := g.gain(g.cells[run.Trials[1].Cell]); got != 2 {
		t.Errorf("four times the work in twice the time is %v times faster, want 2", got)
	}
}
