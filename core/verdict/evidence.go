package verdict

import (
	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/stats"
)

// evidence is the rounds that findings rest on, and what must be known beside
// them.
type evidence struct {
	*stats.Rounds
	host       core.Host
	experiment core.Experiment
}

// Input is what an answer is made from.
type Input struct {
	Run     core.Run      // its trials are not looked at
	Trials  *stats.Trials // of the run
	Variant string        // the one that is answered
}

// part lays out the trials of some phases: with weak scaling, their times are
// those of one worker's share.
func (in Input) part(phases []core.Phase, cells ...core.Cell) *evidence {
	rounds := in.Trials.Rounds(stats.Part{Phases: phases, Cells: cells, Variant: &in.Variant, PerWork: true})
	return &evidence{rounds, in.Run.Host, in.Run.Experiment}
}

// exploration is the part by which cells are chosen.
func (in Input) exploration(cells ...core.Cell) *evidence { return in.part(choice.Phases(), cells...) }

// confirmation is the rounds that took no part in choosing.
func (in Input) confirmation(cells ...core.Cell) *evidence {
	return in.part([]core.Phase{core.PhaseConfirm}, cells...)
}

// whole is all but the probe and the floor.
func (in Input) whole(cells ...core.Cell) *evidence {
	return in.part(nil, cells...)
}

// shares returns how many shares of the work a cell does: what a count or time
// of a whole trial is that number of times, with weak scaling.
func (e *evidence) shares(c core.Cell) float64 { return float64(e.experiment.Copies(c)) }
