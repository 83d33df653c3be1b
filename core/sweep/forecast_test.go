package sweep

import (
	"slices"
	"testing"
	"time"

	"parallelogram/core/message"
)

func TestForecastWithoutABudget(t *testing.T) {
	e := small()
	e.Confirm = 10
	o := planOf(e).Forecast(twoCores())
	if o.Most != o.Time || o.Cells != 5 || o.Rounds != 10 || len(o.Notices) != 0 {
		t.Errorf("%+v", o)
	}
	e.Width = 0.02
	wider := planOf(e).Forecast(twoCores())
	if wider.Time != o.Time || wider.Most <= o.Time || wider.Most > 4*o.Time {
		t.Errorf("with a width %v, at most %v; without %v", wider.Time, wider.Most, o.Time)
	}
	e.Budget = 200000 * time.Hour
	if most := planOf(e).Forecast(twoCores()); most.Most != wider.Most {
		t.Errorf("at most %v, but %v with a limit that cannot be reached", wider.Most, most.Most)
	}
}

// The same budget leaves out the same of the run itself, where trials take
// what they are predicted to.
func TestForecastIsWhatComes(t *testing.T) {
	told := map[int]bool{}
	for _, budget := range []time.Duration{10 * time.Second, 30 * time.Second, 45 * time.Second, time.Minute, 10 * time.Minute} {
		e := small()
		e.Workers, e.Budget, e.Confirm = []int{1, 2, 3, 4, 5, 6, 7}, budget, 6
		forecast := planOf(e).Forecast(twoCores())
		l := newScripted(t)
		run := l.run(e)
		came := slices.DeleteFunc(slices.Clone(run.Notices), func(n message.Message) bool {
			return n.Severity == message.Info || n.Key == "exploratory" // what follows from a budget that was exceeded
		})
		if got, want := keysOf(forecast.Notices), keysOf(came); !slices.Equal(got, want) {
			t.Errorf("budget %v: forecast %q, came %q", budget, got, want)
		}
		told[len(forecast.Notices)] = true
		if forecast.Most > max(forecast.Time, budget) || forecast.Rounds > e.Rounds || forecast.Rounds < 6 {
			t.Errorf("budget %v: %+v", budget, forecast)
		}
	}
	if !told[0] || !told[1] || !told[2] {
		t.Errorf("the budgets show too little: %v", told)
	}
}

func TestWorkThatWaitsIsForecastByItsWorkers(t *testing.T) {
	e := small()
	e.Workers, e.Cores = []int{16}, []int{1}
	computing := planOf(e).Forecast(twoCores())
	p := planOf(e)
	p.Waits = true
	waiting := p.Forecast(twoCores())
	if waiting.Time >= computing.Time*3/4 {
		t.Errorf("16 workers on a core: waiting %v, computing %v", waiting.Time, computing.Time)
	}
}
