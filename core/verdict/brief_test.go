package verdict

import (
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// A brief says less than the report, and nothing else.
func TestABriefSaysWhatTheReportSays(t *testing.T) {
	run := eight(amdahl(0.1)).run()
	for i := range run.Trials {
		switch trial := &run.Trials[i]; {
		case trial.Cell == goroutines(8):
			trial.Failure = "exit status 3"
		case trial.Cell == goroutines(4) && trial.Round == 7:
			trial.Runtime *= 2
			trial.Noise = &core.Noise{Span: trial.Runtime, Throttled: lasting(time.Second)}
		}
	}
	said := map[string]bool{}
	for _, s := range stats.Summarise(run) {
		whole := told(t, ReportOn(run, nil, s.Cell).Sentences())
		for _, sentence := range Brief(run, s).Sentences() {
			said[sentence.Key] = true
			mustSay(t, whole, sentence.String())
		}
	}
	for _, key := range []string{"cell.time", "cell.speedup", "cell.base", "cell.cost", "cell.failed", "cell.nothing", "cell.disturbed", "cell.outliers"} {
		if !said[key] {
			t.Errorf("no brief says %s; they say %v", key, said)
		}
	}
}
