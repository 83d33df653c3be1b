package corpus_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/choice"
	"parallelogram/core/corpus"
	"parallelogram/core/message"
	"parallelogram/core/runfile"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// TestFacts: whoever changes how a run is analysed changes how the facts are
// found here, and none of the facts.
func TestFacts(t *testing.T) {
	corpus.Each(t, func(t *testing.T, name, path string) {
		run, err := runfile.Read(path)
		if err != nil {
			t.Fatal(err)
		}
		corpus.Golden(t, filepath.Join("testdata", name+".facts.json"), facts(t, run).String())
	})
}

// facts lists the decisions and numbers of a run.
func facts(t *testing.T, run core.Run) document {
	a := analysed(t, run)
	d := document{
		{"trials", list{record{
			{"trials", len(run.Trials)}, {"measured", len(run.Measured().Trials)}, {"finished", run.Finished},
		}}},
		{"notices", each(run.Notices, func(n message.Message) record {
			return record{{"severity", n.Severity}, {"code", n.Key}, {"cell", about(n)}}
		})},
		{"cells", each(a.Cells, summary)},
		{"losses", each(a.Losses, loss)},
		{"choice", list{chosen(run)}},
	}
	answer := a.Answer
	if answer == nil {
		_, err := verdict.Judge(verdict.Input{Run: run, Trials: a.Trials})
		return append(d, section{"answer", list{record{{"error", err.Error()}}}})
	}
	d = append(d, section{"answer", list{headline(*answer)}}, section{"numbers", numbers(*answer)},
		section{"splits", each(answer.Splits, split)},
		section{"findings", each(answer.Findings, finding)},
		section{"alternatives", each(answer.Alternatives, alternative)})
	if law := answer.Scaling; law != nil {
		d = append(d, section{"law", list{fitted(*law)}}, section{"forecasts", each(law.Forecasts, forecast)})
	}
	for _, c := range []core.Cell{answer.Chosen, slowest(a)} {
		d = append(d, section{"report on " + c.String(), list{cell(a.Cell(c))}})
	}
	return d
}

func analysed(t *testing.T, run core.Run) *analysis.Analysis {
	t.Helper()
	a, err := analysis.Of(run)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// about names the cell that a notice of a file is about.
func about(n message.Message) string {
	c, ok := n.Cell.(map[string]any)
	if !ok {
		return ""
	}
	return fmt.Sprintf("%v %vw %vc", c["strategy"], c["workers"], c["cores"])
}

// slowest returns the cell of the longest median, which is told beside the
// recommended one; what has none counts as the longest.
func slowest(a *analysis.Analysis) core.Cell {
	var last stats.Summary
	for i, s := range a.Cells {
		if i == 0 || last.N > 0 && (s.N == 0 || s.Runtime > last.Runtime) {
			last = s
		}
	}
	return last.Cell
}

func summary(s stats.Summary) record {
	return record{
		{"cell", s.Cell.String()}, {"n", s.N}, {"failed", s.Failed},
		{"runtime", estimate(stats.Estimate{Value: s.Runtime, CI: s.RuntimeCI})}, {"min", number(s.Min)}, {"max", number(s.Max)},
		{"speedup", estimate(stats.Estimate{Value: s.Speedup, CI: s.SpeedupCI})},
		{"cpu", number(s.CPU)}, {"startup", number(s.Startup)}, {"imbalance", number(s.Imbalance)},
		{"outliers", s.Steadiness.Outliers},
		{"tau", number(s.Steadiness.Trend.Tau)}, {"p", number(s.Steadiness.Trend.P)},
	}
}

func loss(l verdict.Loss) record {
	return record{
		{"cell", l.Cell.String()}, {"useful", number(l.Useful)}, {"own", number(l.Own)}, {"inflated", number(l.Inflated)},
		{"startup", number(l.Startup)}, {"waiting", number(l.Waiting)},
	}
}

func chosen(run core.Run) record {
	c, ok := choice.Of(run)
	return record{{"made", ok}, {"base", c.Base.String()}, {"best", c.Best.String()}, {"chosen", c.Chosen.String()}, {"next", optional(c.Next)}, {"undecided", optional(c.Undecided)}}
}
