package report

import (
	"math"
	"testing"

	"parallelogram/core/internal/scene"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// between is an estimate with an interval.
func between(value, low, high float64) stats.Estimate {
	return stats.Estimate{Value: value, CI: stats.Interval{Low: low, High: high, Confidence: stats.Level}}
}

// What is slower than the serial program, or faster than the number of its
// workers, has no share that runs serially; and a share that may be anything
// tells nothing.
func TestASerialShareIsAShare(t *testing.T) {
	for share, want := range map[stats.Estimate]bool{
		between(0.04, -0.01, 0.06):   true,
		between(0.1, 0.08, 0.12):     true,
		between(0.47, -0.15, 1.26):   false,
		between(3.29, 3.27, 3.31):    false,
		between(-0.07, -0.09, -0.05): false,
	} {
		a := ForTitles(&verdict.Answer{Scaling: &verdict.Scaling{}, Explained: scene.Goroutines(2), Serial: &share, Scaled: &share})
		if m := a.serial(); (m.Text != "") != want {
			t.Errorf("of %v it says %q", share, m.Text)
		}
		if m := a.scaled(); (m.Text != "") != want {
			t.Errorf("of the scaled share %v it says %q", share, m.Text)
		}
	}
	below := between(-0.002, -0.02, 0.02)
	a := ForTitles(&verdict.Answer{Scaling: &verdict.Scaling{}, Explained: scene.Goroutines(2), Serial: &below, Scaled: &below})
	if a.serial().Text == "" || a.scaled().Text != "" {
		t.Errorf("of a share of nothing it says %q, scaled %q", a.serial().Text, a.scaled().Text)
	}
	a.Scaling.Law = "amdahl"
	if m := a.serial(); m.Text != "" {
		t.Errorf("beside a law it says %q", m.Text)
	}
}

// A bound whose interval has no end is no bound.
func TestNoBoundIsToldWithoutItsInterval(t *testing.T) {
	of := func(value, high float64) stats.Estimate { return between(value, 1, high) }
	none := math.Inf(1)
	for _, c := range []struct {
		sigma, limit, peak stats.Estimate
		kappa              float64
		claimed            bool
		key                string
	}{
		{between(0.04, 0.03, 0.05), of(25, 30), of(none, none), 0, true, "law.limit"},
		{between(0.04, 0.03, 0.05), of(25, 30), of(none, none), 0, false, "law.unbounded"},
		{between(0.04, 0.03, 0.05), of(86, none), of(none, none), 0, true, "law.unbounded"},
		{between(0.04, 0.03, 0.05), of(25, 30), of(8, 9), 0.01, true, "law.peak"},
		{between(0.04, 0.03, 0.05), of(25, none), of(522, none), 0.01, true, "law.unbounded"},
		{between(0, 0, 0.003), of(none, none), of(none, none), 0, true, "law.none-seen"},
		{between(0.99, 0.91, 1.05), of(1, 1), of(none, none), 0, true, "law.flat"},
		{between(1.10, 0.91, 1.3), of(1, 1), of(none, none), 0, true, "law.flat"},
		{between(1.12, 0.91, 1.3), of(1, 1), of(none, none), 0, true, "law.falls"},
		{between(0.99, 0.89, 1.05), of(1, 1), of(none, none), 0, false, "law.unbounded"},
		{between(1.4, 1.3, 1.5), of(1, 1), of(none, none), 0, true, "law.falls"},
		{between(0.4, 0.1, 0.7), of(1, 1), of(none, none), 0, true, "law.unsure"},
	} {
		s := verdict.Scaling{Law: "usl", Sigma: c.sigma, Limit: c.limit, Peak: c.peak, Claimed: c.claimed}
		s.Kappa.Value = c.kappa
		if got := claim(s).Key; got != c.key {
			t.Errorf("sigma %v, limit %v, peak %v: %s, want %s", c.sigma, c.limit, c.peak, got, c.key)
		}
	}
}

func TestALawThatClaimsNothingSaysSo(t *testing.T) {
	for key, s := range map[string]verdict.Scaling{
		"law.none":     {Needs: 4, Workers: []int{1, 2}},
		"law.rejected": {Law: "amdahl", Rejected: true, Miss: 0.1},
	} {
		if got := Law(s); got.Key != key {
			t.Errorf("%+v: %s, want %s", s, got.Key, key)
		}
	}
	s := scene.Eight(scene.Linear).Threaded()
	s.Workers = []int{1, 2, 8}
	says(t, joined(answer(t, s).Sentences()), "that takes times of 4 different numbers of workers, with a physical core for each worker, and there are 2.", "8 goroutines are as fast as if 0")
}

func TestNoDashStandsBesideASign(t *testing.T) {
	if got := span(between(0, -0.01, 0.025).CI, func(v float64) string { return map[bool]string{true: "−1%", false: "+2.5%"}[v < 0] }); got != "−1%, +2.5%" {
		t.Errorf("says %v", got)
	}
	if got := span(between(1, 1, 2).CI, func(v float64) string { return map[bool]string{true: "1", false: "2"}[v == 1] }); got != "1–2" {
		t.Errorf("says %v", got)
	}
}
