package distribution

import (
	"math"
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
	"parallelogram/core/internal/chartscene"
)

func seen(run core.Run, v view.View) view.Subject {
	return view.Of(chartscene.Of(run), v, style.Light())
}

func TestQuantilesInterpolate(t *testing.T) {
	for _, c := range []struct {
		sorted  []float64
		q, want float64
	}{
		{[]float64{7}, 0.1, 7}, {[]float64{1, 3}, 0.5, 2}, {[]float64{1, 3}, 1, 3}, {[]float64{1, 3}, 0, 1},
		{[]float64{0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100}, 0.25, 25}, {[]float64{1, 2, 4, 8}, 0.9, 6.8},
	} {
		if got := quantile(c.sorted, c.q); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("quantile %v of %v is %v, want %v", c.q, c.sorted, got, c.want)
		}
	}
}

func TestDistributionSaysWhyItIsEmpty(t *testing.T) {
	run := chartscene.Synthetic(1, 2, 2, 1, 1, 2)
	for want, c := range map[string]struct {
		run  core.Run
		view view.View
	}{
		"":                         {run, view.View{}},
		"No trial yet":             {core.Run{}, view.View{}},
		"Nothing measured here":    {run, view.View{Fixed: 9}},
		"Every trial failed":       {chartscene.AllFail(run), view.View{}},
		"Every strategy is hidden": {run, view.View{Hidden: view.Hidden{}.Toggled(core.Serial).Toggled(core.Goroutine)}},
	} {
		if got := Sheet(seen(c.run, c.view)).Message.Text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
