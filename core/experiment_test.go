package core

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core/message"
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

func goroutines(workers, cores int) Cell {
	return Cell{Strategy: Goroutine, Workers: workers, Cores: cores}
}

func TestCellsAreTheGridWithOneBaseline(t *testing.T) {
	e := good()
	e.Workers = []int{1, 2, 2}
	want := []Cell{Baseline, goroutines(1, 1), goroutines(2, 1), goroutines(1, 2), goroutines(2, 2)}
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
		"width":      func(e *Experiment) { e.Width = math.NaN() },
		"switch":     func(e *Experiment) { e.Switch = MinSwitch - 1 },
		"budget":     func(e *Experiment) { e.Budget = -1 },
		"confirm":    func(e *Experiment) { e.Confirm = MaxRounds + 1 },
	} {
		e := good()
		spoil(&e)
		var wrong *message.FieldError
		if err := e.Validate(); !errors.As(err, &wrong) || wrong.Field != field {
			t.Errorf("%s: error %v", field, err)
		}
	}
}

func TestWidthIsAShare(t *testing.T) {
	for width, ok := range map[float64]bool{
		0: true, MinWidth: true, 0.02: true, MaxWidth: true,
		-0.02: false, 0.0009: false, 2: false, math.Inf(1): false,
	} {
		e := good()
		e.Width = width
		if err := e.Validate(); (err == nil) != ok {
			t.Errorf("width %v: %v", width, err)
		}
	}
}

// span returns the counts 1 to n.
func span(n int) (list []int) {
	for i := range n {
		list = append(list, i+1)
	}
	return list
}

func TestGridsAreBounded(t *testing.T) {
	for _, c := range []struct {
		strategies     []Strategy
		workers, cores int
		field, counts  string // empty when the grid is allowed
		cells          string
	}{
		{[]Strategy{Goroutine}, 100, 100, "", "", ""},
		{[]Strategy{Serial, Goroutine}, 100, 100, "workers", "100", "10001"},
		{[]Strategy{Serial, Goroutine, Serial, Subprocess, Goroutine}, 1000, 5, "workers", "1000", "10001"},
		{[]Strategy{Goroutine}, 3, MaxCores, "cores", "4096", "12288"},
		{[]Strategy{Serial}, MaxWorkers, MaxCores, "", "", ""},
	} {
		e := good()
		e.Strategies, e.Workers, e.Cores = c.strategies, append(span(c.workers), 1), append(span(c.cores), 1)
		err := e.Validate()
		var wrong *message.FieldError
		if c.field == "" {
			if n := len(e.Cells()); err != nil || n > MaxCells {
				t.Errorf("%d cells: %v", n, err)
			}
		} else if !errors.As(err, &wrong) || wrong.Field != c.field || wrong.Why.Key != "too-many-cells" || wrong.Why.Values["counts"] != c.counts || wrong.Why.Values["cells"] != c.cells {
			t.Errorf("%v with %d and %d counts: %v", c.strategies, c.workers, c.cores, err)
		}
	}
}

// TestSizeIsThatOfTheGrid holds for any lists, with and without repeats.
func TestSizeIsThatOfTheGrid(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	counts := func() (list []int) {
		for range random.IntN(6) {
			list = append(list, 1+random.IntN(4))
		}
		return list
	}
	for range 1000 {
		e := Experiment{Workers: counts(), Cores: counts()}
		for range random.IntN(5) {
			e.Strategies = append(e.Strategies, []Strategy{Serial, Goroutine, Subprocess}[random.IntN(3)])
		}
		cells := e.Cells()
		seen := map[Cell]bool{}
		for _, c := range cells {
			seen[c] = true
		}
		if len(cells) != e.size() || len(seen) != len(cells) {
			t.Fatalf("%+v: size %d, %d cells, %d of them different", e, e.size(), len(cells), len(seen))
		}
	}
}

// TestALargeGridIsMadeAtOnce: comparing every cell with every other would take
// hours.
func TestALargeGridIsMadeAtOnce(t *testing.T) {
	e := Experiment{Strategies: []Strategy{Goroutine}, Workers: span(MaxWorkers), Cores: span(MaxCores)}
	if n := len(e.Cells()); n != MaxWorkers*MaxCores {
		t.Errorf("%d cells", n)
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
