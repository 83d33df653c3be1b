package core

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

// good is an experiment with nothing wrong in it.
func good() Experiment {
	return Experiment{
		Workload:   Workload{Name: "primes"},
		Strategies: []Strategy{Serial, Goroutine},
		Workers:    []int{1, 2},
		Cores:      []int{1, 2},
		Rounds:     10,
		Target:     300 * time.Millisecond,
	}
}

func TestCellsAreTheGridWithOneBaseline(t *testing.T) {
	e := good()
	e.Workers = []int{1, 2, 2}
	want := []Cell{Baseline, {Goroutine, 1, 1}, {Goroutine, 2, 1}, {Goroutine, 1, 2}, {Goroutine, 2, 2}}
	if got := e.Cells(); !slices.Equal(got, want) {
		t.Errorf("cells %v, want %v", got, want)
	}
}

func TestValidateNamesEveryFieldThatIsWrong(t *testing.T) {
	if err := good().Validate(); err != nil {
		t.Fatalf("a good experiment: %v", err)
	}
	for field, spoil := range map[string]func(*Experiment){
		"workload":   func(e *Experiment) { e.Workload.Name = "" },
		"tasks":      func(e *Experiment) { e.Workload.Tasks = -1 },
		"strategies": func(e *Experiment) { e.Strategies = nil },
		"workers":    func(e *Experiment) { e.Workers = []int{1, 0} },
		"cores":      func(e *Experiment) { e.Cores = []int{-2} },
		"rounds":     func(e *Experiment) { e.Rounds = 0 },
		"target":     func(e *Experiment) { e.Target = 0 },
		"limit":      func(e *Experiment) { e.Limit = -time.Second },
	} {
		e := good()
		spoil(&e)
		var wrong *FieldError
		if err := e.Validate(); !errors.As(err, &wrong) || wrong.Field != field {
			t.Errorf("%s: error %v", field, err)
		}
	}
}

func TestValidateReportsAllFaultsAtOnce(t *testing.T) {
	err := Experiment{}.Validate()
	for _, field := range []string{"workload", "strategies", "workers", "cores", "rounds", "target"} {
		if err == nil || !strings.Contains(err.Error(), field+": ") {
			t.Errorf("%s is not in %v", field, err)
		}
	}
}

func TestImbalanceIsTheSlowestOverTheMean(t *testing.T) {
	for want, finish := range map[float64][]time.Duration{
		0:   nil,
		1:   {5, 5, 5},
		1.5: {3, 1, 2},
	} {
		if got := (Trial{Finish: finish}).Imbalance(); got != want {
			t.Errorf("finish times %v: imbalance %v, want %v", finish, got, want)
		}
	}
}
