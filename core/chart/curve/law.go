package curve

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"

	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// fitted is what an answer's law looks like on a chart.
type fitted struct {
	scaling verdict.Scaling
	// value is what the law's time of one share of the work is on the chart.
	value func(seconds, x float64) float64
	color color.NRGBA
	faint color.NRGBA
	bound color.NRGBA // of the line that Amdahl's law alone would allow; none when transparent
}

// bandShare is how much of its strategy's colour the band of a law has.
const bandShare = 0.16

// law returns the law of the answer, if it is about what is drawn and
// claims anything.
func (c chart) law() fitted {
	if c.Answer == nil || c.Answer.Scaling == nil || !c.q.compared() {
		return fitted{}
	}
	l := fitted{scaling: *c.Answer.Scaling}
	i := slices.IndexFunc(c.Series, func(s slice.Series) bool { return s.Strategy == l.scaling.Strategy && !s.Hidden })
	claims := l.scaling.Law != "" && !l.scaling.Rejected && !l.scaling.Beyond
	if i < 0 || !claims || c.By != view.Workers || c.Fixed != l.scaling.Cores {
		return fitted{}
	}
	l.value = func(seconds, x float64) float64 { return c.q.value(seconds*c.copies(x), c.copies(x), x) }
	l.color = c.Style.ColorOf(c.Series[i].Slot)
	l.faint = c.Style.Faint(l.color, bandShare)
	if c.q.unity() != "" && l.scaling.Law == scaling.USL && l.scaling.Fit.Kappa > 0 {
		l.bound = c.Style.Muted
	}
	return l
}

// known reports whether there is a law to draw.
func (l fitted) known() bool { return l.value != nil }

// at returns the law's value at x.
func (l fitted) at(x float64) float64 { return l.value(l.scaling.Fit.Time(x), x) }

// amdahl returns the value at x if contention were all that held workers back.
func (l fitted) amdahl(x float64) float64 {
	fit := l.scaling.Fit
	return l.value(scaling.Parameters{Law: scaling.Amdahl, Lambda: fit.Lambda, Sigma: fit.Sigma}.Time(x), x)
}

// reach is the largest x that the law is drawn at.
func (l fitted) reach() float64 { return float64(l.scaling.Fit.Reach()) }

// band is the law's interval.
func (l fitted) band(f *figure.Frame) []plot.Plotter {
	if !l.known() {
		return nil
	}
	edge := func(end func(stats.Interval) float64) plotter.XYs {
		return sweep(f, func(x float64) float64 { return l.value(end(l.scaling.Band(x)), x) }, 1, l.reach())
	}
	low := edge(func(ci stats.Interval) float64 { return ci.Low })
	high := edge(func(ci stats.Interval) float64 { return ci.High })
	slices.Reverse(high)
	return []plot.Plotter{&plotter.Polygon{XYs: []plotter.XYs{append(low, high...)}, Color: l.faint}}
}

// untested is how the law is dashed outside of the worker counts that it was
// fitted to, units.
var untested = []float64{4, 3}

// lines are the law, and the bound that Amdahl's law alone would be.
func (l fitted) lines(f *figure.Frame) []plot.Plotter {
	if !l.known() {
		return nil
	}
	least, most := float64(l.scaling.Fit.Least), float64(l.scaling.Fit.Most)
	var list []plot.Plotter
	if l.bound.A > 0 {
		list = append(list, layer.Line(f.Line(l.bound, 1.25, style.Sparse...), sweep(f, l.amdahl, 1, l.reach())...))
	}
	beyond, within := f.Line(l.color, 1.25, untested...), f.Line(l.color, 1.25)
	return append(list,
		layer.Line(beyond, sweep(f, l.at, 1, least)...),
		layer.Line(within, sweep(f, l.at, least, most)...),
		layer.Line(beyond, sweep(f, l.at, most, l.reach())...))
}

// keys names the lines, which end where they or the axis do.
func (l fitted) keys(last float64, v view.View) []layer.Key {
	if !l.known() {
		return nil
	}
	names := map[scaling.Law]string{scaling.Linear: v.Text("law-linear"), scaling.Amdahl: v.Text("law-amdahl"), scaling.USL: v.Text("law-usl")}
	end := min(last, l.reach())
	k := layer.Key{Text: names[l.scaling.Law], Color: l.color, Sample: layer.OfLine(1.25, nil), X: end, Y: l.at(end)}
	if end > float64(l.scaling.Fit.Most) {
		k.Sample = layer.OfLine(1.25, nil, untested...)
	}
	keys := []layer.Key{k}
	if l.bound.A > 0 {
		keys = append(keys, layer.Key{Text: v.Text("amdahl-bound"), Color: l.bound, Sample: layer.OfLine(1.25, nil, style.Sparse...), X: end, Y: l.amdahl(end)})
	}
	return keys
}
