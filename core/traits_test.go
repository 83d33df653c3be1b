package core

import "testing"

// The experiment's word counts before the program's: its file may be of another
// version.
func TestTraitsAreTheExperiments(t *testing.T) {
	e := Experiment{Traits: map[Strategy]Traits{GIL: {Worker: "threads"}, "fiber": {Single: true}}}
	all := e.AllTraits()
	for s, want := range map[Strategy]Traits{
		GIL: {Worker: "threads"}, "fiber": {Single: true}, Goroutine: {Worker: "goroutines"}, "unheard-of": {},
	} {
		if got := e.TraitsOf(s); got != want || all[s] != want {
			t.Errorf("%s: %+v, among all %+v, want %+v", s, got, all[s], want)
		}
	}
	if got := (Experiment{}).TraitsOf(GIL); !got.Model || !got.TakesTurns {
		t.Errorf("of another experiment, %s is %+v", GIL, got)
	}
}

func TestASingleStrategyHasOneCell(t *testing.T) {
	e := good()
	e.Strategies = []Strategy{"fiber"}
	if n := len(e.Cells()); n != 4 || e.size() != n {
		t.Errorf("%d cells, size %d, want 4", n, e.size())
	}
	e.Traits = map[Strategy]Traits{"fiber": {Single: true}}
	if got := e.Cells(); len(got) != 1 || got[0] != (Cell{Strategy: "fiber", Workers: 1, Cores: 1}) || e.size() != 1 {
		t.Errorf("%v, size %d", got, e.size())
	}
}
