package curve

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"

	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
	"parallelogram/core/quantity"
)

// bounds are what curves compare with: perfect scaling, and the baseline.
type bounds struct{ chart }

// scales reports whether it is known what perfect scaling would be: the
// baseline is the time of one worker.
func (c bounds) scales() bool { return c.Baseline.Measured() && c.Baseline.Cell.Workers == 1 }

// power returns how much can be done at once at x, in workers that each have a
// core of their own; work that waits needs none.
func (c bounds) power(x float64) float64 {
	workers, cores := c.Place(x)
	if c.Waits {
		return workers
	}
	return c.Run.Host.Capacity(min(workers, cores))
}

// ideal returns the runtime of perfect scaling at x, s, and at the
// quantity's value of it.
func (c bounds) ideal(x float64) float64 { return c.Baseline.Runtime * c.copies(x) / c.power(x) }
func (c bounds) at(x float64) float64    { return c.q.value(c.ideal(x), c.copies(x), x) }

// layers are the lines of both.
func (c bounds) layers(f *figure.Frame) []plot.Plotter {
	if !c.q.compared() {
		return nil
	}
	var list []plot.Plotter
	if c.scales() {
		first, last := float64(c.Counts[0]), float64(c.Counts[len(c.Counts)-1])
		list = append(list, layer.Line(f.Line(f.Muted, 1.25, style.Dotted...), sweep(f, c.at, first, last)...))
	}
	if c.levelled() {
		list = append(list, layer.Line(f.Line(f.Muted, 1.25, style.Dashed...), xy(f.Plot.X.Min, c.level()), xy(f.Plot.X.Max, c.level())))
	}
	return list
}

// levelled reports whether a line goes across the chart at the baseline. Ratios
// keep it when the serial program is hidden: they mean nothing without.
func (c bounds) levelled() bool {
	return c.Baseline.Measured() && (c.q.unity() != "" || !c.Bare || c.Serial() == "")
}

// level returns the value at which it goes.
func (c bounds) level() float64 { return c.q.value(c.Baseline.Runtime, c.copiesOf(c.Baseline.Cell), 1) }

// keys names the baseline, with its time, and the ideal, which end at
// the last value of x.
func (c bounds) keys(last float64) []layer.Key {
	if !c.Baseline.Measured() || !c.q.compared() {
		return nil
	}
	name, muted := c.Baseline.Cell.String(), c.Style.Muted
	base := layer.Key{Color: muted, Sample: layer.OfLine(1.25, nil, style.Dashed...), X: last, Y: c.level()}
	if serial := c.Serial(); serial != "" {
		name, base.Strategy, base.Hidden = string(serial), serial, c.Bare
		base.Sample = layer.OfLine(1.25, style.Bar, style.Dashed...)
	}
	base.Text = name + " " + quantity.Seconds(c.Baseline.Runtime) + c.q.unity()
	keys := []layer.Key{base}
	if c.scales() {
		end := min(last, float64(c.Counts[len(c.Counts)-1]))
		keys = append(keys, layer.Key{Text: c.Text("ideal"), Color: muted, Sample: layer.OfLine(1.25, nil, style.Dotted...), X: end, Y: c.at(end)})
	}
	return keys
}

// sweep returns points of a function of x that are close enough to each other
// to look like its curve, corners and all, from one value of x to another as far
// as they are near what is shown. Functions of gonum's are sampled evenly in x,
// whose beginning is coarse where x is logarithmic.
func sweep(f *figure.Frame, of func(x float64) float64, from, to float64) plotter.XYs {
	const steps, beside = 400, 0.5
	first, last := max(f.X.Place(from), -beside), min(f.X.Place(to), 1+beside)
	var points plotter.XYs
	for i := range steps + 1 {
		if x := f.X.Value(first + (last-first)*float64(i)/steps); first < last {
			points = append(points, xy(x, of(x)))
		}
	}
	return points
}
