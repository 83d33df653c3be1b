package verdict

import (
	"strings"
	"testing"

	"parallelogram/core"
)

// answerTo judges a scene.
func answerTo(t *testing.T, s scene) Answer {
	t.Helper()
	a, err := Judge(s.run())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// keyed reports whether one of the answer's sentences has the key, and which.
func keyed(a Answer, key string) (string, bool) {
	for _, s := range a.Sentences() {
		if s.Key == key {
			return s.String(), true
		}
	}
	return "", false
}

func TestFewerThatNoiseHidesAreTold(t *testing.T) {
	s := eight(func(c core.Cell, t *core.Trial) {
		took(t, map[int]float64{1: 1, 2: 0.5, 3: 0.47}[c.Workers], 1)
	})
	s.workers, s.noise = []int{1, 2, 3}, 0.1
	a := answerTo(t, s)
	if text, ok := keyed(a, "answer.fewer"); !ok || a.Chosen.Workers != 3 || a.Fewer.Cell.Workers != 2 ||
		!strings.HasPrefix(text, "Fewer may do: with 2 goroutines on 8 cores it takes ") {
		t.Errorf("of %v: %+v, %q", a.Chosen, a.Fewer, text)
	}
	s.noise = 0.002
	if a := answerTo(t, s); a.Chosen.Workers != 3 || a.Fewer != nil {
		t.Errorf("of %v, where all is clear: %+v", a.Chosen, a.Fewer)
	}
}

// The headline compares with the base already.
func TestTheBaseIsNotAmongTheFewer(t *testing.T) {
	level := newEvidence(exploration(eight(func(c core.Cell, t *core.Trial) { took(t, 1, 1) }).run()))
	if p := level.fewer(Choice{Base: core.Baseline, Chosen: goroutines(8)}); p == nil || p.Cell == core.Baseline {
		t.Errorf("fewer may do: %+v", p)
	}
}

func TestTheEdgeOfWhatWasMeasuredIsTold(t *testing.T) {
	s := eight(linear)
	if text, ok := keyed(answerTo(t, s), "answer.edge"); ok {
		t.Errorf("of work that has all cores: %q", text)
	}
	s.workers = []int{1, 2, 4}
	text, ok := keyed(answerTo(t, s), "answer.edge")
	if !ok || !strings.HasPrefix(text, "4 goroutines are the most") || !strings.HasSuffix(text, "measure up to 8 as well.") {
		t.Errorf("%q", text)
	}
	s.workers, s.model = []int{1, 8, 16}, func(c core.Cell, t *core.Trial) { took(t, 1/float64(c.Workers), 0.01) }
	if text, ok := keyed(answerTo(t, s), "answer.edge"); !ok || !strings.HasSuffix(text, "measure up to 32 as well.") {
		t.Errorf("of work that waits: %q", text)
	}
	s.noise, s.workers, s.model = 0.03, []int{1, 2, 4}, func(c core.Cell, t *core.Trial) {
		took(t, map[int]float64{1: 1, 2: 0.5, 4: 0.47}[c.Workers], 1)
	}
	a := answerTo(t, s)
	if text, ok := keyed(a, "answer.edge"); ok || a.Chosen.Workers != 4 {
		t.Errorf("where the last step may have gained next to nothing: %v, %q", a.Chosen, text)
	}
}

func TestAStrategyThatMayDoAsWellIsInTheHeadline(t *testing.T) {
	slower := 1.0
	s := eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if c.Strategy == core.Subprocess {
			took(t, slower/float64(c.Workers), 1)
		}
	}).with(core.Subprocess)
	if text := answerTo(t, s).Headline().String(); !strings.Contains(text, ", or 8 subprocesses on 8 cores: not told apart.") {
		t.Error(text)
	}
	even := answerTo(t, s)
	if title := titled(even.TitleOfGrid(all)); !strings.HasSuffix(title, ": among the fastest") {
		t.Errorf("a chart calls one of two the fastest: %q", title)
	}
	even.Findings = append(even.Findings, Finding{Code: LostUpdates, Cell: even.Rivals[0].Cell})
	if text := even.Headline().String(); strings.Contains(text, "as well") {
		t.Errorf("what loses updates is recommended: %q", text)
	}
	slower = 1.1
	if text := answerTo(t, s).Headline().String(); text != "Use 8 goroutines on 8 cores." {
		t.Error(text)
	}
}

// Where only one cell was measured, nothing is compared with itself.
func TestOneCellIsComparedWithNothing(t *testing.T) {
	for _, c := range []core.Cell{core.Baseline, {Strategy: core.Goroutine, Workers: 2, Cores: 2}} {
		s := eight(linear)
		s.workers, s.cores = []int{2}, []int{2}
		a, err := Judge(about(s.run(), c))
		if err != nil {
			t.Fatal(err)
		}
		if text := said(a); !strings.Contains(text, "only "+baseName(c).String()+" was measured") || strings.Contains(text, "ideal") || strings.Contains(text, "faster") {
			t.Error(text)
		}
		if title := titled(a.TitleOfTimes(all)) + titled(a.TitleOfSpeedups(all)); title != "" {
			t.Error(title)
		}
	}
}

// The table takes all rounds, a confirmed answer the fresh ones: why they differ
// stands beside them.
func TestTwoNumbersForOneThingAreExplained(t *testing.T) {
	run := eight(linear).run()
	for i := range run.Trials {
		if t := &run.Trials[i]; t.Phase == core.PhaseSweep && t.Cell.Workers == 8 {
			t.Runtime = t.Runtime * 9 / 10
		}
	}
	a, err := Judge(run)
	if err != nil {
		t.Fatal(err)
	}
	says(t, a, "Table and chart show "+times(a.Pooled.Value)+" times [", "those that chose the cell may flatter it")
	a.Pooled = a.Speedup
	if a.All().Template != "" {
		t.Error("equal numbers are explained")
	}
}
