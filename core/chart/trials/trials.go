// Package trials is the chart of every trial over the time of a run, so that
// drift and outliers are seen.
package trials

import (
	"math"
	"slices"
	"time"

	"gonum.org/v1/plot"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
)

// Sheet is the chart.
func Sheet(in view.Subject) figure.Sheet {
	d := of(in)
	sheet := figure.Sheet{
		Title:  d.Text("trials-title"),
		X:      d.axis(),
		Y:      axis.Places("", 1),
		Zones:  d.phases(),
		Legend: slice.Keys(in, ""),
		Layers: d.failures,
	}
	for i := range sheet.Legend {
		sheet.Legend[i].Sample = layer.OfSolid(style.ShapeOf(d.slots[sheet.Legend[i].Strategy]))
	}
	if slices.ContainsFunc(d.list, entry.failed) {
		sheet.Failed = d.Text("failed-trials")
	}
	if sheet.Message = d.lacking(); sheet.Message.Text != "" {
		return sheet
	}
	sheet.Y = axis.Vertical(d.Text("runtime"), axis.ForTimes(d.times(), in.View.LogY).Zoomed(in.View.Zoom.Y), axis.Times)
	sheet.Note = func(*figure.Frame) []string { return []string{d.Text("trials-note")} }
	if slices.ContainsFunc(d.list, func(e entry) bool { return e.disturbed }) {
		sheet.Legend = append(sheet.Legend, layer.Key{Text: d.Text("disturbed"), Color: in.Style.Muted, Sample: layer.OfShape(style.Shapes[0])})
	}
	sheet.Layers = d.draw
	return sheet
}

// diary is the trials of a run in order, without the probe, the floor and what is hidden.
type diary struct {
	view.Subject
	list    []entry
	slots   map[core.Strategy]int
	clocked bool // x is the time since the first trial, seconds; else the number of the trial, from 1
	phased  bool // somebody noted what the rounds were for
	tried   int  // trials with the hidden ones
	chosen  core.Cell
}

// entry is a trial in the diary.
type entry struct {
	*core.Trial
	index     int // in the run
	x         float64
	slot      int
	disturbed bool
}

func (e entry) failed() bool { return !e.OK() || e.Runtime <= 0 }
func (e entry) y() float64   { return e.Runtime.Seconds() }

func of(in view.Subject) diary {
	d := diary{Subject: in, slots: map[core.Strategy]int{in.Serial(): -1}}
	for slot, strategy := range slice.Strategies(in) {
		d.slots[strategy] = slot
	}
	for i := range in.Run.Trials {
		t := &in.Run.Trials[i]
		if !t.Phase.Counts() || t.Cell.Variant != in.Name {
			continue
		}
		d.tried++
		d.phased = d.phased || t.Phase != ""
		if !in.View.Hidden.Has(t.Cell.Strategy) {
			d.list = append(d.list, entry{t, i, float64(d.tried), d.slots[t.Cell.Strategy], in.Disturbed[i]})
			if t.Cell == in.View.Selected {
				d.chosen = t.Cell
			}
		}
	}
	if d.clocked = d.steady(); d.clocked {
		for i := range d.list {
			d.list[i].x = d.list[i].Start.Sub(d.list[0].Start).Seconds()
		}
	}
	return d
}

// steady reports whether the trials' starts are known and follow each other
// without a pause that would leave most of an axis empty, as between the two
// parts of a run that was resumed.
func (d diary) steady() bool {
	var longest time.Duration
	for i, e := range d.list {
		if e.Start.IsZero() || i > 0 && e.Start.Before(d.list[i-1].Start) {
			return false
		}
		if i > 0 {
			longest = max(longest, e.Start.Sub(d.list[i-1].Start))
		}
	}
	if len(d.list) < 2 {
		return false
	}
	all := d.list[len(d.list)-1].Start.Sub(d.list[0].Start)
	return all > 0 && longest <= max(all/3, 2*all/time.Duration(len(d.list)-1))
}

// axis returns the x axis.
func (d diary) axis() axis.Axis {
	zoom, s := d.View.Zoom.X, axis.Scale{Min: 1, Max: 1}
	if n := len(d.list); n > 0 {
		s = axis.Scale{Min: d.list[0].x, Max: d.list[n-1].x}
	}
	if low, high := max(zoom.Low, s.Min), min(zoom.High, s.Max); zoom != (axis.Range{}) && low < high {
		s = s.Zoomed(axis.Range{Low: low, High: high})
	}
	none := func(axis.Scale, int) []plot.Tick { return nil }
	switch {
	case !(s.Min < s.Max):
		return axis.Horizontal(d.Text("trials-order"), s.Widened(), none)
	case d.clocked:
		return axis.Horizontal(d.Text("trials-time"), s, axis.Times)
	}
	return axis.Horizontal(d.Text("trials-order"), s, axis.Numbers)
}

// times returns the runtimes.
func (d diary) times() []float64 {
	var times []float64
	for _, e := range d.list {
		if !e.failed() {
			times = append(times, e.y())
		}
	}
	return times
}

// lacking returns what to say when there is no trial to draw.
func (d diary) lacking() view.Message {
	if d.tried == 0 {
		return d.Message("no-trial")
	}
	return d.Silence(len(d.times()) > 0, len(d.list) > 0)
}

// phases returns the stretches of the x axis by what the rounds were for, every
// other one shaded.
func (d diary) phases() []layer.Zone {
	if !d.phased {
		return nil
	}
	names := map[core.Phase]string{core.PhaseFocus: d.Text("phase-focus"), core.PhaseConfirm: d.Text("phase-confirm")}
	var list []layer.Zone
	for i, e := range d.list {
		name, known := names[e.Phase]
		if !known {
			name = d.Text("phase-sweep")
		}
		if n := len(list); n > 0 && list[n-1].Label == name {
			continue
		} else if n > 0 {
			list[n-1].To = d.before(i)
		}
		list = append(list, layer.Zone{From: d.before(i), To: math.Inf(1), Label: name, Shaded: len(list)%2 == 1})
	}
	return list
}

// before returns the place on x just before a trial.
func (d diary) before(i int) float64 {
	if i == 0 {
		return math.Inf(-1)
	}
	return (d.list[i-1].x + d.list[i].x) / 2
}
