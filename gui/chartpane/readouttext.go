package chartpane

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/host"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
	"parallelogram/gui/document"
	"parallelogram/gui/i18n"
)

// pointTexts says what is known of a point: in one line what matters most, and
// then the rest.
func pointTexts(d document.Document, at chart.Point) (main string, lines []readoutLine) {
	if trials := d.Run().Trials; at.Trial >= 0 && at.Trial < len(trials) {
		return trialTexts(trials[at.Trial])
	}
	if s, ok := d.Analysis.Summary(at.Cell); ok {
		return cellTexts(s)
	}
	return "", nil // measured since the numbers were made
}

func cellTexts(s stats.Summary) (main string, lines []readoutLine) {
	tried := i18n.Say("readout.trials", "N", s.N)
	if s.Failed > 0 {
		tried = i18n.Dotted(tried, i18n.Say("readout.failed", "N", s.Failed))
	}
	if s.N == 0 {
		return "", []readoutLine{quiet(tried)}
	}
	unit := quantity.ScaleFor(s.Runtime)
	main = unit.In(s.Runtime, 4) + " " + bracketed(s.RuntimeCI, unit, 4)
	if s.Speedup > 0 {
		e := s.Efficiency()
		lines = append(lines,
			quiet(i18n.Say("readout.speedup", "Speedup", quantity.Plain.Write(s.Speedup, 3), "Interval", bracketed(s.SpeedupCI, quantity.Plain, 3))),
			quiet(i18n.Say("readout.efficiency", "Efficiency", quantity.Plain.Write(e.Value, 3), "Interval", bracketed(e.CI, quantity.Plain, 3))))
	}
	if c := costs(s.CPU, s.Startup); c != "" {
		lines = append(lines, quiet(c))
	}
	if s.Imbalance > 0 {
		tried = i18n.Dotted(tried, i18n.Say("readout.imbalance", "Imbalance", quantity.Plain.Write(s.Imbalance, 3)))
	}
	return main, append(lines, quiet(tried))
}

func trialTexts(t core.Trial) (main string, lines []readoutLine) {
	lines = []readoutLine{quiet(i18n.Say("readout.round."+phaseKey(t.Phase), "N", t.Round))}
	if !t.OK() {
		return i18n.Say("readout.trial-failed"), append(lines, readoutLine{i18n.Because(t.Reason()), theme.ColorNameError})
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
		l := quiet(i18n.Say("readout.others", "Share", quantity.Plain.Write(100*others, 2)+"%"))
		if others > host.QuietLimit {
			l.color = theme.ColorNameWarning
		}
		lines = append(lines, l)
	}
	for _, n := range host.Disturbances(*t.Noise, t.Cell.Cores) {
		lines = append(lines, readoutLine{i18n.Say("readout." + string(n)), theme.ColorNameWarning})
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
		text = i18n.Say("readout.cpu", "Time", inUnit(cpu))
	}
	if startup > 0 {
		text = i18n.Dotted(text, i18n.Say("readout.startup", "Time", inUnit(startup)))
	}
	return text
}

// inUnit writes a time in the unit that suits it.
func inUnit(seconds float64) string {
	return quantity.ScaleFor(seconds).In(seconds, 3)
}

// bracketed writes an interval; a mere range, from too few rounds, stands in
// round brackets.
func bracketed(i stats.Interval, unit quantity.Scale, digits int) string {
	text := unit.Write(i.Low, digits) + "–" + unit.Write(i.High, digits)
	if i.Confidence == 0 {
		return "(" + text + ")"
	}
	return "[" + text + "]"
}
