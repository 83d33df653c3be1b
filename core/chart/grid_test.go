package chart

import (
	"image"
	"math"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
)

func TestGridGoldens(t *testing.T) {
	hybrid := onHybrid()
	marked := View{Kind: Grid, Answer: recommending(core.Goroutine, 8, 8), Selected: core.Cell{Strategy: core.Goroutine, Workers: 12, Cores: 12}}
	limited := synthetic(2, 2, 10, 0.3, 1, 2, 3, 4)
	limited.Host.Quota = 1.5
	failing := View{Kind: Grid, Strategy: core.Subprocess}
	for name, c := range map[string]struct {
		run           core.Run
		view          View
		style         Style
		width, height int
		dpi           int
	}{
		"grid":        {limited, View{Kind: Grid}, Light(), 560, 400, 72},
		"grid-hybrid": {hybrid, marked, Dark(), 800, 500, 72},
		"grid-double": {hybrid, marked, Light(), 840, 600, 108},
		"grid-failed": {first(someFail(synthetic(3, 8, 7, 0.04, powers(16)...)), 35), failing, Dark(), 560, 400, 72},
		"grid-many":   {again(synthetic(5, 64, 3, 3, sequence(32)...)), View{Kind: Grid}, Light(), 560, 400, 72},
		"grid-small":  {hybrid, marked, Light(), 160, 100, 72},
		"grid-empty":  {core.Run{}, View{Kind: Grid}, Light(), 400, 300, 72},
	} {
		t.Run(name, func(t *testing.T) {
			checkGolden(t, name, drawn(t, c.run, c.view, c.style, c.width, c.height, c.dpi))
		})
	}
}

func TestGridIsAboutOneStrategy(t *testing.T) {
	run := synthetic(3, 8, 2, 1, 1, 2, 4)
	hidden := Hidden{}.Toggled(core.Goroutine)
	gil := recommending("gil", 2, 2)
	for _, c := range []struct {
		view View
		want core.Strategy
	}{
		{View{}, core.Goroutine},
		{View{Hidden: hidden}, core.Subprocess},
		{View{Answer: gil}, "gil"},
		{View{Answer: gil, Hidden: Hidden{}.Toggled("gil")}, core.Goroutine},
		{View{Answer: recommending(core.Serial, 1, 1)}, core.Goroutine},
		{View{Strategy: core.Subprocess, Answer: gil, Hidden: Hidden{}.Toggled(core.Subprocess)}, core.Subprocess},
	} {
		if got := gridOf(run, c.view).strategy; got != c.want {
			t.Errorf("%+v: %s, want %s", c.view, got, c.want)
		}
		c.view.Kind = Grid
		p := drawn(t, run, c.view, Light(), 700, 500, 72)
		for _, at := range p.Points {
			if at.Cell.Strategy != c.want || at.Trial != -1 {
				t.Errorf("%+v: a point of %v", c.view, at.Cell)
			}
		}
		if len(p.Points) != 12 || len(p.Names) != 3 {
			t.Errorf("%+v: %d points and %d names, want 12 and 3", c.view, len(p.Points), len(p.Names))
		}
	}
}

// Every field has the colour of its time where its point is beside no text.
func TestFieldsHaveTheColourOfTheirTime(t *testing.T) {
	run := synthetic(1, 8, 6, 0.5, 1, 2, 4, 8)
	for _, s := range []Style{Light(), Dark()} {
		g := gridOf(run, View{})
		p := drawn(t, run, View{Kind: Grid}, s, 700, 500, 72)
		for _, at := range p.Points {
			below := image.Pt(int(at.X), int(at.Y)+25)
			if got, want := p.Image.RGBAAt(below.X, below.Y), opaque(s.Ramp().At(g.share(g.cells[at.Cell].median))); got != want {
				t.Errorf("%v is %v, want %v", at.Cell, got, want)
			}
		}
	}
}

func TestGridSaysWhyItIsEmpty(t *testing.T) {
	run := synthetic(2, 2, 2, 1, 1, 2)
	alone := synthetic(0, 2, 2, 1, 1, 2)
	all := Hidden{}.Toggled(core.Goroutine).Toggled(core.Subprocess)
	for want, c := range map[string]struct {
		run  core.Run
		view View
	}{
		"":                         {run, View{}},
		"No trial yet":             {first(run, 0), View{}},
		"Every trial failed":       {allFail(run), View{}},
		"Every strategy is hidden": {run, View{Hidden: all}},
		"No strategy with workers": {alone, View{}},
	} {
		if got := gridSheet(c.run, c.view, Light()).notice.text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestRowsAreNamedByTheirCPUs(t *testing.T) {
	g := gridOf(onHybrid(), View{}) // 1, 2, 4, 6 | 8, 12 | 14, 16 cores
	want := []region{{-0.5, 3.5, "physical cores"}, {3.5, 5.5, "SMT siblings"}, {5.5, 7.5, "efficiency cores"}}
	if got := g.sides(english); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	g.host = core.Host{Quota: 7, CPUs: []core.CPU{{Node: 0}, {Node: 0}, {Node: 1}, {Node: 1}}}
	want = []region{{-0.5, 1.5, "physical cores, node 0"}, {1.5, 2.5, "physical cores, node 1"}, {3.5, 3.5, "quota of 7 CPUs"}}
	if got := g.sides(english); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestGainsOfWeakScalingAreThoseOfThroughput(t *testing.T) {
	run := core.Run{Experiment: core.Experiment{Weak: true}}
	run.Trials = []core.Trial{trial(core.Serial, 1, 1, 1), trial(core.Goroutine, 4, 4, 2)}
	g := gridOf(run, View{})
	if got := g.gain(g.cells[run.Trials[1].Cell]); got != 2 {
		t.Errorf("four times the work in twice the time is %v times faster, want 2", got)
	}
}

// Steps along the ramp look equal, lightness goes one way for every eye, and
// what is written on it can be read.
func TestRampIsEven(t *testing.T) {
	for name, s := range map[string]Style{"light": Light(), "dark": Dark()} {
		for eye, matrix := range eyes {
			shortest, longest := math.Inf(1), 0.0
			const steps = 10
			for i := range steps {
				a := lab(seen(s.Ramp().At(float64(i)/steps), matrix))
				b := lab(seen(s.Ramp().At(float64(i+1)/steps), matrix))
				d := distance(a, b)
				shortest, longest = min(shortest, d), max(longest, d)
				if (b[0] > a[0]) != (name == "light") {
					t.Errorf("%s: the lightness turns at step %d for %s eyes", name, i, eye)
				}
			}
			if longest > 2*shortest || shortest < 3 {
				t.Errorf("%s: steps between %.1f and %.1f for %s eyes", name, shortest, longest, eye)
			}
		}
		for i := range 101 {
			on := s.Ramp().At(float64(i) / 100)
			if got := contrast(ink.Over(on), on); got < forText {
				t.Errorf("%s: text on %v has a contrast of %.2f", name, on, got)
			}
		}
		if c := s.Ramp().At(0); contrast(c, s.Background) < forText {
			t.Errorf("%s: the best is %v, hardly more than the background", name, c)
		}
	}
}
