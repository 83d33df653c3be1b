package corpus_test

import (
	"parallelogram/core/analysis"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

func headline(a verdict.Answer) record {
	r := record{
		{"base", a.Base.String()}, {"chosen", a.Chosen.String()}, {"best", a.Best.String()}, {"next", optional(a.Next)}, {"knee", optional(a.Knee)},
		{"resolved", a.Resolved()}, {"confirmed", a.Confirmed}, {"rounds", a.Rounds}, {"weak", a.Weak}, {"alone", a.Alone},
	}
	if a.Smaller != nil {
		r = append(r, field{"fewer", a.Smaller.Cell.String()}, field{"fewer behind", estimate(a.Smaller.Behind)})
	}
	return r
}

// numbers lists those of the answer that there are.
func numbers(a verdict.Answer) (l list) {
	all := record{}.known("speedup", &a.Speedup).known("base time", &a.BaseTime).known("time", &a.Time).
		known("pooled speedup", &a.Pooled).known("gain of next", a.Gain).known("last step", a.LastStep).
		known("serial share", a.Serial).known("scaled serial share", a.Scaled)
	for _, f := range all {
		l = append(l, record{f})
	}
	return l
}

func split(s verdict.Split) record {
	return record{{"cell", s.Cell.String()}, {"efficiency", estimate(s.Efficiency)}, {"busy", estimate(s.Busy)}, {"work", estimate(s.Work)}}
}

func finding(f verdict.Finding) record {
	r := record{{"code", f.Code}, {"cell", f.Cell.String()}}
	for _, n := range f.Evidence {
		r = append(r, field{n.Name, estimate(n.Estimate)})
	}
	return r
}

func alternative(r verdict.Alternative) record {
	return record{{"cell", r.Cell.String()}, {"of", r.Of}, {"behind", estimate(r.Behind)}, {"cause", finding(r.Cause)}}
}

func fitted(s verdict.Scaling) record {
	r := record{{"strategy", s.Strategy}, {"cores", s.Cores}, {"workers", s.Workers}, {"law", s.Law}}
	if s.Law == "" {
		return append(r, field{"needs", s.Needs})
	}
	return append(r,
		field{"lambda", number(s.Fit.Lambda)}, field{"sigma", estimate(s.Sigma)}, field{"kappa", estimate(s.Kappa)},
		field{"limit", estimate(s.Limit)}, field{"peak", estimate(s.Peak)},
		field{"aicc", number(s.Fit.AICc)}, field{"comparable", s.Fit.Comparable},
		field{"rejected", s.Rejected}, field{"miss", number(s.Miss)})
}

func forecast(f verdict.Forecast) record {
	return record{{"workers", f.Workers}, {"time", estimate(stats.Estimate{Value: f.Time, CI: f.CI})}}
}

func cell(r analysis.Cell) record {
	facts := record{
		{"base", r.Base.String()}, {"n", r.N}, {"time", estimate(r.Time)}, {"startup", number(r.Startup)}, {"cpu", number(r.CPU)},
		{"disturbed", r.Disturbed}, {"outliers", r.Outliers},
	}
	facts = facts.known("speedup", r.Speedup).known("slower", r.Slower)
	for _, f := range r.Failures {
		facts = append(facts, field{"failure", record{{"code", f.Why.Key}, {"times", f.Times}}})
	}
	return facts
}
