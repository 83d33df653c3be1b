package chart

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
)

// lacking returns what to say when the slice has no time to draw.
func (c slice) lacking(run core.Run, w Words) message {
	tried, measured := len(c.series) > 0, false
	for _, series := range c.series {
		measured = measured || slices.ContainsFunc(series.points, point.measured)
	}
	coming := !run.Finished && c.planned(run.Experiment)
	alone := !slices.ContainsFunc(run.Trials, func(t core.Trial) bool { return t.Cell.Strategy != core.Serial })
	switch {
	case measured, c.baseline.measured() && !tried && (coming || alone):
		return message{}
	case tried, alone && len(run.Trials) > 0:
		return message{w.AllFailed, lastFailure(run)}
	case coming, len(run.Trials) == 0:
		return message{w.NoTrial, w.NoTrialHint}
	}
	return message{w.NoSuch, fill(w.NoSuchHint, "counts", core.FormatCounts(c.others(run.Experiment)))}
}

// planned reports whether the experiment has cells in the slice.
func (c slice) planned(e core.Experiment) bool {
	return c.fixed == 0 || slices.Contains(c.others(e), c.fixed)
}

// others returns the counts of the axis that the slice holds fixed.
func (c slice) others(e core.Experiment) []int {
	if c.by == Cores {
		return e.Workers
	}
	return e.Cores
}

// lastFailure returns the reason of the latest failure.
func lastFailure(run core.Run) string {
	reason := ""
	for i := range run.Trials {
		if !run.Trials[i].OK() {
			reason = run.Trials[i].Failure
		}
	}
	return reason
}

// empty completes a sheet that has no time to draw: the axes of what is
// planned, and a ghost of the curve that there may be.
func empty(c sheet, data lines, m message, s Style) sheet {
	c.message = m
	c.y = axis{scale: scale{min: 0, max: 1}, ticks: func(pen, vg.Length) []tick {
		return []tick{{0.25, ""}, {0.5, ""}, {0.75, ""}, {1, ""}}
	}}
	if len(data.counts) == 1 {
		c.x.ticks = func(pen, vg.Length) []tick { return nil }
		c.x.marks = nil
	}
	c.layers = []layer{ghost(s.faint(s.Muted, 0.5)), data.crosses}
	c.keys = data.keys()
	return c
}

// ghost is the curve of perfect scaling over the whole chart.
func ghost(c color.NRGBA) layer {
	return func(p *pane) {
		var points []vg.Point
		for share := 0.0; share <= 1; share += 1.0 / 64 {
			points = append(points, vg.Point{
				X: p.area.Min.X + vg.Length(share)*p.area.Size().X,
				Y: p.area.Min.Y + vg.Length(0.9/(1+7*share))*p.area.Size().Y,
			})
		}
		p.line(c, 2, dotted, points...)
	}
}
