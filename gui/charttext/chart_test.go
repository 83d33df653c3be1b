package charttext

import (
	"testing"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart"
	"parallelogram/gui/guitest"
)

// The title is what is found, where the chart shows what it is found of.
func TestTheTitleSaysTheFinding(t *testing.T) {
	e := guitest.Experiment()
	e.Workers, e.Cores = []int{1, 2, 4}, []int{1, 2}
	a, err := analysis.Of(guitest.Run(e, 8))
	if err != nil || a.Answer == nil || a.Answer.Chosen.Cores != 1 {
		t.Fatalf("%v, %+v", err, a.Answer)
	}
	for cores, found := range map[int]bool{1: true, 2: false} {
		v := worded(a, chart.View{By: chart.Workers, Fixed: cores})()
		if finding, ok := chart.Finding(a, v); ok != found || v.Title != v.Language.Say(finding) {
			t.Errorf("on %d cores, where %v is recommended, the title is %q", cores, a.Answer.Chosen, v.Title)
		}
	}
	if v := worded(a, chart.View{Hidden: chart.Hidden{}.Toggled(core.Goroutine)})(); v.Title != "" {
		t.Errorf("without the recommended strategy the title is %q", v.Title)
	}
}
