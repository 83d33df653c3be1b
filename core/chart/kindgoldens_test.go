package chart

import (
	"testing"

	"parallelogram/core"
	"parallelogram/core/trace"
)

func TestGridGoldens(t *testing.T) {
	hybrid := onHybrid()
	marked := View{Kind: Grid, Selected: core.Cell{Strategy: core.Goroutine, Workers: 12, Cores: 12}}
	limited := synthetic(2, 2, 10, 0.3, 1, 2, 3, 4)
	limited.Host.Quota = 1.5
	failing := View{Kind: Grid, Strategy: core.Subprocess}
	for name, c := range map[string]struct {
		run           any
		view          View
		style         Style
		width, height int
		dpi           int
	}{
		"grid":        {limited, View{Kind: Grid}, Light(), 560, 400, 72},
		"grid-hybrid": {answered(hybrid, recommending(core.Goroutine, 8, 8)), marked, Dark(), 800, 500, 72},
		"grid-double": {answered(hybrid, recommending(core.Goroutine, 8, 8)), marked, Light(), 840, 600, 108},
		"grid-failed": {first(someFail(synthetic(3, 8, 7, 0.04, powers(16)...)), 35), failing, Dark(), 560, 400, 72},
		"grid-many":   {again(synthetic(5, 64, 3, 3, sequence(32)...)), View{Kind: Grid}, Light(), 560, 400, 72},
		"grid-small":  {answered(hybrid, recommending(core.Goroutine, 8, 8)), marked, Light(), 160, 100, 72},
		"grid-empty":  {core.Run{}, View{Kind: Grid}, Light(), 400, 300, 72},
	} {
		t.Run(name, func(t *testing.T) {
			checkGolden(t, name, drawn(t, c.run, c.view, c.style, c.width, c.height, c.dpi))
		})
	}
}

func TestLossesGoldens(t *testing.T) {
	hybrid, small := timed(onHybrid()), timed(synthetic(2, 2, 10, 0.3, 1, 2, 3, 4))
	marked := View{Kind: Losses, Selected: core.Cell{Strategy: core.Subprocess, Workers: 8, Cores: 16}}
	for name, c := range map[string]struct {
		run           any
		view          View
		style         Style
		width, height int
		dpi           int
	}{
		"losses":         {small, View{Kind: Losses}, Light(), 560, 400, 72},
		"losses-hybrid":  {answered(hybrid, recommending(core.Goroutine, 8, 16)), marked, Dark(), 1000, 600, 72},
		"losses-double":  {small, View{Kind: Losses, By: Cores}, Dark(), 840, 600, 108},
		"losses-failed":  {timed(someFail(synthetic(3, 8, 7, 0.04, powers(16)...))), View{Kind: Losses}, Light(), 560, 400, 72},
		"losses-many":    {timed(synthetic(5, 64, 3, 3, sequence(32)...)), View{Kind: Losses}, Light(), 800, 400, 72},
		"losses-waiting": {sleeping(), View{Kind: Losses}, Light(), 560, 400, 72},
		"losses-no-cpu":  {synthetic(2, 2, 6, 0.3, 1, 2), View{Kind: Losses}, Light(), 400, 300, 72},
		"losses-small":   {small, View{Kind: Losses}, Dark(), 160, 100, 72},
	} {
		t.Run(name, func(t *testing.T) {
			checkGolden(t, name, drawn(t, c.run, c.view, c.style, c.width, c.height, c.dpi))
		})
	}
}

func TestTrialsGoldens(t *testing.T) {
	hybrid, small := timed(onHybrid()), timed(synthetic(2, 2, 10, 0.3, 1, 2, 3, 4))
	view := View{Kind: Trials, LogY: true}
	selected := view
	selected.Selected = core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	for name, c := range map[string]struct {
		run           any
		view          View
		style         Style
		width, height int
		dpi           int
	}{
		"trials":          {small, View{Kind: Trials}, Light(), 560, 400, 72},
		"trials-hybrid":   {hybrid, selected, Dark(), 800, 500, 72},
		"trials-selected": {small, selected, Light(), 840, 600, 108},
		"trials-failed":   {timed(someFail(synthetic(3, 8, 7, 0.04, powers(16)...))), view, Dark(), 560, 400, 72},
		"trials-many":     {timed(again(synthetic(5, 64, 4, 3, sequence(32)...))), view, Light(), 560, 400, 72},
		"trials-order":    {synthetic(2, 2, 4, 0.3, 1, 2), View{Kind: Trials, Hidden: Hidden{}.Toggled(core.Serial)}, Light(), 400, 300, 72},
		"trials-begun":    {first(small, 1), View{Kind: Trials}, Light(), 400, 300, 72},
		"trials-small":    {small, view, Light(), 160, 100, 72},
	} {
		t.Run(name, func(t *testing.T) {
			checkGolden(t, name, drawn(t, c.run, c.view, c.style, c.width, c.height, c.dpi))
		})
	}
}
func TestDistributionGoldens(t *testing.T) {
	hybrid, small := timed(onHybrid()), timed(synthetic(2, 2, 10, 0.3, 1, 2, 3, 4))
	marked := View{Kind: Distribution, LogX: true, Selected: core.Cell{Strategy: core.Subprocess, Workers: 8, Cores: 16}}
	for name, c := range map[string]struct {
		run           any
		view          View
		style         Style
		width, height int
		dpi           int
	}{
		"distribution":        {small, View{Kind: Distribution}, Light(), 560, 400, 72},
		"distribution-hybrid": {answered(hybrid, recommending(core.Goroutine, 8, 16)), marked, Dark(), 800, 600, 72},
		"distribution-double": {small, View{Kind: Distribution, By: Cores, LogX: true}, Light(), 840, 600, 108},
		"distribution-many":   {synthetic(5, 64, 40, 3, sequence(32)...), View{Kind: Distribution}, Dark(), 560, 400, 72},
		"distribution-rows":   {synthetic(5, 64, 40, 3, sequence(32)...), View{Kind: Distribution, Row: 999}, Light(), 560, 400, 72},
		"distribution-failed": {someFail(synthetic(3, 8, 7, 0.04, 1, 4, 16)), View{Kind: Distribution}, Light(), 560, 400, 72},
		"distribution-few":    {synthetic(1, 2, 3, 0.3, 1), View{Kind: Distribution}, Light(), 400, 300, 72},
		"distribution-empty":  {core.Run{}, View{Kind: Distribution}, Dark(), 400, 300, 72},
		"distribution-small":  {small, View{Kind: Distribution}, Light(), 160, 100, 72},
	} {
		t.Run(name, func(t *testing.T) {
			checkGolden(t, name, drawn(t, c.run, c.view, c.style, c.width, c.height, c.dpi))
		})
	}
}
func timelineOf(t testing.TB, read trace.Trace, v Timeline, s Style, width, height, dpi int) Picture {
	t.Helper()
	p, err := DrawTimeline(synthetic(2, 2, 3, 0.3, 1, 2), read, v, s, width, height, dpi)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestTimelineGolden(t *testing.T) {
	for name, c := range map[string]struct {
		scene         string
		view          Timeline
		style         Style
		width, height int
		dpi           int
	}{
		"timeline-one":         {"one", Timeline{}, Light(), 400, 260, 72},
		"timeline-lock":        {"lock", Timeline{Selected: 3, Title: "The workers waited for locks 40% of their time."}, Light(), 560, 400, 72},
		"timeline-gil-dark":    {"gil", Timeline{}, Dark(), 560, 400, 72},
		"timeline-block":       {"block", Timeline{}, Light(), 560, 400, 72},
		"timeline-many-dark":   {"many", Timeline{}, Dark(), 560, 400, 72},
		"timeline-crowd-small": {"crowd", Timeline{}, Light(), 200, 120, 72},
		"timeline-zoom":        {"lock", Timeline{Zoom: Range{Low: 0.040, High: 0.0405}}, Light(), 560, 300, 72},
		"timeline-double":      {"two", Timeline{}, Dark(), 600, 400, 144},
		"timeline-none":        {"none", Timeline{}, Light(), 400, 300, 72},
	} {
		t.Run(name, func(t *testing.T) {
			checkGolden(t, name, timelineOf(t, sceneOf(c.scene), c.view, c.style, c.width, c.height, c.dpi))
		})
	}
}
