package chart

import (
	"fmt"
	"image"
	"math"
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
)

func TestDistributionGoldens(t *testing.T) {
	hybrid, small := timed(onHybrid()), timed(synthetic(2, 2, 10, 0.3, 1, 2, 3, 4))
	marked := View{Kind: Distribution, LogX: true, Answer: recommending(core.Goroutine, 8, 16), Selected: core.Cell{Strategy: core.Subprocess, Workers: 8, Cores: 16}}
	for name, c := range map[string]struct {
		run           core.Run
		view          View
		style         Style
		width, height int
		dpi           int
	}{
		"distribution":        {small, View{Kind: Distribution}, Light(), 560, 400, 72},
		"distribution-hybrid": {hybrid, marked, Dark(), 800, 600, 72},
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

func TestEveryTrialAndEveryMedianHasItsPlace(t *testing.T) {
	run := synthetic(2, 8, 7, 0.5, 1, 2, 4)
	v := View{Kind: Distribution, Hidden: Hidden{}.Toggled(core.Subprocess)}
	p := drawn(t, run, v, Light(), 900, 600, 72)
	medians, dots := 0, 0
	cells := group(run)
	for _, at := range p.Points {
		x, _ := p.Value(at.X, at.Y)
		want := cells[at.Cell].median
		if at.Trial >= 0 {
			dots++
			want = run.Trials[at.Trial].Runtime.Seconds()
			if run.Trials[at.Trial].Cell != at.Cell {
				t.Errorf("trial %d is drawn as one of %v", at.Trial, at.Cell)
			}
		} else {
			medians++
		}
		if math.Abs(x-want) > 0.002 {
			t.Errorf("%v, trial %d: drawn at %v s, took %v s", at.Cell, at.Trial, x, want)
		}
	}
	if medians != 4 || dots != 28 || len(p.Names) != 3 {
		t.Errorf("%d medians, %d trials and %d names, want 4, 28 and 3", medians, dots, len(p.Names))
	}
}

func TestRowsThatHaveNoRoomAreCounted(t *testing.T) {
	run := synthetic(1, 64, 6, 1, sequence(40)...) // and the serial program: 41 rows
	for _, height := range []int{200, 300, 400, 700, 1200} {
		v := View{Kind: Distribution}
		p := drawn(t, run, v, Light(), 900, height, 72)
		shown := map[core.Cell]bool{}
		for _, at := range p.Points {
			shown[at.Cell] = true
		}
		s := distribution(run, v, Light())
		texts, _ := parseSVG(t, written(t, SVG, run, v, Size{Width: 900, Height: float64(height)}))
		said := slices.ContainsFunc(texts, func(s string) bool {
			return strings.HasPrefix(s, fmt.Sprint(41-len(shown), " more: "))
		})
		if said != (len(shown) < 41) || s.notice.text != "" {
			t.Errorf("%d high: %d rows are shown, the rest is told of: %v, %q", height, len(shown), said, texts)
		}
		for cell := range shown {
			if !slices.Contains(texts, cell.String()) {
				t.Errorf("%d high: the row of %v has no name", height, cell)
			}
		}
	}
	// Zooming brings the others.
	v := View{Kind: Distribution, Zoom: Zoom{Y: Range{Low: 0.2, High: 4.4}}}
	for _, at := range drawn(t, run, v, Light(), 900, 400, 72).Points {
		if at.Cell.Workers < 36 {
			t.Errorf("%v is among the last five rows", at.Cell)
		}
	}
}

// Whatever the height, scrolling leads to every row, the last ones at the bottom.
func TestEveryRowCanBeScrolledTo(t *testing.T) {
	run := synthetic(1, 64, 6, 1, sequence(40)...) // and the serial program: 41 rows
	for _, height := range []int{120, 200, 400, 1200} {
		for _, v := range []View{{Kind: Distribution}, {Kind: Distribution, Zoom: Zoom{Y: Range{Low: 0.2, High: 33.4}}}} {
			seen := map[core.Cell]bool{}
			rows := drawn(t, run, v, Light(), 900, height, 72).Rows
			for v.Row = 0; v.Row <= rows.All-rows.Shown+2; v.Row++ {
				p := drawn(t, run, v, Light(), 900, height, 72)
				here := map[core.Cell]bool{}
				for _, at := range p.Points {
					here[at.Cell], seen[at.Cell] = true, true
				}
				want := Rows{min(v.Row, rows.All-rows.Shown), rows.Shown, rows.All}
				if p.Rows != want || len(here) != rows.Shown {
					t.Fatalf("%d high, from row %d: %+v with %d rows drawn, want %+v", height, v.Row, p.Rows, len(here), want)
				}
			}
			if len(seen) != rows.All || (rows.All == 41) != (v.Zoom == Zoom{}) {
				t.Errorf("%d high, zoom %v: scrolling shows %d of %d rows", height, v.Zoom, len(seen), rows.All)
			}
		}
	}
	if p := drawn(t, run, View{}, Light(), 900, 400, 72); p.Rows != (Rows{}) {
		t.Errorf("a chart without rows has %+v", p.Rows)
	}
}

// What a reader is told to do can be done: a file has no wheel.
func TestWhereRowsCanBeScrolledItIsSaid(t *testing.T) {
	run := synthetic(1, 64, 6, 1, sequence(40)...)
	for _, screen := range []bool{false, true} {
		texts := textsOf(t, run, View{Kind: Distribution, screen: screen})
		wheel := slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, "turn the wheel") })
		height := slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, "more height") })
		if wheel != screen || height == screen {
			t.Errorf("screen %v: told of the wheel %v, of the height %v", screen, wheel, height)
		}
	}
}

func TestDotsDoNotHideEachOther(t *testing.T) {
	run := synthetic(1, 2, 12, 0.5, 1)
	p := drawn(t, run, View{Kind: Distribution}, Light(), 900, 500, 72)
	seen := map[image.Point]bool{}
	for _, at := range p.Points {
		place := image.Pt(int(at.X), int(at.Y))
		if seen[place] {
			t.Errorf("two trials of %v at %v", at.Cell, place)
		}
		seen[place] = true
	}
}

func TestDistributionSaysWhyItIsEmpty(t *testing.T) {
	run := synthetic(1, 2, 2, 1, 1, 2)
	for want, c := range map[string]struct {
		run  core.Run
		view View
	}{
		"":                         {run, View{}},
		"No trial yet":             {core.Run{}, View{}},
		"Nothing measured here":    {run, View{Fixed: 9}},
		"Every trial failed":       {allFail(run), View{}},
		"Every strategy is hidden": {run, View{Hidden: Hidden{}.Toggled(core.Serial).Toggled(core.Goroutine)}},
	} {
		if got := distribution(c.run, c.view, Light()).notice.text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
