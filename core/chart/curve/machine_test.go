package curve

import (
	"math"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/view"
	"parallelogram/core/internal/chartscene"
)

func TestZonesFollowTheMachine(t *testing.T) {
	inf := math.Inf(1)
	limited := chartscene.Machine(4, 0, 0)
	limited.Quota = 2.5
	type span struct {
		to     float64
		label  string
		shaded bool
	}
	for name, c := range map[string]struct {
		host core.Host
		view view.View
		want []span
	}{
		"plain": {chartscene.Machine(8, 0, 0), view.View{Fixed: 8}, []span{{10, "", false}, {inf, "more workers than cores", true}}},
		"SMT": {chartscene.Machine(4, 4, 0), view.View{Fixed: 8}, []span{{5, "physical cores", false}, {10, "SMT siblings", true},
			{inf, "more workers than cores", true}}},
		"hybrid": {chartscene.Machine(2, 2, 4), view.View{Fixed: 8}, []span{{2.5, "physical cores", false}, {5, "SMT siblings", true},
			{10, "efficiency cores", true}, {inf, "more workers than cores", true}}},
		"hybrid by cores": {chartscene.Machine(2, 2, 4), view.View{By: view.Cores}, []span{{3, "physical cores", false}, {6, "SMT siblings", true},
			{inf, "efficiency cores", true}}},
		"few workers": {chartscene.Machine(2, 2, 4), view.View{By: view.Cores, Fixed: 2}, []span{{1.5, "more workers than cores", true}, {3, "physical cores", false},
			{6, "SMT siblings", true}, {inf, "efficiency cores", true}}},
		"limited": {limited, view.View{Fixed: 4}, []span{{2.5, "", false}, {5, "beyond the container's limit", true}, {inf, "more workers than cores", true}}},
		"alike":   {chartscene.Machine(8, 0, 0), view.View{By: view.Cores}, nil},
	} {
		run := chartscene.Synthetic(1, 8, 1, 1, 1, 2, 3, 4, 6, 8, 12)
		run.Host = c.host
		cut := seen(chartscene.Of(run), c.view)
		var got []span
		from := math.Inf(-1)
		for _, z := range (machine{cut.Slice}).zones(axis.ForCounts(cut.Counts, false)) {
			if z.From != from {
				t.Errorf("%s: a zone begins at %v, the one before ends at %v", name, z.From, from)
			}
			got, from = append(got, span{z.To, z.Label, z.Shaded}), z.To
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: zones %+v, want %+v", name, got, c.want)
		}
	}
}
