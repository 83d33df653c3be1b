package sweep

import (
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

func TestOutlookWithoutABudget(t *testing.T) {
	e := small()
	e.Confirm = 10
	o, err := Foresee(e, twoCores())
	if err != nil || o.Time != Estimate(e, twoCores()) || o.Most != o.Time || o.Cells != 5 || o.Rounds != 10 || len(o.Notices) != 0 {
		t.Errorf("%+v, %v; the estimate is %v", o, err, Estimate(e, twoCores()))
	}
	e.Width = 0.02
	wider, _ := Foresee(e, twoCores())
	if wider.Time != o.Time || wider.Most <= o.Time || wider.Most > 4*o.Time {
		t.Errorf("with a width %v, at most %v; without %v", wider.Time, wider.Most, o.Time)
	}
	e.Budget = 200000 * time.Hour
	if most, _ := Foresee(e, twoCores()); most.Most != wider.Most {
		t.Errorf("at most %v, but %v with a limit that cannot be reached", wider.Most, most.Most)
	}
}

// The same budget leaves out the same of the run itself, in a lab whose trials
// take what they are predicted to.
func TestOutlookIsWhatComes(t *testing.T) {
	told := map[int]bool{}
	for _, budget := range []time.Duration{10 * time.Second, 30 * time.Second, 45 * time.Second, time.Minute, 10 * time.Minute} {
		e := small()
		e.Workers, e.Budget, e.Confirm = []int{1, 2, 3, 4, 5, 6, 7}, budget, 6
		foreseen, err := Foresee(e, twoCores())
		if err != nil {
			t.Fatal(err)
		}
		l := newLab(t)
		run := l.run(e)
		came := slices.DeleteFunc(slices.Clone(run.Notices), func(n message.Message) bool {
			return n.Severity == message.Info || n.Key == "exploratory" // what follows from a budget that was exceeded
		})
		if got, want := codesOf(foreseen.Notices), codesOf(came); !slices.Equal(got, want) {
			t.Errorf("budget %v: foreseen %q, came %q", budget, got, want)
		}
		told[len(foreseen.Notices)] = true
		if foreseen.Most > max(foreseen.Time, budget) || foreseen.Rounds > e.Rounds || foreseen.Rounds < 6 {
			t.Errorf("budget %v: %+v", budget, foreseen)
		}
	}
	if !told[0] || !told[1] || !told[2] {
		t.Errorf("the budgets show too little: %v", told)
	}
}

func codesOf(notices []message.Message) (codes []string) {
	for _, n := range notices {
		codes = append(codes, n.Key)
	}
	return codes
}

func TestNoOutlookForWhatCannotBeRun(t *testing.T) {
	if o, err := Foresee(core.Experiment{}, twoCores()); err == nil {
		t.Errorf("%+v", o)
	}
}

func TestWorkThatWaitsIsForeseenByItsWorkers(t *testing.T) {
	e := small()
	e.Workers, e.Cores = []int{16}, []int{1}
	computing, err := Foresee(e, twoCores())
	if err != nil {
		t.Fatal(err)
	}
	e.Workload.Name = "sleep"
	waiting, err := Foresee(e, twoCores())
	if err != nil || waiting.Time >= computing.Time*3/4 {
		t.Errorf("16 workers on a core: waiting %v, computing %v, %v", waiting.Time, computing.Time, err)
	}
}
