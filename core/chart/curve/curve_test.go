package curve

import (
	"math"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
	"parallelogram/core/choice"
	"parallelogram/core/internal/chartscene"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// seen is a chart of what a view shows.
func seen(a *analysis.Analysis, v view.View) chart { return of(view.Of(a, v, style.Light())) }

// eightWays is a run whose law may be made up.
func eightWays() core.Run {
	return chartscene.Synthetic(2, 8, 10, 0.812, 1, 2, 3, 4, 6, 8, 12, 16, 24)
}

// What a chart shows is what the table says.
func TestSpeedupsAgreeWithTheAnalysis(t *testing.T) {
	run := chartscene.SomeFail(chartscene.Synthetic(3, 8, 9, 0.5, 1, 2, 4, 8, 16))
	weak := run
	weak.Experiment.Weak = true
	for name, run := range map[string]core.Run{"strong": run, "weak": weak} {
		a := chartscene.Of(run)
		c := seen(a, view.View{})
		q, checked := c.speedups(), 0
		for _, p := range c.Shown() {
			s, _ := a.Summary(p.Cell)
			if ci := q.interval(p); ci != s.SpeedupCI && p.Cell != core.Baseline {
				t.Errorf("%s, %v: drawn %v, told %v", name, s.Cell, ci, s.SpeedupCI)
			}
			checked++
		}
		if checked != 10 {
			t.Errorf("%s: %d cells compared, want 10", name, checked)
		}
		if one := (stats.Interval{Low: 1, High: 1, Confidence: stats.Level}); q.interval(c.Baseline) != one {
			t.Errorf("%s: the baseline is %v as fast as itself", name, q.interval(c.Baseline))
		}
	}
}

// Where the serial program was not measured, the answer's base takes its place.
func TestSpeedupsOverAnotherBase(t *testing.T) {
	run := chartscene.Synthetic(1, 4, 7, 0.5, 1, 2, 4)
	run.Trials = chartscene.Without(run.Trials, core.Serial)
	v := view.View{Kind: "speedup"}
	if got := Speedup(view.Of(chartscene.Of(run), v, style.Light())).Message.Text; got != "Nothing to compare with" {
		t.Errorf("without a serial time the chart says %q", got)
	}
	base := core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 4}
	a := chartscene.Answered(run, &verdict.Answer{Choice: choice.Choice{Base: base}})
	sheet := Speedup(view.Of(a, v, style.Light()))
	if sheet.Message != (view.Message{}) {
		t.Errorf("with a base of its own the chart says %+v", sheet.Message)
	}
	named := func(k layer.Key) bool { return k.Text == "goroutine 1w 4c 500\u00a0ms = 1×" }
	if !slices.ContainsFunc(sheet.Ends, named) {
		t.Errorf("no key names the base and its time: %+v", sheet.Ends)
	}
	c := seen(a, v)
	q := c.speedups()
	two := c.Series[0].Points[1]
	if ci := q.interval(two); !(ci.Low > 1.5 && ci.High < 2.2) {
		t.Errorf("%v is %v times as fast as the base", two.Cell, ci)
	}
}

func TestAWeakRunIsIdealWhenItTakesNoLonger(t *testing.T) {
	run := chartscene.Synthetic(1, 4, 7, 1, 1, 2, 4, 8)
	run.Experiment.Weak = true
	cut := seen(chartscene.Of(run), view.View{})
	base := cut.Baseline.Runtime
	for x, want := range map[float64]float64{1: base, 2: base, 4: base, 8: 2 * base} {
		if got := (bounds{cut}).ideal(x); math.Abs(got-want) > 1e-12 {
			t.Errorf("ideally %v workers take %v s, want %v", x, got, want)
		}
	}
	cut.By, cut.Fixed = view.Cores, 4
	if got := (bounds{cut}).ideal(1); math.Abs(got-4*base) > 1e-12 {
		t.Errorf("ideally 4 workers take %v s on one core, want %v", got, 4*base)
	}
}

func TestTheLevelOfTheBaseline(t *testing.T) {
	a := chartscene.Of(chartscene.Synthetic(1, 4, 7, 0.5, 1, 2, 4))
	shown, hidden := seen(a, view.View{}), seen(a, view.View{Hidden: view.Hidden{}.Toggled(core.Serial)})
	for name, c := range map[string]struct {
		chart chart
		q     measure
		want  bool
	}{
		"of runtimes":         {shown, runtimes{}, true},
		"of hidden runtimes":  {hidden, runtimes{}, false},
		"of speed-ups":        {shown, shown.speedups(), true},
		"of hidden speed-ups": {hidden, hidden.speedups(), true},
		"of nothing":          {seen(nil, view.View{}), shown.speedups(), false},
	} {
		c.chart.q = c.q
		if got := (bounds{c.chart}).levelled(); got != c.want {
			t.Errorf("%s: drawn %v, want %v", name, got, c.want)
		}
	}
}

// serialRun holds one serial trial of a second that computed for a while.
func serialRun(cpu time.Duration, voluntary, involuntary int64) core.Run {
	return core.Run{
		Experiment: core.Experiment{Strategies: []core.Strategy{core.Serial}, Workers: []int{1, 2, 4}, Cores: []int{1, 2}},
		Trials: []core.Trial{{Cell: core.Baseline, Round: 1, Runtime: time.Second,
			Usage: core.Usage{User: cpu, Voluntary: voluntary, Involuntary: involuntary}}},
	}
}

func TestTheIdealOfWorkThatWaitsNeedsNoCores(t *testing.T) {
	for _, c := range []struct {
		name string
		run  core.Run
		view view.View
		x    float64
		want float64
	}{
		{"computing, 4 workers on 2 cores", serialRun(time.Second, 0, 9), view.View{By: view.Workers, Fixed: 2}, 4, 0.5},
		{"waiting, 4 workers on 2 cores", serialRun(time.Millisecond, 9, 0), view.View{By: view.Workers, Fixed: 2}, 4, 0.25},
		{"waiting, 4 workers on 1 core", serialRun(time.Millisecond, 9, 0), view.View{By: view.Cores, Fixed: 4}, 1, 0.25},
		{"kept from the CPU", serialRun(time.Second/10, 1, 9), view.View{By: view.Workers, Fixed: 2}, 4, 0.5},
		{"nothing accounted for", serialRun(0, 0, 0), view.View{By: view.Workers, Fixed: 2}, 4, 0.5},
	} {
		if got := (bounds{seen(chartscene.Of(c.run), c.view)}).ideal(c.x); got != c.want {
			t.Errorf("%s: ideally %v s, want %v", c.name, got, c.want)
		}
	}
}

func TestIdealIsCappedByTheOtherCount(t *testing.T) {
	run := chartscene.Synthetic(1, 4, 1, 8, 1, 2, 4, 8)
	run.Trials = []core.Trial{chartscene.Trial(core.Serial, 1, 1, 8), chartscene.Trial(core.Goroutine, 4, 4, 2), chartscene.Trial(core.Goroutine, 8, 2, 2)}
	for _, c := range []struct {
		view view.View
		at   map[float64]float64
	}{
		{view.View{}, map[float64]float64{1: 8, 2: 4, 4: 2, 8: 2, 3: 8.0 / 3}},
		{view.View{By: view.Cores, Fixed: 2}, map[float64]float64{1: 8, 2: 4, 4: 4}},
		{view.View{By: view.Cores}, map[float64]float64{1: 8, 2: 4, 4: 2}},
	} {
		s := seen(chartscene.Of(run), c.view)
		for x, want := range c.at {
			if got := (bounds{s}).ideal(x); math.Abs(got-want) > 1e-12 {
				t.Errorf("%+v: ideal at %v is %v, want %v", c.view, x, got, want)
			}
		}
	}
}

func TestMoreWorkersThanCoresAreSetApart(t *testing.T) {
	run := chartscene.Synthetic(1, 8, 1, 1, 1, 2, 4, 8, 12, 16)
	all, none := math.Inf(1), 0.0
	for _, c := range []struct {
		view     view.View
		from, to float64
	}{
		{view.View{}, 10, all},          // midway between 8 and 12
		{view.View{Fixed: 3}, 3.5, all}, // between 3, not measured, and 4
		{view.View{Fixed: 2, LogX: true}, math.Sqrt(8), all},
		{view.View{Fixed: 16}, none, none},
		{view.View{By: view.Cores}, none, none},          // workers = cores
		{view.View{By: view.Cores, Fixed: 4}, -all, 3.5}, // between 3, not measured, and 4
		{view.View{By: view.Cores, Fixed: 16}, -all, all},
		{view.View{By: view.Cores, Fixed: 1}, none, none},
	} {
		s := seen(chartscene.Of(run), c.view)
		from, to := none, none
		for _, z := range (machine{s.Slice}).zones(axis.ForCounts(s.Counts, c.view.LogX)) {
			if z.Shaded {
				from, to = z.From, z.To
				if z.Label != "more workers than cores" {
					t.Errorf("%+v: set apart as %q", c.view, z.Label)
				}
			}
		}
		if from != c.from && math.Abs(from-c.from) > 1e-12 || to != c.to {
			t.Errorf("%+v: set apart from %v to %v, want %v to %v", c.view, from, to, c.from, c.to)
		}
	}
}

func TestTheLawIsThatOfTheAnswer(t *testing.T) {
	a := chartscene.Lawful(scaling.USL, 0.02, 0.001)
	cut := seen(chartscene.Answered(eightWays(), a), view.View{})
	base := cut.Baseline.Runtime
	for name, c := range map[string]struct {
		q    measure
		want func(time, n float64) float64
	}{
		"runtime":    {runtimes{}, func(time, n float64) float64 { return time }},
		"speedup":    {speedups{base: base}, func(time, n float64) float64 { return base / time }},
		"efficiency": {efficiencies{speedups{base: base}, view.Workers}, func(time, n float64) float64 { return base / time / n }},
	} {
		cut.q = c.q
		law := cut.law()
		for n := 1.0; n <= law.reach(); n += 0.5 {
			if got, want := law.at(n), c.want(a.Scaling.Fit.Time(n), n); math.Abs(got/want-1) > 1e-12 {
				t.Errorf("%s: the law at %v is %v, want %v", name, n, got, want)
			}
		}
		if (law.bound.A > 0) != (name != "runtime") {
			t.Errorf("%s: Amdahl's bound is drawn: %v", name, law.bound.A > 0)
		}
		if got := law.at(8) / law.amdahl(8); name == "speedup" && got >= 1 {
			t.Errorf("the law allows %v of what contention alone does", got)
		}
	}
	weak := eightWays()
	weak.Experiment.Weak = true
	cut = seen(chartscene.Answered(weak, a), view.View{})
	cut.q = runtimes{}
	if got, want := cut.law().at(4), 4*a.Scaling.Fit.Time(4); math.Abs(got/want-1) > 1e-12 {
		t.Errorf("4 workers with a share each take %v s, want %v", got, want)
	}
}

// A line that goes on beyond the chart is named where it leaves it.
func TestNamesStandWhereLinesLeave(t *testing.T) {
	at := func(x int, y float64) mark { return mark{x: x, y: y} }
	broken := mark{x: 8, broken: true}
	for name, c := range map[string]struct {
		marks []mark
		x, y  axis.Scale
		want  float64
	}{
		"linear":      {[]mark{at(1, 9), at(4, 5), at(8, 1)}, axis.Scale{Min: 1, Max: 6, Log: false}, axis.Scale{Min: 0, Max: 10, Log: false}, 3},
		"logarithmic": {[]mark{at(2, 8), at(8, 2)}, axis.Scale{Min: 1, Max: 4, Log: true}, axis.Scale{Min: 1, Max: 10, Log: true}, 4},
		"whole":       {[]mark{at(2, 8), at(8, 2)}, axis.Scale{Min: 1, Max: 8, Log: true}, axis.Scale{Min: 1, Max: 10, Log: true}, 2},
		"broken":      {[]mark{at(2, 8), at(4, 6), broken}, axis.Scale{Min: 1, Max: 6, Log: false}, axis.Scale{Min: 0, Max: 10, Log: false}, 6},
	} {
		k := lines{list: []line{{name: "a", marks: c.marks}}}.keys(c.x, c.y)[0]
		if math.Abs(k.Y-c.want) > 1e-12 {
			t.Errorf("%s: named at %v, want %v", name, k.Y, c.want)
		}
	}
}
