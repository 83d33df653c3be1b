package chartpane

import (
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/stats"
	"parallelogram/gui/guitest"
)

// said joins what a card says.
func said(main string, lines []readoutLine) string {
	all := []string{main}
	for _, l := range lines {
		all = append(all, l.text)
	}
	return strings.ReplaceAll(strings.Join(all, "\n"), "\u00a0", " ")
}

func TestTheCardOfACell(t *testing.T) {
	for _, c := range []struct {
		cell stats.Summary
		want string
	}{
		{stats.Summary{Cell: two, N: 10, Failed: 1, Runtime: 0.2109, RuntimeCI: stats.Interval{Low: 0.2096, High: 0.2124, Confidence: 0.98},
			Speedup: 1.9, SpeedupCI: stats.Interval{Low: 1.8, High: 2, Confidence: 0.95}, CPU: 0.828, Startup: 3e-5, Imbalance: 1.05},
			"210.9 ms [209.6–212.4]\n1.90× the serial program [1.80–2.00]\nefficiency 0.95 [0.90–1.00]\nCPU 828 ms · start-up 30.0 µs\nn 10 · 1 failed · imbalance 1.05"},
		{stats.Summary{Cell: two, N: 2, Runtime: 1, RuntimeCI: stats.Interval{Low: 0.9, High: 1.1}, Startup: 1},
			"1.000 s (0.900–1.100)\nstart-up 1.00 s\nn 2"},
		{stats.Summary{Cell: two, Failed: 3}, "\nn 0 · 3 failed"},
	} {
		if got := said(cellTexts(c.cell)); got != c.want {
			t.Errorf("says\n%s\nwant\n%s", got, c.want)
		}
	}
}

func TestTheCardOfATrial(t *testing.T) {
	second := time.Second
	busy, own, stolen, throttles := 2*second, second, 200*time.Millisecond, int64(3)
	capacity := 4 * second
	trial := core.Trial{Cell: two, Phase: core.PhaseConfirm, Round: 7, Runtime: 210900 * time.Microsecond, Startup: 30 * time.Microsecond,
		Usage: core.Usage{User: 400 * time.Millisecond},
		Noise: &core.Noise{Span: second, Capacity: &capacity, Busy: &busy, Own: &own, Steal: &stolen, Throttles: &throttles}}
	want := "211 ms\nround 7, to confirm\nCPU 400 ms · start-up 30.0 µs\nother programs used 25% of the CPUs\nheld back by a CPU quota\nlost CPU time under the hypervisor"
	if got := said(trialTexts(trial)); got != want {
		t.Errorf("says\n%s\nwant\n%s", got, want)
	}
	trial = core.Trial{Cell: two, Phase: core.PhaseSweep, Round: 1, Failure: "exit status 7\nstack"}
	if got, want := said(trialTexts(trial)), "failed\nround 1\nexit status 7"; got != want {
		t.Errorf("of a failure it says\n%s\nwant\n%s", got, want)
	}
}

func TestTheCardOfAPoint(t *testing.T) {
	d := opened(t, guitest.Run(guitest.Experiment(), 8))
	if got := said(pointTexts(d, chart.Point{Cell: d.Run().Trials[2].Cell, Trial: 2})); !strings.Contains(got, "round 1") {
		t.Errorf("of a trial it says %q", got)
	}
	if got := said(pointTexts(d, chart.Point{Cell: two, Trial: -1})); !strings.Contains(got, "n 8") {
		t.Errorf("of a cell it says %q", got)
	}
	for _, unknown := range []chart.Point{{Cell: four, Trial: -1}, {Cell: four, Trial: 1000}} {
		if got := said(pointTexts(d, unknown)); got != "" {
			t.Errorf("of a point whose numbers are not made yet it says %q", got)
		}
	}
}
