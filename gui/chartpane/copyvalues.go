package chartpane

import (
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart"
	"parallelogram/core/stats"
	"parallelogram/gui/i18n"
)

// Values returns what the chart shows as text that spreadsheets read, and how many
// rows of values that is.
func (m *Model) Values() (text string, rows int) {
	table := valueRows(m.state.Document.Analysis, m.plot.Picture().Points)
	return tabbed(table), len(table) - 1
}

// tabbed writes a row a line, with tabs between the cells.
func tabbed(rows [][]string) string {
	var text strings.Builder
	for _, r := range rows {
		text.WriteString(strings.Join(r, "\t") + "\n")
	}
	return text.String()
}

// valueRows are the values of points, under a head with their units: of the
// trials if the points are trials, else of the cells.
func valueRows(a *analysis.Analysis, points []chart.Point) [][]string {
	if slices.ContainsFunc(points, func(p chart.Point) bool { return p.Trial >= 0 }) {
		return trialRows(a.Run, points)
	}
	return cellRows(a.Cells, points)
}

// cellRows has a row for each cell that a point stands for, in the order of
// the run.
func cellRows(cells []stats.Summary, points []chart.Point) [][]string {
	rows := [][]string{valueHead("values.strategy", "values.workers", "values.cores", "values.trials", "values.failed", "values.median", "values.low", "values.high", "values.confidence",
		"values.speedup", "values.speedup-low", "values.speedup-high", "values.efficiency", "values.cpu", "values.startup", "values.imbalance")}
	for _, s := range cells {
		if !slices.ContainsFunc(points, func(p chart.Point) bool { return p.Cell == s.Cell }) {
			continue
		}
		rows = append(rows, slices.Concat(cellValues(s.Cell), []string{strconv.Itoa(s.N), strconv.Itoa(s.Failed)},
			exactly(s.N > 0, s.Runtime, s.RuntimeCI.Low, s.RuntimeCI.High, s.RuntimeCI.Confidence),
			exactly(s.Speedup > 0, s.Speedup, s.SpeedupCI.Low, s.SpeedupCI.High, s.Efficiency().Value),
			exactly(s.N > 0, s.CPU, s.Startup), exactly(s.Imbalance > 0, s.Imbalance)))
	}
	return rows
}

// trialRows has a row for each trial that is a point, in the order of the run.
func trialRows(run core.Run, points []chart.Point) [][]string {
	rows := [][]string{valueHead("values.strategy", "values.workers", "values.cores", "values.phase", "values.round", "values.runtime", "values.cpu", "values.startup", "values.failure")}
	for i, t := range run.Trials {
		if !slices.ContainsFunc(points, func(p chart.Point) bool { return p.Trial == i }) {
			continue
		}
		failure := strings.Join(strings.Fields(i18n.Message(t.Reason())), " ") // a tab or a line of its own would break the table
		rows = append(rows, slices.Concat(cellValues(t.Cell), []string{string(t.Phase), strconv.Itoa(t.Round)},
			exactly(t.OK(), t.Runtime.Seconds(), t.Usage.CPU().Seconds(), t.Startup.Seconds()), []string{failure}))
	}
	return rows
}

func valueHead(keys ...string) []string {
	var head []string
	for _, key := range keys {
		head = append(head, i18n.Say(key))
	}
	return head
}

func cellValues(c core.Cell) []string {
	return []string{string(c.Strategy), strconv.Itoa(c.Workers), strconv.Itoa(c.Cores)}
}

// exactly writes numbers as they are, with a point; nothing where they are not
// known.
func exactly(known bool, numbers ...float64) []string {
	list := make([]string, len(numbers))
	for i, n := range numbers {
		if known {
			list[i] = strconv.FormatFloat(n, 'g', 9, 64)
		}
	}
	return list
}
