package chart

import (
	"image/color"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"

	"parallelogram/core/scaling"
	"parallelogram/core/verdict"
)

// fitted is what an answer's law looks like on a chart. Its methods band
// and lines are layers.
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

// law returns the law of the view's answer, if it is about what is drawn and
// claims anything.
func (c slice) law(v View, s Style, q quantity) fitted {
	if v.Answer == nil || v.Answer.Scaling == nil {
		return fitted{}
	}
	l := fitted{scaling: *v.Answer.Scaling}
	i := slices.IndexFunc(c.series, func(s series) bool { return s.strategy == l.scaling.Strategy && !s.hidden })
	claims := l.scaling.Law != "" && !l.scaling.Rejected && !l.scaling.Beyond
	if i < 0 || !claims || c.by != Workers || c.fixed != l.scaling.Cores {
		return fitted{}
	}
	l.value = func(seconds, x float64) float64 { return q.value(seconds*c.copies(x), x) }
	l.color = s.ColorOf(c.series[i].slot)
	l.faint = s.Faint(l.color, bandShare)
	if q.unity() != "" && l.scaling.Law == scaling.USL && l.scaling.Fit.Kappa > 0 {
		l.bound = s.Muted
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

// band draws the law's interval.
func (l fitted) band(p *pane) {
	if !l.known() {
		return
	}
	edge := func(end func(verdict.Forecast) float64) []vg.Point {
		return p.sweep(func(x float64) float64 {
			return l.value(l.scaling.Fit.Time(x)*l.ratio(x, end), x)
		}, 1, l.reach())
	}
	low := edge(func(f verdict.Forecast) float64 { return f.CI.Low / f.Time })
	high := edge(func(f verdict.Forecast) float64 { return f.CI.High / f.Time })
	slices.Reverse(high)
	p.patch(l.faint, append(low, high...)...)
}

// ratio interpolates between the forecasts how many times the law's time an end
// of its interval is: that changes slowly where the time itself does not.
func (l fitted) ratio(x float64, end func(verdict.Forecast) float64) float64 {
	list := l.scaling.Forecasts
	i := slices.IndexFunc(list, func(f verdict.Forecast) bool { return float64(f.Workers) >= x })
	switch {
	case len(list) == 0:
		return 1
	case i < 0:
		return end(list[len(list)-1])
	case i == 0:
		return end(list[0])
	}
	a, b := list[i-1], list[i]
	share := math.Log(x/float64(a.Workers)) / math.Log(float64(b.Workers)/float64(a.Workers))
	return end(a) + share*(end(b)-end(a))
}

// untested is how the law is dashed outside of the worker counts that it was
// fitted to, units.
var untested = []float64{4, 3}

// lines draws the law, and the bound that Amdahl's law alone would be.
func (l fitted) lines(p *pane) {
	if !l.known() {
		return
	}
	least, most := float64(l.scaling.Fit.Least), float64(l.scaling.Fit.Most)
	if l.bound.A > 0 {
		p.trace(l.bound, 1.25, sparse, p.sweep(l.amdahl, 1, l.reach())...)
	}
	p.trace(l.color, 1.25, untested, p.sweep(l.at, 1, least)...)
	p.trace(l.color, 1.25, nil, p.sweep(l.at, least, most)...)
	p.trace(l.color, 1.25, untested, p.sweep(l.at, most, l.reach())...)
}

// keys names the lines, which end where they or the axis do.
func (l fitted) keys(last float64, w Words) []key {
	if !l.known() {
		return nil
	}
	names := map[scaling.Law]string{scaling.Linear: w.LawLinear, scaling.Amdahl: w.LawAmdahl, scaling.USL: w.LawUSL}
	end := min(last, l.reach())
	k := key{text: names[l.scaling.Law], color: l.color, width: 1.25, x: end, y: l.at(end)}
	if end > float64(l.scaling.Fit.Most) {
		k.dashes = untested
	}
	keys := []key{k}
	if l.bound.A > 0 {
		keys = append(keys, key{text: w.AmdahlBound, color: l.bound, dashes: sparse, width: 1.25, x: end, y: l.amdahl(end)})
	}
	return keys
}
