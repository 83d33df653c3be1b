package corpus_test

import (
	"path/filepath"
	"testing"

	"parallelogram/core"
	"parallelogram/core/corpus"
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
		corpus.Golden(t, filepath.Join("testdata", name+".facts.json"), facts(run).String())
	})
}

// facts lists the decisions and numbers of a run.
func facts(run core.Run) document {
	d := document{
		{"trials", list{record{
			{"trials", len(run.Trials)}, {"measured", len(run.Measured().Trials)}, {"finished", run.Finished},
		}}},
		{"notices", each(run.Notices, func(n core.Notice) record {
			return record{{"severity", n.Severity}, {"code", n.Code}, {"cell", optional(n.Cell)}}
		})},
		{"cells", each(stats.Summarise(run), summary)},
		{"losses", each(verdict.Losses(run), loss)},
		{"choice", list{choice(run)}},
	}
	a, err := verdict.Judge(run)
	if err != nil {
		return append(d, section{"answer", list{record{{"error", err.Error()}}}})
	}
	d = append(d, section{"answer", list{headline(a)}}, section{"numbers", numbers(a)},
		section{"splits", each(a.Splits, split)},
		section{"findings", each(a.Findings, finding)},
		section{"alternatives", each(a.Rivals, alternative)})
	if a.Scaling != nil {
		d = append(d, section{"law", list{law(*a.Scaling)}}, section{"forecasts", each(a.Scaling.Forecasts, forecast)})
	}
	for _, c := range []core.Cell{a.Chosen, slowest(run)} {
		d = append(d, section{"report on " + c.String(), list{report(verdict.ReportOn(run, &a, c))}})
	}
	return d
}

// slowest returns the cell of the longest median, which is told beside the
// recommended one; what has none counts as the longest.
func slowest(run core.Run) core.Cell {
	var last stats.Summary
	for i, s := range stats.Summarise(run) {
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
		{"outliers", s.Steadiness.Outliers}, {"slow first", s.Steadiness.SlowFirst},
		{"tau", number(s.Steadiness.Trend.Tau)}, {"p", number(s.Steadiness.Trend.P)},
	}
}

func loss(l verdict.Loss) record {
	return record{
		{"cell", l.Cell.String()}, {"useful", number(l.Useful)}, {"own", number(l.Own)}, {"inflated", number(l.Inflated)},
		{"startup", number(l.Startup)}, {"waiting", number(l.Waiting)},
	}
}

func choice(run core.Run) record {
	c, ok := verdict.Choose(run)
	return record{{"made", ok}, {"base", c.Base.String()}, {"best", c.Best.String()}, {"chosen", c.Chosen.String()}, {"next", optional(c.Next)}}
}
