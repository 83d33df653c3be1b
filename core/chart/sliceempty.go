package chart

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
	"parallelogram/core/message"
	written "parallelogram/core/quantity"
)

// lacking returns what to say when the slice has no time to draw.
func (c slice) lacking(run core.Run, w Words) notice {
	tried, measured := len(c.series) > 0, false
	for _, series := range c.series {
		measured = measured || slices.ContainsFunc(series.points, point.measured)
	}
	coming := !run.Finished && c.planned(run.Experiment)
	switch {
	case measured, c.baseline.measured() && !tried && (coming || c.alone()):
		return notice{}
	case tried, len(c.all) > 0 && c.alone():
		return failed(run, w)
	case coming, len(c.all) == 0:
		return notice{w.NoTrial, w.NoTrialHint}
	}
	return notice{w.NoSuch, fill(w.NoSuchHint, "counts", written.Counts(c.others(run.Experiment)))}
}

// alone reports whether nothing but the serial program was run.
func (c slice) alone() bool {
	for cell := range c.all {
		if cell.Strategy != core.Serial {
			return false
		}
	}
	return true
}

// planned reports whether the experiment has cells in the slice.
func (c slice) planned(e core.Experiment) bool {
	return c.fixed == 0 || slices.Contains(c.pick(e.Workers, e.Cores), c.fixed)
}

// others returns the counts that the slice could have been taken at.
func (c slice) others(e core.Experiment) []int {
	counts := slices.Clone(c.pick(e.Workers, e.Cores))
	for cell := range c.all {
		if cell.Strategy != core.Serial {
			counts = append(counts, c.pick([]int{cell.Workers}, []int{cell.Cores})...)
		}
	}
	slices.Sort(counts)
	return slices.Compact(counts)
}

// pick returns what belongs to the axis that the slice holds fixed.
func (c slice) pick(workers, cores []int) []int {
	if c.by == Cores {
		return workers
	}
	return cores
}

// failed says that every trial failed, and why.
func failed(run core.Run, w Words) notice {
	return notice{w.AllFailed, fill(w.AllFailedHint, "why", LastFailure(run).Text)}
}

// LastFailure returns the reason of the latest failure; the zero notice when
// there was none.
func LastFailure(run core.Run) (reason message.Message) {
	for i := range run.Trials {
		if !run.Trials[i].OK() {
			reason = run.Trials[i].Reason()
		}
	}
	return reason
}

// empty completes a sheet that has no time to draw: the axes of what is
// planned, and a ghost of the curve that there may be.
func empty(c sheet, data lines, m notice, s Style, q quantity) sheet {
	c.notice = m
	c.y = axis{scale: ruler.Scale{Min: 0, Max: 1}, ticks: func(ink.Pen, vg.Length) []ruler.Tick {
		return []ruler.Tick{{Value: 0.25, Label: ""}, {Value: 0.5, Label: ""}, {Value: 0.75, Label: ""}, {Value: 1, Label: ""}}
	}}
	if len(data.counts) == 1 {
		c.x.ticks = func(ink.Pen, vg.Length) []ruler.Tick { return nil }
		c.x.marks = nil
	}
	c.layers = []layer{ghost(s.Faint(s.Muted, 0.5), q.ghost), data.crosses}
	c.keys = data.keys(c.x.scale, c.y.scale)
	return c
}

// ghost is a curve over the whole chart; f takes and returns shares of its
// width and height.
func ghost(c color.NRGBA, f func(float64) float64) layer {
	return func(p *pane) {
		var points []vg.Point
		for share := 0.0; share <= 1; share += 1.0 / 64 {
			points = append(points, vg.Point{
				X: p.area.Min.X + vg.Length(share)*p.area.Size().X,
				Y: p.area.Min.Y + vg.Length(f(share))*p.area.Size().Y,
			})
		}
		p.Line(c, 2, dotted, points...)
	}
}
