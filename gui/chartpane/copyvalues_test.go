package chartpane

import (
	"strings"
	"testing"

	"parallelogram/core/chart"
	"parallelogram/core/stats"
	"parallelogram/gui/guitest"
)

func TestCopyValues(t *testing.T) {
	b := charted(t)
	text, rows := b.model.Values()
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if len(lines) != 8 { // a head, serial, and three worker counts of two strategies
		t.Fatalf("%d lines:\n%s", len(lines), strings.Join(lines, "\n"))
	}
	if want := "strategy\tworkers\tcores\ttrials\tfailed trials\tmedian runtime (s)\t"; !strings.HasPrefix(lines[0], want) {
		t.Errorf("the head is %q", lines[0])
	}
	if want := "goroutine\t2\t2\t8\t0\t0.15225\t"; !strings.HasPrefix(lines[3], want) {
		t.Errorf("the third cell is %q, want it to begin with %q", lines[3], want)
	}
	columns := strings.Count(lines[0], "\t")
	for _, l := range lines {
		if strings.Count(l, "\t") != columns {
			t.Errorf("%q has %d columns, the head has %d", l, strings.Count(l, "\t")+1, columns+1)
		}
	}
	if rows != 7 {
		t.Errorf("%d rows", rows)
	}
}

func TestCopiedTrials(t *testing.T) {
	run := guitest.Run(guitest.Experiment(), 2)
	run.Trials[1].Failure = "exit\tstatus\n7"
	rows := trialRows(run, []chart.Point{{Trial: 0}, {Trial: 1}})
	if len(rows) != 3 || len(rows[1]) != len(rows[0]) || rows[1][5] != "0.301" {
		t.Fatalf("%q", rows)
	}
	if rows[2][5] != "" || rows[2][8] != "exit status 7" {
		t.Errorf("a failed trial is %q", rows[2])
	}
}

func TestUnknownNumbersAreLeftEmpty(t *testing.T) {
	rows := cellRows([]stats.Summary{{Cell: two, Failed: 2}}, []chart.Point{{Cell: two}})
	if got := strings.Join(rows[1], "|"); got != "goroutine|2|2|0|2|||||||||||" {
		t.Errorf("%q", got)
	}
}
