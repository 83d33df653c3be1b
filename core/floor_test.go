package core

import (
	"slices"
	"testing"
)

func TestWhatIsMeasuredTwice(t *testing.T) {
	cell := func(variant string, s Strategy, workers, cores int) Cell {
		return Cell{Variant: variant, Strategy: s, Workers: workers, Cores: cores}
	}
	for name, c := range map[string]struct {
		change func(*Experiment)
		want   []Cell
	}{
		"the serial program": {func(*Experiment) {}, []Cell{Baseline}},
		"nothing":            {func(e *Experiment) { e.Floor = false }, nil},
		"no strategies":      {func(e *Experiment) { e.Strategies = nil }, nil},
		"the base asked for": {func(e *Experiment) { e.Base = cell("", Goroutine, 4, 2) }, []Cell{cell("", Goroutine, 4, 2)}},
		"no such base":       {func(e *Experiment) { e.Base = cell("", Goroutine, 3, 2) }, []Cell{cell("", Serial, 1, 1)}},
		"the fewest workers": {func(e *Experiment) { e.Strategies = []Strategy{Subprocess, Goroutine} }, []Cell{cell("", Subprocess, 2, 1)}},
		"no model":           {func(e *Experiment) { e.Strategies = []Strategy{GIL, Goroutine} }, []Cell{cell("", Goroutine, 2, 1)}},
		"but models":         {func(e *Experiment) { e.Strategies = []Strategy{GIL} }, []Cell{cell("", GIL, 2, 1)}},
		"each variant": {func(e *Experiment) { e.Variants = []Variant{{Name: "a"}, {Name: "b"}} },
			[]Cell{cell("a", Serial, 1, 1), cell("b", Serial, 1, 1)}},
	} {
		e := Experiment{Floor: true, Strategies: []Strategy{Goroutine, Serial}, Workers: []int{4, 2}, Cores: []int{2, 1}}
		e.Traits = map[Strategy]Traits{GIL: {Model: true}, Serial: {Single: true}}
		c.change(&e)
		if got := e.Twice(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
