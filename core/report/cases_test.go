package report

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/internal/scene"
	"parallelogram/core/runfile"
	"parallelogram/core/verdict"
)

// keptRun reads one of the runs with a known truth.
func keptRun(t *testing.T, name string) core.Run {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "cases", name+".txt.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	run, err := runfile.Decode(text, name)
	if err != nil {
		t.Fatal(err)
	}
	return run
}

// Runs made of a known law, on each of which a sentence was wrong once.
func TestWhatIsSaidOfRunsOfKnownTruth(t *testing.T) {
	for name, c := range map[string]struct {
		chosen core.Cell
		law    string // key of what the law claims; empty for none
		codes  []verdict.Code
		holds  func(a Answer) bool
	}{
		"amdahl-unexplained": {scene.Goroutines(64), "law.limit", []verdict.Code{verdict.Lawful},
			func(a Answer) bool { return a.Scaling.Sigma.CI.Contains(0.05) }},
		"constant-101-percent": {core.Baseline, "law.flat", []verdict.Code{verdict.Lawful}, nil},
		"drift-untold": {scene.Goroutines(16), "law.unbounded", []verdict.Code{verdict.Drifting, verdict.SerialPart},
			func(a Answer) bool { return a.Pace.Drifts() && a.Scaling.Sigma.CI.Contains(0.05) }},
		"grid251":                  {scene.Goroutines(4), "law.unbounded", []verdict.Code{verdict.Scales}, nil},
		"grid252":                  {scene.Goroutines(4), "law.none-seen", []verdict.Code{verdict.Scales}, nil},
		"ideal-called-handicapped": {scene.Goroutines(8), "law.none-seen", []verdict.Code{verdict.Scales}, nil},
		"quota": {scene.Goroutines(3), "", []verdict.Code{verdict.Quota},
			func(a Answer) bool { return a.Serial == nil }},
		"sigma-zero-width": {scene.Goroutines(16), "law.none-seen", []verdict.Code{verdict.Unresolved},
			func(a Answer) bool { return a.Scaling.Sigma.CI.High > 0 }},
	} {
		a := answerRun(t, keptRun(t, name))
		a.Chosen.Cores = a.Chosen.Workers // scenes have eight cores, these runs as many as workers
		c.chosen.Cores = c.chosen.Workers
		var codes []verdict.Code
		for _, f := range a.Findings {
			codes = append(codes, f.Code)
		}
		if a.Chosen != c.chosen || !slices.Equal(codes, c.codes) {
			t.Errorf("%s: %v because of %v, want %v because of %v", name, a.Chosen, codes, c.chosen, c.codes)
		}
		law := ""
		if a.Scaling != nil {
			law = Law(*a.Scaling).Key
		}
		if law != c.law || c.holds != nil && !c.holds(a) {
			t.Errorf("%s: of the law it says %q, want %q; %+v", name, law, c.law, a.Scaling)
		}
	}
}

// Two grids of the same truth, of 251 and of 252 cells: more candidates take
// nothing away.
func TestOneCellMoreChangesNothing(t *testing.T) {
	for _, name := range []string{"grid251", "grid252"} {
		a, err := analysis.Of(keptRun(t, name))
		if err != nil || a.Answer.Chosen != (core.Cell{Strategy: core.Goroutine, Workers: 4, Cores: 4}) {
			t.Errorf("%s: %v, %v", name, a.Answer.Chosen, err)
		}
	}
}
