package core

import "time"

// Python is a function of the user's as a workload, called once an item.
type Python struct {
	Interpreter string `json:"interpreter"`        // path of the executable; a variant's parameter of that name stands before it
	Module      string `json:"module,omitempty"`   // by its real name, such as package.module; empty with Each alone
	Function    string `json:"function,omitempty"` // within the module, attributes with dots; empty with Each
	Each        string `json:"each,omitempty"`     // an expression instead, in which item is the item
	Root        string `json:"root"`               // folder that stands first on the module path, and the working one; absolute, or empty for a topic of this program, which needs none
	Init        string `json:"init,omitempty"`     // function of the module that each worker calls once; see PythonFacts.LeftOut
	Items       Items  `json:"items"`              // what it is called with; their count is 0 where a function makes them
	Chunk       int    `json:"chunk,omitempty"`    // items that a worker process is handed at once; 0 for 1, as in concurrent.futures
	Start       string `json:"start,omitempty"`    // how processes are started: fork, spawn, forkserver; empty for the interpreter's default
}

// InterpreterParam is the parameter of a variant that names its interpreter.
const InterpreterParam = "interpreter"

// PythonFacts is what an interpreter says of a trial beside its times.
type PythonFacts struct {
	Interpreter string        `json:"interpreter,omitempty"` // what it says it is: "CPython 3.13.2 free-threaded"
	Worked      int           `json:"worked"`                // workers that ran a task: pools start them as they need them
	GIL         bool          `json:"gil"`                   // the global interpreter lock was on at the end, here or in a worker
	GILBefore   bool          `json:"gil_before"`            // it was on after the import of the function
	Free        *Free         `json:"free,omitempty"`        // of a build that can do without the lock; nil of others
	LeftOut     time.Duration `json:"left_out_ns,omitempty"` // taken off the runtime: no worker was ready yet because it was initializing
	Undigested  string        `json:"undigested,omitempty"`  // why the results could not be compared; empty where they could
}

// Free is what a free-threaded build says of its lock: it is off unless somebody
// turns it on (PEP 703).
type Free struct {
	Start  bool   `json:"start"`            // it was on before the import: by PYTHON_GIL=1 or -X gil=1
	Module string `json:"module,omitempty"` // extension that turned it on, as Python warns; empty for none, or unknown
}

// GILTurner says who turned on the lock of an interpreter that had it off, or
// could have had.
type GILTurner int

// Who can turn it on.
const (
	Nobody   GILTurner = iota // it is off, or this build has no choice
	BySwitch                  // PYTHON_GIL or -X gil, when the interpreter was started
	ByImport                  // an extension that the function's module imports
	ByTask                    // an extension that a task imported
)

// TurnedOn says who turned the lock on.
func (f PythonFacts) TurnedOn() GILTurner {
	switch {
	case !f.GIL:
		return Nobody
	case !f.GILBefore:
		return ByTask
	case f.Free == nil:
		return Nobody
	case f.Free.Start:
		return BySwitch
	}
	return ByImport
}
