package report

import (
	"strings"
	"testing"

	"parallelogram/core/internal/scene"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// One of a thing is not spoken of as many.
func TestOneIsOne(t *testing.T) {
	one := scene.Goroutines(1)
	a := ForTitles(&verdict.Answer{Traits: scene.Eight(scene.Linear).Experiment().AllTraits()})
	number := func(name string, unit verdict.Unit, value float64) verdict.Number {
		return verdict.Number{Name: name, Unit: unit, Estimate: stats.Estimate{Value: value}}
	}
	for _, m := range []message.Message{
		a.Finding(verdict.Finding{Code: verdict.Quota, Cell: one, Evidence: []verdict.Number{number("quota", verdict.Count, 1), number("throttled", verdict.Share, 0.5)}}),
		a.Finding(verdict.Finding{Code: verdict.Superlinear, Cell: one, Evidence: []verdict.Number{number("speedup", verdict.Times, 1.2)}}),
		a.Finding(verdict.Finding{Code: verdict.LostUpdates, Cell: one, Evidence: []verdict.Number{number("lost", verdict.Count, 1), number("wrong", verdict.Count, 1), number("trials", verdict.Count, 1)}}),
		Law(verdict.Scaling{Workers: []int{1}, Needs: 4}),
		say("trace.hand-overs", "n", 1, "every", "1 s"),
		say("cell.outliers", "n", 1, "rounds", quantity.Counts([]int{7})),
		say("cell.disturbed", "some", 1, "rounds", counted("rounds", 1)),
		say("answer.few", "have", counted("rounds", 5), "more", 1, "needs", 6),
	} {
		for _, many := range []string{"1 goroutines", "1 goroutine are", "1 goroutine were", "1 CPUs", "1 updates", "1 times", "1 more rounds", "1 were", "1 measured", "1 rounds"} {
			if strings.Contains(m.Text, many) {
				t.Errorf("%q says %q", m.Text, many)
			}
		}
	}
}

// Each strategy of this program has a word for its workers, for one and for many.
func TestWorkersAreNamed(t *testing.T) {
	for s, traits := range scene.Eight(scene.Linear).Experiment().AllTraits() {
		if traits.Worker == "" {
			continue
		}
		one, many := say("count."+traits.Worker, "n", 1), say("count."+traits.Worker, "n", 4)
		if one.Text == many.Text && !traits.Single || strings.Contains(one.Text, string(s)) && many.Text == "" {
			t.Errorf("%s: one is %q, four are %q", s, one.Text, many.Text)
		}
	}
}

// What is said in one language is said in another, with what stands in it.
func TestAnswersAreSaidInKorean(t *testing.T) {
	a := answer(t, scene.Eight(scene.Linear))
	ko := message.Find("ko")
	if got, want := ko.Say(a.Headline()), "코어 8개에서 고루틴 8개를 쓰세요."; got != want {
		t.Errorf("says %q, want %q", got, want)
	}
	for _, c := range scene.Causes {
		a := answer(t, c.Scene)
		for _, m := range append(a.Sentences(), a.Certainty()...) {
			if got := ko.Say(m); got == m.Text || strings.ContainsAny(got, "{}") {
				t.Errorf("%s: %s is said as %q", c.Code, m.Key, got)
			}
		}
	}
}
