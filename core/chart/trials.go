package chart

import (
	"math"
	"slices"
	"time"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// trials is the sheet of every trial over the time of a run, so that drift and
// outliers are seen.
func trials(run core.Run, v View, s Style) sheet {
	d, words := diaryOf(run, v, s), v.words()
	sheet := sheet{
		title:   words.TrialsTitle,
		caption: caption(run, words),
		x:       d.axis(words, v.Zoom.X),
		y:       placesAxis("", 1),
		bands:   d.phases(words),
		legend:  sliceOf(run, v).names(run, v, s),
	}
	if v.Title != "" {
		sheet.title = v.Title
	}
	for i := range sheet.legend {
		sheet.legend[i].solid = true
	}
	if slices.ContainsFunc(d.list, entered.failed) {
		sheet.failed = words.Failed
	}
	sheet.layers = []layer{d.failures}
	if sheet.notice = d.lacking(run, words); sheet.notice.text != "" {
		return sheet
	}
	sheet.y = quantityAxis(runtimes{}, words, ruler.ForTimes(d.times(), v.LogY).Zoomed(v.Zoom.Y))
	sheet.note = words.TrialsNote
	if slices.ContainsFunc(d.list, func(e entered) bool { return e.disturbed }) {
		sheet.legend = append(sheet.legend, key{text: words.Disturbed, color: s.Muted, glyph: ink.Glyphs[0]})
	}
	sheet.layers = []layer{d.rounds, d.marks, d.failures}
	return sheet
}

// diary is the trials of a run in order, without the probe and what is hidden.
type diary struct {
	list    []entered
	clocked bool // x is the time since the first trial, seconds; else the number of the trial, from 1
	phased  bool // somebody noted what the rounds were for
	tried   int  // trials with the hidden ones
	chosen  core.Cell
}

// entered is a trial in the diary.
type entered struct {
	*core.Trial
	index     int // in the run
	x         float64
	look      line
	disturbed bool
}

func (e entered) failed() bool { return !e.OK() || e.Runtime <= 0 }

func diaryOf(run core.Run, v View, s Style) diary {
	var d diary
	looks := looksOf(run, s)
	for i := range run.Trials {
		t := &run.Trials[i]
		if t.Phase == core.PhaseProbe {
			continue
		}
		d.tried++
		d.phased = d.phased || t.Phase != ""
		if !v.Hidden.Has(t.Cell.Strategy) {
			e := entered{Trial: t, index: i, x: float64(d.tried), look: looks[t.Cell.Strategy], disturbed: analysis.Disturbed(*t)}
			d.list = append(d.list, e)
			if t.Cell == v.Selected {
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

// looksOf gives each strategy of a run its colour and glyph.
func looksOf(run core.Run, s Style) map[core.Strategy]line {
	looks := map[core.Strategy]line{core.Serial: {color: s.Muted, glyph: ink.Bar}}
	for slot, strategy := range strategies(run.Experiment, group(run)) {
		looks[strategy] = line{color: s.Series[slot%len(s.Series)], glyph: ink.Glyphs[slot%len(ink.Glyphs)]}
	}
	return looks
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
func (d diary) axis(w Words, zoom Range) axis {
	a := axis{name: w.TrialsOrder, scale: ruler.Scale{Min: 1, Max: 1}}
	if n := len(d.list); n > 0 {
		a.scale = ruler.Scale{Min: d.list[0].x, Max: d.list[n-1].x}
	}
	if low, high := max(zoom.Low, a.scale.Min), min(zoom.High, a.scale.Max); zoom != (Range{}) && low < high {
		a.scale = a.scale.Zoomed(Range{Low: low, High: high})
	}
	labelled := func(room int) []ruler.Tick { return ruler.Numbers(a.scale, room) }
	if d.clocked {
		a.name = w.TrialsTime
		labelled = func(room int) []ruler.Tick { return ruler.Times(a.scale, room) }
	}
	a.ticks = func(p ink.Pen, length vg.Length) []ruler.Tick {
		if !(a.scale.Min < a.scale.Max) {
			return nil
		}
		return roomy(p, a.scale, length, labelled(int(length/p.Len(timeApart))))
	}
	return a
}

// times returns the runtimes.
func (d diary) times() []float64 {
	var times []float64
	for _, e := range d.list {
		if !e.failed() {
			times = append(times, e.Runtime.Seconds())
		}
	}
	return times
}

// lacking returns what to say when there is no trial to draw.
func (d diary) lacking(run core.Run, w Words) notice {
	switch {
	case len(d.times()) > 0:
		return notice{}
	case d.tried == 0:
		return notice{w.NoTrial, w.NoTrialHint}
	case len(d.list) == 0:
		return notice{w.AllHidden, w.AllHiddenHint}
	}
	return failed(run, w)
}

// phases returns the stretches of the x axis by what the rounds were for.
func (d diary) phases(w Words) []region {
	if !d.phased {
		return nil
	}
	names := map[core.Phase]string{core.PhaseFocus: w.PhaseFocus, core.PhaseConfirm: w.PhaseConfirm}
	var list []region
	for i, e := range d.list {
		name, known := names[e.Phase]
		if !known {
			name = w.PhaseSweep
		}
		if n := len(list); n > 0 && list[n-1].label == name {
			continue
		} else if n > 0 {
			list[n-1].to = d.before(i)
		}
		list = append(list, region{from: d.before(i), to: math.Inf(1), label: name})
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
