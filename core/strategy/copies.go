package strategy

import "parallelogram/core"

// copies does the work of one worker as often as there are workers, all at once:
// what slows the copies down is the machine, for they share nothing else. Each is
// a trial of its own, which runs this strategy with one worker.
var copies = Strategy{
	Name:   core.Copies,
	About:  "independent copies of the work, each on a core of its own: what the machine allows",
	Traits: core.Traits{Model: true, Processes: true, Apart: true, Worker: "copies"},
	run:    runSerial,
}
