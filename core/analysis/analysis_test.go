package analysis

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"sync"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
	"parallelogram/core/stats"
	"parallelogram/core/strategy"
)

func analyse(t *testing.T, run core.Run) *Analysis {
	t.Helper()
	a, err := Of(run)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// varied is work of two variants, of which one does not scale and has trials that
// fail and are disturbed.
func varied() core.Run {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Variant == "stubborn" {
			scene.Level(c, t)
		}
	})
	s.Variants, s.Floor = []core.Variant{{Name: "willing"}, {Name: "stubborn"}}, 1.02
	run := s.Run()
	for i := range run.Trials {
		t := &run.Trials[i]
		switch {
		case t.Cell.Variant == "stubborn" && t.Cell.Workers == 8:
			t.Failure = "exit status 3"
		case t.Cell.Workers == 4:
			t.Noise = &core.Noise{Span: t.Runtime, Throttled: new(time.Millisecond)}
		}
	}
	return run
}

// facts is all of an analysis but its answers.
func facts(a *Analysis) []any {
	list := []any{a.Run, a.Disturbed, a.Rounds, a.Cells, a.Failures, a.Trials.Len()}
	for _, v := range append([]Variant{a.Variant}, a.Others...) {
		v.Answer = nil
		list = append(list, v)
	}
	return list
}

// impatient is a context that ends when it has been looked at so often.
type impatient struct {
	context.Context
	looks, patience int
}

func (c *impatient) Err() error {
	if c.looks++; c.looks <= c.patience {
		return nil
	}
	return context.Canceled
}

// An analysis can be left before each of its parts, and does none after that.
func TestAnalysisIsLeft(t *testing.T) {
	run := varied()
	parts := 2 * len(run.Experiment.Named())
	for patience := range parts + 1 {
		ctx := &impatient{Context: t.Context(), patience: patience}
		if a, err := OfContext(ctx, run); a != nil || !errors.Is(err, context.Canceled) {
			t.Errorf("left before part %d of %d it gives something: %v, %v", patience, parts, a != nil, err)
		}
		if after := ctx.looks - patience; after > 3 { // where it was left, and once in what follows
			t.Errorf("left before part %d it looks another %d times", patience, after)
		}
	}
	if a, err := OfContext(&impatient{Context: t.Context(), patience: parts + 1}, run); a == nil || err != nil {
		t.Errorf("not left it gives something: %v, %v", a != nil, err)
	}
}

// A run that is followed is known as well as one that has ended, but for the
// answer; what was known of it before stays as it was.
func TestWhatIsExtendedIsWhatIsMadeAnew(t *testing.T) {
	run := varied()
	run.Trials = slices.Insert(run.Trials, 0, core.Trial{Cell: core.Baseline, Phase: core.PhaseProbe, Runtime: time.Hour})
	var a *Analysis
	var snapshots []*Analysis
	var before [][]any
	for n := 0; ; n = min(n+37, len(run.Trials)) {
		part := run
		part.Trials = run.Trials[:n:n]
		a = Extended(a, part)
		snapshots, before = append(snapshots, a), append(before, facts(a))
		if want := facts(Extended(nil, part)); !reflect.DeepEqual(facts(a), want) {
			t.Fatalf("after %d trials it is %+v, made anew %+v", n, facts(a), want)
		}
		if a.Answer != nil || a.Others[0].Answer != nil {
			t.Fatalf("a run under way is answered after %d trials", n)
		}
		if n == len(run.Trials) {
			break
		}
	}
	whole := analyse(t, run)
	if whole.Answer == nil || whole.Others[0].Answer == nil || !reflect.DeepEqual(facts(a), facts(whole)) {
		t.Errorf("extended to the end it is %+v, made at once %+v", facts(a), facts(whole))
	}
	for i, s := range snapshots {
		if !reflect.DeepEqual(facts(s), before[i]) {
			t.Errorf("after going on, what was known after %d trials has changed", s.Trials.Len())
		}
	}
	if a.Measured() != true || snapshots[0].Measured() {
		t.Error("before the first trial something was measured, or nothing after the last")
	}
}

// What is not the beginning of a run is not gone on with.
func TestAShorterRunIsMadeAnew(t *testing.T) {
	run := scene.Eight(scene.Linear).Run()
	long := Extended(nil, run)
	run.Trials = run.Trials[:30]
	if got, want := facts(Extended(long, run)), facts(Extended(nil, run)); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestEachVariantHasItsBaseAndAnswer(t *testing.T) {
	a := analyse(t, varied())
	if len(a.Others) != 1 || a.Name != "willing" || a.Others[0].Name != "stubborn" {
		t.Fatalf("the variants are %q and %+v", a.Name, a.Others)
	}
	for _, v := range []Variant{a.Variant, a.Others[0]} {
		base := core.Baseline
		if base.Variant = v.Name; v.Base != base || v.Answer.Base != base {
			t.Errorf("%s: base %v, in the answer %v", v.Name, v.Base, v.Answer.Base)
		}
		for _, l := range v.Losses {
			if l.Cell.Variant != v.Name {
				t.Errorf("%s: a loss of %v", v.Name, l.Cell)
			}
		}
		if got := a.VariantOf(v.Base).Answer; got != v.Answer {
			t.Errorf("%v is answered by %+v", v.Base, got)
		}
	}
	if w := a.Answer.Chosen; w.Workers != 8 || w.Variant != "willing" {
		t.Errorf("willing work is given %v", w)
	}
	if c := a.Others[0].Answer.Chosen; c != a.Others[0].Base {
		t.Errorf("stubborn work is given %v", c)
	}
	if n := len(a.Cells); n != 14 || a.Cells[0].Cell.Variant != "willing" || a.Cells[7].Cell.Variant != "stubborn" {
		t.Errorf("%d cells: %v", n, a.Cells)
	}
}

func TestTooLittleHasNoAnswer(t *testing.T) {
	s := scene.Eight(scene.Linear)
	s.Rounds, s.Confirm = 5, 0
	a := analyse(t, s.Run())
	if a.Answer != nil || !a.Measured() || a.Base != core.Baseline || len(a.Losses) != 7 {
		t.Errorf("of five rounds: answer %+v, base %v, %d losses", a.Answer, a.Base, len(a.Losses))
	}
	a = analyse(t, core.Run{})
	if a.Answer != nil || a.Measured() || a.Base != (core.Cell{}) {
		t.Errorf("of nothing: %+v", a)
	}
	if (*Analysis)(nil).Measured() {
		t.Error("what is not there was measured")
	}
}

func TestRoundsAreCounted(t *testing.T) {
	run := scene.Eight(scene.Linear).Run()
	for i := range run.Trials {
		if t := &run.Trials[i]; t.Round > 17 {
			t.Phase = core.PhaseFocus
		}
	}
	run.Trials[0].Failure, run.Trials[1].Phase = "killed", ""
	run.Trials = append(run.Trials, core.Trial{Cell: core.Baseline, Phase: core.PhaseProbe, Failure: "killed"})
	if got, want := analyse(t, run).Rounds, (Rounds{Planned: 11, Focus: 3, Confirm: 7, Trials: 140, Failed: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestWorkThatWaitsIsKnown(t *testing.T) {
	for cpu, want := range map[float64]bool{0.49: true, 0.51: false} {
		a := analyse(t, scene.Eight(func(c core.Cell, t *core.Trial) { scene.Took(t, 1, cpu) }).Run())
		if a.Waits != want {
			t.Errorf("work that computes %v of its time waits: %v", cpu, a.Waits)
		}
		run := a.Run
		run.Trials = slices.DeleteFunc(slices.Clone(run.Trials), func(t core.Trial) bool { return t.Cell == core.Baseline })
		if a := analyse(t, run); a.Waits != want || a.Base != scene.Goroutines(1) {
			t.Errorf("without the serial program, work that computes %v of its time waits: %v, by %v", cpu, a.Waits, a.Base)
		}
	}
}

// The traits that a file of version 0.1 does not tell are those of the
// strategies of that version.
func TestTraitsAreTheStrategies(t *testing.T) {
	told := core.Experiment{}.AllTraits()
	for _, s := range strategy.All() {
		if got, ok := told[s.Name]; !ok || got != s.Traits {
			t.Errorf("%s: told as %+v, is %+v", s.Name, got, s.Traits)
		}
	}
	run := scene.Eight(scene.Linear).Run()
	if a := Extended(nil, run); !reflect.DeepEqual(a.Run.Experiment.Traits, told) || run.Experiment.Traits != nil {
		t.Errorf("an analysis has the traits %+v, and the run %+v", a.Run.Experiment.Traits, run.Experiment.Traits)
	}
}

// A window, a chart and an exporter may read one analysis.
func TestSeveralMayRead(t *testing.T) {
	run := varied()
	alone, shared := analyse(t, run), analyse(t, run)
	cells := run.Experiment.Cells()
	want := map[core.Cell]Cell{}
	for _, c := range cells {
		want[c] = alone.Cell(c)
	}
	rounds := shared.Trials.Rounds(stats.Part{})
	var group sync.WaitGroup
	for reader := range 6 {
		group.Go(func() {
			for i := range cells {
				c := cells[(i+reader)%len(cells)]
				if got := shared.Cell(c); !reflect.DeepEqual(got, want[c]) {
					t.Errorf("%v is read as %+v, want %+v", c, got, want[c])
				}
				shared.Brief(c)
				rounds.Column(stats.Runtime, c).Medians()
			}
		})
	}
	group.Wait()
}
