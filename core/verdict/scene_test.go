package verdict

import (
	"math"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
	"parallelogram/core/stats"
)

// asked is the question that a run without variants answers.
func asked(run core.Run) Input { return Input{Run: run, Trials: stats.NewTrials(run)} }

func judgeRun(t *testing.T, run core.Run) Answer {
	t.Helper()
	answer, err := Judge(asked(run))
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

func judge(t *testing.T, s scene.Scene) Answer {
	t.Helper()
	return judgeRun(t, s.Run())
}

func codes(a Answer) (codes []Code) {
	for _, f := range a.Findings {
		codes = append(codes, f.Code)
	}
	return codes
}

// finding returns the finding of a code, which must be there.
func finding(t *testing.T, a Answer, code Code) Finding {
	t.Helper()
	i := slices.Index(codes(a), code)
	if i < 0 {
		t.Fatalf("found %v, not %s", codes(a), code)
	}
	return a.Findings[i]
}

// told returns a number of a finding, which must be there.
func told(t *testing.T, f Finding, name string) Number {
	t.Helper()
	i := slices.IndexFunc(f.Evidence, func(n Number) bool { return n.Name == name })
	if i < 0 {
		t.Fatalf("%s does not hold %s: %+v", f.Code, name, f.Evidence)
	}
	return f.Evidence[i]
}

// holds checks numbers of a finding, to 2%.
func holds(t *testing.T, f Finding, want map[string]float64) {
	t.Helper()
	for name, value := range want {
		if got := told(t, f, name).Value; math.Abs(got-value) > 0.02*math.Abs(value) {
			t.Errorf("%s: %s is %v, want %v", f.Code, name, got, value)
		}
	}
}

func lasting(d time.Duration) *time.Duration { return &d }
