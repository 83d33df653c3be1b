package core

import "maps"

// Traits are what is known of a strategy without running it. They stand in its
// catalogue entry and in the file of a run, so that a run of another version,
// with other strategies, can be judged.
type Traits struct {
	Model      bool   `json:"model,omitempty"`       // it shows how something else behaves: nobody can run their program under it
	TakesTurns bool   `json:"takes_turns,omitempty"` // its workers hold one lock while they compute, as threads under a global interpreter lock do
	Processes  bool   `json:"processes,omitempty"`   // its workers are processes
	StartsEach bool   `json:"starts_each,omitempty"` // it starts a process for each task
	Apart      bool   `json:"apart,omitempty"`       // each worker is a program of its own, on a core of its own: it has a cell for each count of workers that have one
	Single     bool   `json:"single,omitempty"`      // more workers or cores would not change what it does: it has one cell
	Worker     string `json:"worker,omitempty"`      // what its workers are called, in the plural and as texts are named: "goroutines"; empty for workers
}

// untold are the traits of the strategies of runs whose files do not tell them:
// those of version 0.1.
var untold = map[Strategy]Traits{
	Serial:          {Single: true, Worker: "serial"},
	Goroutine:       {Worker: "goroutines"},
	Subprocess:      {Processes: true, Worker: "subprocesses"},
	SubprocessEach:  {Processes: true, StartsEach: true, Worker: "processes"},
	GIL:             {Model: true, TakesTurns: true, Worker: "threads"},
	"python-thread": {TakesTurns: true},
}

// TraitsOf returns what is known of a strategy; nothing is known of one that
// neither the experiment nor this version tells of.
func (e Experiment) TraitsOf(s Strategy) Traits {
	if t, ok := e.Traits[s]; ok {
		return t
	}
	return untold[s]
}

// AllTraits returns what is known of strategies, by their names.
func (e Experiment) AllTraits() map[Strategy]Traits {
	all := maps.Clone(untold)
	maps.Copy(all, e.Traits)
	return all
}
