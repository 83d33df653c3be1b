package chart

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart/layer"
	"parallelogram/core/scaling"
	"parallelogram/core/verdict"
)

func TestEveryKnownCellOfTheSliceHasABar(t *testing.T) {
	run := timed(synthetic(2, 8, 6, 0.5, 1, 2, 4))
	for _, c := range []struct {
		hidden Hidden
		want   int
	}{
		{Hidden{}, 7}, {Hidden{}.Toggled(core.Goroutine), 4}, {Hidden{}.Toggled(core.Serial), 6},
	} {
		p := drawn(t, run, View{Kind: Losses, Hidden: c.hidden}, Light(), 700, 500, 72)
		if len(p.Points) != c.want || len(p.Names) != 3 {
			t.Errorf("without %v: %d bars and %d names, want %d and 3", c.hidden, len(p.Points), len(p.Names), c.want)
		}
		losses := of(run).Losses
		for _, at := range p.Points {
			i := slices.IndexFunc(losses, func(l verdict.Loss) bool { return l.Cell == at.Cell })
			if _, y := p.Value(at.X, at.Y); math.Abs(y-losses[i].Useful-losses[i].Own) > 0.005 { // less than a pixel
				t.Errorf("%v: the point is at %v, the efficiency is %v", at.Cell, y, losses[i].Useful+losses[i].Own)
			}
		}
	}
}

func TestLossesAreNamedInTheDrawing(t *testing.T) {
	texts := strings.Join(textsOf(t, timed(synthetic(2, 8, 6, 0.5, 1, 2, 4)), View{Kind: Losses}), "\n")
	for _, want := range []string{"useful", "start-up", "waiting", "goroutine", "serial", "What the workers' time goes into, on 8 cores", "100%"} {
		if !strings.Contains(texts, want) {
			t.Errorf("%q is not among %q", want, texts)
		}
	}
	if strings.Contains(texts, "−0%") {
		t.Error("a share is −0%")
	}
}

func TestEveryTrialHasAPoint(t *testing.T) {
	run := timed(someFail(synthetic(3, 8, 7, 0.04, 1, 4, 16)))
	run.Trials[3].Phase, run.Trials[9].Phase = core.PhaseProbe, core.PhaseFloor
	p := drawn(t, run, View{Kind: Trials, Hidden: Hidden{}.Toggled(core.Subprocess)}, Light(), 900, 600, 72)
	seen := map[int]bool{}
	for _, at := range p.Points {
		seen[at.Trial] = true
		if at.Trial < 0 || run.Trials[at.Trial].Cell != at.Cell {
			t.Fatalf("the point of %v is trial %d", at.Cell, at.Trial)
		}
		x, y := p.Value(at.X, at.Y)
		trial := run.Trials[at.Trial]
		if since := trial.Start.Sub(run.Trials[0].Start).Seconds(); x < since-0.1 || x > since+0.1 {
			t.Errorf("trial %d began after %v s, not %v", at.Trial, since, x)
		}
		if took := trial.Runtime.Seconds(); trial.OK() && (y < took*0.98 || y > took*1.02) {
			t.Errorf("trial %d took %v s, not %v", at.Trial, took, y)
		}
	}
	for i, trial := range run.Trials {
		if want := trial.Phase.Counts() && trial.Cell.Strategy != core.Subprocess; seen[i] != want {
			t.Errorf("trial %d of %v, %s: drawn %v", i, trial.Cell, trial.Phase, seen[i])
		}
	}
	if len(p.Names) != 4 {
		t.Errorf("%d names, want those of 4 strategies", len(p.Names))
	}
}

func TestTrialsOutsideOfTheZoomAreLeftOut(t *testing.T) {
	run := timed(synthetic(2, 8, 7, 0.04, 1, 4, 16))
	v := View{Kind: Trials, Zoom: Zoom{X: Range{Low: 0.2, High: 0.6}, Y: Range{Low: 0.02, High: 0.03}}}
	points := drawn(t, run, v, Light(), 900, 600, 72).Points
	want := 0
	for _, trial := range run.Trials {
		x, y := trial.Start.Sub(run.Trials[0].Start).Seconds(), trial.Runtime.Seconds()
		if x >= 0.2 && x <= 0.6 && y >= 0.02 && y <= 0.03 {
			want++
		}
	}
	if len(points) != want || want == 0 {
		t.Errorf("%d points, want %d", len(points), want)
	}
}

func TestEveryTrialAndEveryMedianHasItsPlace(t *testing.T) {
	run := synthetic(2, 8, 7, 0.5, 1, 2, 4)
	v := View{Kind: Distribution, Hidden: Hidden{}.Toggled(core.Subprocess)}
	p := drawn(t, run, v, Light(), 900, 600, 72)
	middles, dots := 0, 0
	median := medians(run)
	for _, at := range p.Points {
		x, _ := p.Value(at.X, at.Y)
		want := median[at.Cell]
		if at.Trial >= 0 {
			dots++
			want = run.Trials[at.Trial].Runtime.Seconds()
			if run.Trials[at.Trial].Cell != at.Cell {
				t.Errorf("trial %d is drawn as one of %v", at.Trial, at.Cell)
			}
		} else {
			middles++
		}
		if math.Abs(x-want) > 0.002 {
			t.Errorf("%v, trial %d: drawn at %v s, took %v s", at.Cell, at.Trial, x, want)
		}
	}
	if middles != 4 || dots != 28 || len(p.Names) != 3 {
		t.Errorf("%d medians, %d trials and %d names, want 4, 28 and 3", middles, dots, len(p.Names))
	}
}

func TestRowsThatHaveNoRoomAreCounted(t *testing.T) {
	run := of(synthetic(1, 64, 6, 1, sequence(40)...)) // and the serial program: 41 rows
	for _, height := range []int{200, 300, 400, 700, 1200} {
		v := View{Kind: Distribution}
		p := drawn(t, run, v, Light(), 900, height, 72)
		shown := map[core.Cell]bool{}
		for _, at := range p.Points {
			shown[at.Cell] = true
		}
		texts, _ := parseSVG(t, written(t, SVG, run, v, Size{Width: 900, Height: float64(height)}))
		said := slices.ContainsFunc(texts, func(s string) bool {
			return strings.HasPrefix(s, fmt.Sprint(41-len(shown), " more: "))
		})
		if said != (len(shown) < 41) || sheetFor(t, run, v).Message.Text != "" {
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
	run := of(synthetic(1, 64, 6, 1, sequence(40)...)) // and the serial program: 41 rows
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
				want := Rows{First: min(v.Row, rows.All-rows.Shown), Shown: rows.Shown, All: rows.All}
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
	run := of(synthetic(1, 64, 6, 1, sequence(40)...))
	for _, screen := range []bool{false, true} {
		texts := textsOf(t, run, View{Kind: Distribution, Screen: screen})
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

func TestEfficiencyIsSpeedupPerCount(t *testing.T) {
	run := synthetic(2, 8, 8, 0.5, 1, 2, 4, 8)
	for _, by := range []Axis{Workers, Cores} {
		view := View{By: by, LogX: true}
		view.Kind = Speedup
		speedups := drawn(t, run, view, Light(), 800, 500, 72)
		view.Kind = Efficiency
		efficiencies := drawn(t, run, view, Light(), 800, 500, 72)
		for i, p := range speedups.Points {
			if q := efficiencies.Points[i]; q.Cell != p.Cell {
				t.Fatalf("%v became %v", p.Cell, q.Cell)
			}
			_, speedup := speedups.Value(p.X, p.Y)
			_, efficiency := efficiencies.Value(efficiencies.Points[i].X, efficiencies.Points[i].Y)
			n := float64(p.Cell.Workers)
			if by == Cores {
				n = float64(p.Cell.Cores)
			}
			if math.Abs(efficiency*n-speedup) > 1e-9*speedup {
				t.Errorf("by %s, %v: %v times as fast, efficiency %v", by, p.Cell, speedup, efficiency)
			}
		}
	}
}

// A ratio never stands without the seconds of its base, hidden or not.
func TestRatiosNameTheSecondsOfTheirBase(t *testing.T) {
	run := synthetic(1, 4, 7, 0.5, 1, 2, 4)
	for _, hidden := range []Hidden{{}, Hidden{}.Toggled(core.Serial)} {
		for kind, want := range map[Kind]string{Speedup: "serial 504 ms = 1×", Efficiency: "serial 504 ms = 1"} {
			found := false
			for _, text := range textsOf(t, run, View{Kind: kind, Hidden: hidden}) {
				found = found || text == want
			}
			if !found {
				t.Errorf("%s, hidden %v: nothing says %q", kind, hidden, want)
			}
		}
	}
}

func TestTheLawIsDrawnOnlyWhereItClaimsAnything(t *testing.T) {
	spoilt := func(f func(*verdict.Answer)) *verdict.Answer {
		a := lawful(scaling.Amdahl, 0.02, 0)
		f(a)
		return a
	}
	good := lawful(scaling.Amdahl, 0.02, 0)
	for name, c := range map[string]struct {
		answer *verdict.Answer
		view   View
		want   bool
	}{
		"good":          {good, View{}, true},
		"no answer":     {nil, View{}, false},
		"no law":        {spoilt(func(a *verdict.Answer) { a.Scaling = nil }), View{}, false},
		"too few":       {spoilt(func(a *verdict.Answer) { a.Scaling.Law = "" }), View{}, false},
		"rejected":      {spoilt(func(a *verdict.Answer) { a.Scaling.Rejected = true }), View{}, false},
		"held":          {spoilt(func(a *verdict.Answer) { a.Scaling.Beyond = true }), View{}, false},
		"other cores":   {good, View{Fixed: 4}, false},
		"by cores":      {good, View{By: Cores}, false},
		"hidden":        {good, View{Hidden: Hidden{}.Toggled(core.Goroutine)}, false},
		"other hidden":  {good, View{Hidden: Hidden{}.Toggled(core.Subprocess)}, true},
		"not that slot": {spoilt(func(a *verdict.Answer) { a.Scaling.Strategy = "gil" }), View{}, false},
	} {
		for _, c.view.Kind = range []Kind{Runtime, Speedup, Efficiency} {
			named := func(k layer.Key) bool { return k.Text == "Amdahl's law" }
			if got := slices.ContainsFunc(sheetFor(t, answered(eightWays(), c.answer), c.view).Ends, named); got != c.want {
				t.Errorf("%s, %s: drawn %v, want %v", name, c.view.Kind, got, c.want)
			}
		}
	}
}

// Between the tests the law is a whole line, beyond them a dashed one.
func TestTheLawIsDashedWhereNothingWasTested(t *testing.T) {
	run := eightWays()
	run.Experiment.Strategies = []core.Strategy{core.Goroutine}
	run.Trials = without(without(run.Trials, core.Serial), core.Subprocess)
	a := lawful(scaling.Amdahl, 0.5, 0) // far from the points
	a.Chosen = core.Cell{}
	p := drawn(t, answered(run, a), View{LogX: true}, Light(), 1600, 1000, 72)
	lit := func(from, to float64) float64 {
		blue, all := 0, 0
		left, right := p.pixel(from, 0), p.pixel(to, 0)
		for x := int(left.X); x < int(right.X); x++ {
			n, _ := p.Value(float64(x), 0)
			at := p.pixel(n, a.Scaling.Fit.Time(n))
			all++
			if colourful(p.Image.RGBAAt(int(at.X), int(at.Y))) {
				blue++
			}
		}
		return float64(blue) / float64(all)
	}
	inside, below, beyond, behind := lit(2.1, 7.9), lit(1.05, 1.95), lit(8.1, 15.9), lit(16.5, 24)
	if inside < 0.9 || below > 0.7 || below < 0.3 || beyond > 0.7 || beyond < 0.3 || behind > 0.05 {
		t.Errorf("lit: %.2f of the line between the tests, %.2f below, %.2f beyond, %.2f further than twice as far", inside, below, beyond, behind)
	}
}

// ringedBy returns the share of a circle around a place that has a colour.
func ringedBy(p Picture, x, y, radius float64, c color.RGBA) float64 {
	lit, steps := 0, 64
	for i := range steps {
		angle := 2 * math.Pi * float64(i) / float64(steps)
		if p.Image.RGBAAt(int(x+radius*math.Cos(angle)), int(y+radius*math.Sin(angle))) == c {
			lit++
		}
	}
	return float64(lit) / float64(steps)
}

func TestRings(t *testing.T) {
	run := eightWays()
	good := lawful(scaling.Amdahl, 0.02, 0)
	noisy := *good
	noisy.Speedup.CI.Low = 0.9
	selected := core.Cell{Strategy: core.Subprocess, Workers: 4, Cores: 8}
	for _, kind := range curveKinds {
		for name, c := range map[string]struct {
			answer      *verdict.Answer
			view        View
			recommended bool
			selected    bool
		}{
			"recommended":  {good, View{}, true, false},
			"not resolved": {&noisy, View{}, false, false},
			"hidden":       {good, View{Hidden: Hidden{}.Toggled(core.Goroutine)}, false, false},
			"selected":     {nil, View{Selected: selected}, false, true},
			"both":         {good, View{Selected: good.Chosen}, true, true},
		} {
			c.view.Kind = kind
			plain, marked := drawn(t, run, View{Kind: kind, Hidden: c.view.Hidden}, Light(), 800, 500, 144), drawn(t, answered(run, c.answer), c.view, Light(), 800, 500, 144)
			rings := func(p Picture, cell core.Cell, radius float64, c color.RGBA) bool {
				for _, at := range p.Points {
					if at.Cell == cell && ringedBy(p, at.X, at.Y, 2*radius, c) > 0.25 {
						return true
					}
				}
				return false
			}
			if rings(plain, good.Chosen, 8, opaque(Light().Good)) || rings(plain, selected, 11, opaque(Light().Foreground)) {
				t.Fatalf("%s, %s: there are rings already", kind, name)
			}
			if got := rings(marked, good.Chosen, 8, opaque(Light().Good)); got != c.recommended {
				t.Errorf("%s, %s: recommended %v, want %v", kind, name, got, c.recommended)
			}
			if got := rings(marked, c.view.Selected, 11, opaque(Light().Foreground)); got != c.selected {
				t.Errorf("%s, %s: selected %v, want %v", kind, name, got, c.selected)
			}
		}
	}
}

func TestTheRingIsNamed(t *testing.T) {
	good := lawful(scaling.Amdahl, 0.02, 0)
	noisy := *good
	noisy.Speedup.CI.Low = 0.9
	for want, answer := range map[bool]*verdict.Answer{true: good, false: &noisy} {
		for _, kind := range curveKinds {
			got := false
			for _, text := range textsOf(t, answered(eightWays(), answer), View{Kind: kind}) {
				got = got || text == "recommended"
			}
			if got != want {
				t.Errorf("%s: the ring is named: %v, want %v", kind, got, want)
			}
		}
	}
}
