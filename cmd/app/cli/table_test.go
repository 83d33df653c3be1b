package cli

import (
	"testing"

	"parallelogram/core/stats"
)

func TestSmallNumbersOfTheTable(t *testing.T) {
	for got, want := range map[string]string{
		ratio(0): "0.00", ratio(.0031): "0.0031", ratio(.5): "0.50", ratio(1.954): "1.95",
		plural(1, "task"): "1 task", plural(0, "task"): "0 tasks", plural(2, "core"): "2 cores",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	says(t, row(stats.Summary{Failed: 1}), "failed 1 time\t")
	says(t, row(stats.Summary{Failed: 3}), "failed 3 times\t")
}
