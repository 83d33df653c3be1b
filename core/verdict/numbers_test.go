package verdict

import (
	"math"
	"regexp"
	"strings"
	"testing"

	"parallelogram/core/quantity"
	"parallelogram/core/stats"
)

func TestRatios(t *testing.T) {
	for v, want := range map[float64]string{
		1: "1.00", 3.566: "3.57", 12.346: "12.35", 99.99: "99.99", 99.996: "100", 324.6: "325", 12345.6: "12346",
		math.Inf(1): "∞",
	} {
		if got := times(v); got != want {
			t.Errorf("%v is %s, want %s", v, got, want)
		}
	}
}

func TestAUnitIsTiedToItsNumber(t *testing.T) {
	for v, want := range map[float64]string{2.5: "2.50\u00a0s", 0.131: "131\u00a0ms", 4.5e-6: "4.50\u00a0µs"} {
		if got := seconds(v); got != want {
			t.Errorf("%v s is %q, want %q", v, got, want)
		}
	}
	loose := regexp.MustCompile(`[0-9] (s|ms|µs|GHz)\b`)
	for _, row := range table {
		answer := judge(t, row.scene)
		for _, s := range answer.Sentences() {
			if found := loose.FindString(s.String()); found != "" {
				t.Errorf("%s: a line may break in %q", row.code, found)
			}
		}
	}
}

func TestShares(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0%", 0.021: "2.1%", 0.0994: "9.9%", 0.0996: "10%", 0.215: "22%", -0.004: "−0.4%", -0.5: "−50%", -1e-5: "0.0%",
	} {
		if got := share(v); got != want {
			t.Errorf("%v is %s, want %s", v, got, want)
		}
	}
}

// What is slower than the serial program, or faster than the number of its
// workers, has no share that runs serially.
func TestASerialShareIsAShare(t *testing.T) {
	a := Answer{Scaling: &Scaling{}, explained: goroutines(2)}
	for v, want := range map[float64]bool{3.29: false, 0.1: true, -0.002: true, -0.07: false} {
		a.Serial = &stats.Estimate{Value: v, CI: stats.Interval{Low: v - 0.02, High: v + 0.02, Confidence: 0.95}}
		if s := a.SerialSentence(); (s.Template != "") != want {
			t.Errorf("of %v it says %q", v, s)
		}
	}
}

func TestNoDashStandsBesideASign(t *testing.T) {
	ci := stats.Interval{Low: -0.01, High: 0.025, Confidence: 0.95}
	if got := span(ci, signed); got != "−1.0%, +2.5%" {
		t.Errorf("says %v", got)
	}
	if got := span(stats.Interval{Low: 1, High: math.Inf(1), Confidence: 0.95}, whole); got != "1–∞" {
		t.Errorf("says %v", got)
	}
}

// One of a thing is not spoken of as many.
func TestOneIsOne(t *testing.T) {
	one := goroutines(1)
	for _, s := range []Sentence{
		Finding{Code: Quota, Cell: one, Evidence: []Number{number("quota", Count, 1), number("throttled", Share, 0.5)}}.Sentence(),
		Finding{Code: Superlinear, Cell: one, Evidence: []Number{number("speedup", Times, 1.2)}}.Sentence(),
		Finding{Code: LostUpdates, Cell: one, Evidence: []Number{number("lost", Count, 1)}}.Sentence(),
		Scaling{Workers: []int{1}, Needs: 4}.Sentence(),
		say("trace.hand-overs", "n", 1, "every", "1 s"),
		say("cell.outliers", "n", 1, "rounds", quantity.Counts([]int{7})),
		say("cell.disturbed", "some", 1, "rounds", counted("rounds", 1)),
		say("answer.few", "have", counted("rounds", 5), "more", 1, "needs", 6),
	} {
		text := s.String()
		for _, many := range []string{"1 goroutine are", "1 goroutine were", "1 CPUs", "1 updates", "1 times", "1 more rounds", "1 were", "1 measured"} {
			if strings.Contains(text, many) {
				t.Errorf("%q says %q", text, many)
			}
		}
	}
}
