package chart

import (
	"slices"
	"strconv"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// gridSheet is the sheet of a strategy's runtimes, workers × cores.
func gridSheet(run core.Run, v View, s Style) sheet {
	g, words := gridOf(run, v), v.words()
	sheet := sheet{
		title:   words.GridPlain,
		caption: caption(run, words),
		x:       countPlaces(words.Workers, g.workers, lying),
		y:       countPlaces(words.Cores, g.cores, standing),
		legend:  strategyKeys(run, g.cells, v, s, g.strategy),
	}
	if g.strategy != "" {
		sheet.title = fill(words.GridTitle, "strategy", string(g.strategy))
	}
	if v.Title != "" {
		sheet.title = v.Title
	}
	sheet.layers = []layer{g.fields(s)}
	if sheet.notice = g.lacking(run, words); sheet.notice.text != "" {
		return sheet
	}
	sheet.remark = func(p *pane) string { return g.note(p, words) }
	sheet.sides = g.sides(words)
	sheet.layers = append(sheet.layers, g.borders, g.stairs, g.marks)
	sheet.legend = append(sheet.legend, g.keys(s, words)...)
	return sheet
}

// lacking returns what to say when there is no time to draw.
func (g grid) lacking(run core.Run, w Words) notice {
	tried := false
	for c := range g.cells {
		tried = tried || c.Strategy == g.strategy && g.strategy != ""
	}
	switch {
	case g.best > 0:
		return notice{}
	case tried:
		return failed(run, w)
	case g.strategy == "" && len(taking(run, g.cells)) > 0:
		return notice{w.AllHidden, w.AllHiddenHint}
	case g.strategy == "" && len(run.Experiment.Strategies)+len(g.cells) > 0:
		return notice{w.NoParallel, w.NoParallelHint}
	}
	return notice{w.NoTrial, w.NoTrialHint}
}

// note tells what stands in a field.
func (g grid) note(p *pane, w Words) string {
	switch g.lines(p) {
	case 0:
		return ""
	case 1:
		return w.GridNoteAlone
	}
	return fill(w.GridNote, "base", string(g.base.cell.Strategy))
}

// keys explain the colours and the marks.
func (g grid) keys(s Style, w Words) []key {
	span := fill(fill(w.GridRange, "best", ruler.Clock(g.best)), "worst", ruler.Clock(g.worst))
	keys := []key{{text: span, color: s.Muted, swatch: rampSwatch(s.Ramp())}}
	if g.stepped() {
		keys = append(keys, key{text: w.WorkersAreCores, color: s.Muted, width: 1.5, dashes: dotted})
	}
	if g.has(g.view.recommended()) {
		keys = append(keys, key{text: w.Recommended, color: s.Good, swatch: ringSwatch})
	}
	failed, untried := g.missing()
	if failed {
		keys = append(keys, key{text: w.Failed, color: s.Muted, swatch: failedSwatch})
	}
	if untried {
		keys = append(keys, key{text: w.NotMeasured, color: s.Muted, swatch: untriedSwatch})
	}
	return keys
}

// missing reports whether there are fields whose trials all failed, and fields
// without a trial.
func (g grid) missing() (failed, untried bool) {
	for row := range g.cores {
		for column := range g.workers {
			cell := g.at(column, row)
			untried = untried || cell == nil
			failed = failed || cell != nil && !cell.measured()
		}
	}
	return failed, untried
}

// has reports whether a cell is one of the grid that was tried.
func (g grid) has(c core.Cell) bool { return c.Strategy == g.strategy && g.cells[c] != nil }

// sides names the rows by the CPUs that each adds, and where a quota ends.
func (g grid) sides(w Words) []region {
	var list []region
	names := segmentNames(g.host, w)
	for i, segment := range g.host.Segments() {
		from, _ := slices.BinarySearch(g.cores, segment.From)
		to, _ := slices.BinarySearch(g.cores, segment.To+1)
		if from < to && names[i] != "" {
			list = append(list, region{float64(from) - 0.5, float64(to) - 0.5, names[i]})
		}
	}
	if at, ok := g.quota(); ok {
		n := strconv.FormatFloat(g.host.Quota, 'g', 3, 64)
		list = append(list, region{at, at, fill(w.Quota, "n", n)})
	}
	return list
}

// quota returns the border between the rows within a control group's quota and
// those beyond; false when all are within.
func (g grid) quota() (float64, bool) {
	within, _ := slices.BinarySearchFunc(g.cores, g.host.Quota, func(n int, quota float64) int {
		if float64(n) <= quota {
			return -1
		}
		return 1
	})
	return float64(within) - 0.5, g.host.Quota > 0 && within < len(g.cores)
}

// strategyKeys names the strategies of a run, the hidden ones, too. Where shown
// is not empty, only that one's name is bold.
func strategyKeys(run core.Run, cells map[core.Cell]*point, v View, s Style, shown core.Strategy) []key {
	var keys []key
	present := taking(run, cells)
	for slot, strategy := range strategies(run.Experiment, cells) {
		if !slices.Contains(present, strategy) {
			continue
		}
		keys = append(keys, key{
			text: string(strategy), strategy: strategy,
			color: s.Series[slot%len(s.Series)], glyph: ink.Glyphs[slot%len(ink.Glyphs)],
			bold: shown == "" || shown == strategy, hidden: v.Hidden.Has(strategy) && shown != strategy,
		})
	}
	return keys
}
