package strategy

import "parallelogram/core"

// program runs one invocation of a command, which is handed the number of workers
// and does with it what it does.
var program = Strategy{
	Name:   core.Program,
	About:  "one invocation of a command, which runs the workers itself",
	Traits: core.Traits{Processes: true, Worker: "any-workers"},
	run:    runSerial,
}
