package gui

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/host"
	"parallelogram/core/stats"
	"parallelogram/gui/words"
)

// pointTexts says what the view knows of a point: in one line what matters
// most, and then the rest.
func pointTexts(v view, at chart.Point) (main string, lines []readoutLine) {
	if at.Trial >= 0 && at.Trial < len(v.run.Trials) {
		return trialTexts(v.run.Trials[at.Trial])
	}
	if i := slices.IndexFunc(v.cells, func(s stats.Summary) bool { return s.Cell == at.Cell }); i >= 0 {
		return cellTexts(v.cells[i])
	}
	return "", nil // measured since the numbers were made
}

func cellTexts(s stats.Summary) (main string, lines []readoutLine) {
	tried := words.Say("readout.trials", words.With{"N": s.N})
	if s.Failed > 0 {
		tried = dotted(tried, words.Say("readout.failed", words.With{"N": s.Failed}))
	}
	if s.N == 0 {
		return "", []readoutLine{quiet(tried)}
	}
	unit := words.ScaleFor(s.Runtime)
	main = unit.In(s.Runtime, 4) + " " + bracketed(s.RuntimeCI, unit, 4)
	if s.Speedup > 0 {
		e := s.Efficiency()
		lines = append(lines,
			quiet(words.Say("readout.speedup", words.With{"Speedup": words.Ratio.Write(s.Speedup, 3), "Interval": bracketed(s.SpeedupCI, words.Ratio, 3)})),
			quiet(words.Say("readout.efficiency", words.With{"Efficiency": words.Ratio.Write(e.Value, 3), "Interval": bracketed(e.CI, words.Ratio, 3)})))
	}
	if c := costs(s.CPU, s.Startup); c != "" {
		lines = append(lines, quiet(c))
	}
	if s.Imbalance > 0 {
		tried = dotted(tried, words.Say("readout.imbalance", words.With{"Imbalance": words.Ratio.Write(s.Imbalance, 3)}))
	}
	return main, append(lines, quiet(tried))
}

func trialTexts(t core.Trial) (main string, lines []readoutLine) {
	lines = []readoutLine{quiet(words.Say("readout.round."+phaseKey(t.Phase), words.With{"N": t.Round}))}
	if !t.OK() {
		return words.Say("readout.trial-failed"), append(lines, readoutLine{words.Because(t.Reason()), theme.ColorNameError})
	}
	if c := costs(t.Usage.CPU().Seconds(), t.Startup.Seconds()); c != "" {
		lines = append(lines, quiet(c))
	}
	return inUnit(t.Runtime.Seconds()), append(lines, disturbances(t)...)
}

// disturbances says what went on at the machine during a trial.
func disturbances(t core.Trial) (lines []readoutLine) {
	if t.Noise == nil {
		return nil
	}
	if others, known := t.Noise.Others(); known {
		l := quiet(words.Say("readout.others", words.With{"Share": words.Ratio.Write(100*others, 2) + "%"}))
		if others > host.QuietLimit {
			l.color = theme.ColorNameWarning
		}
		lines = append(lines, l)
	}
	for _, n := range host.Disturbances(*t.Noise, t.Cell.Cores) {
		lines = append(lines, readoutLine{words.Say("readout." + n.Key), theme.ColorNameWarning})
	}
	return lines
}

// phases are those that a trial can be of; one of an older file has none.
var phases = []core.Phase{core.PhaseSweep, core.PhaseProbe, core.PhaseFocus, core.PhaseConfirm, core.PhaseFloor}

func phaseKey(p core.Phase) string {
	if !slices.Contains(phases, p) {
		p = core.PhaseSweep
	}
	return string(p)
}

// costs says what is known of CPU time and start-up, in seconds.
func costs(cpu, startup float64) (text string) {
	if cpu > 0 {
		text = words.Say("readout.cpu", words.With{"Time": inUnit(cpu)})
	}
	if startup > 0 {
		text = dotted(text, words.Say("readout.startup", words.With{"Time": inUnit(startup)}))
	}
	return text
}

// dotted joins two pieces of a line; either may be empty.
func dotted(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

// inUnit writes a time in the unit that suits it.
func inUnit(seconds float64) string {
	return words.ScaleFor(seconds).In(seconds, 3)
}

// bracketed writes an interval; a mere range, from too few rounds, stands in
// round brackets.
func bracketed(i stats.Interval, unit words.Scale, digits int) string {
	text := unit.Write(i.Low, digits) + "–" + unit.Write(i.High, digits)
	if i.Confidence == 0 {
		return "(" + text + ")"
	}
	return "[" + text + "]"
}
