// Package interpreter tells which Python interpreters a machine has, and what
// each of them can do.
//
// The recipe:
//
//  1. [Here] gives the places of this machine where interpreters are looked for.
//  2. [Find] asks all that are there, at once, and leaves out what does not
//     answer as Python does.
//  3. [Ask] asks one that a user named; its error says in the user's words what
//     is wrong.
//
// An interpreter is known by what it says itself, not by its name: a shim says
// whom it stands for, and a build is free-threaded whatever it is called.
package interpreter

import "fmt"

// Interpreter is one Python, and what it can do.
type Interpreter struct {
	Path           string `json:"path"`           // sys.executable: what to start, absolute
	Name           string `json:"name"`           // "CPython 3.13.2 free-threaded"
	Version        [3]int `json:"version"`        // of the language and its library: major, minor, micro
	Implementation string `json:"implementation"` // sys.implementation.name: "cpython", "pypy"
	Build          string `json:"build"`          // sys.version, in one line
	Debug          bool   `json:"debug"`          // built to find faults (Py_DEBUG): several times slower

	HasGIL       bool `json:"has_gil"`       // there is a lock that can be on; a free-threaded CPython has one (PEP 703)
	GIL          bool `json:"gil"`           // it is on, as Python starts when its environment variables are ignored
	FreeThreaded bool `json:"free_threaded"` // built to run without it (Py_GIL_DISABLED)

	StartMethods    []string `json:"start_methods"`   // of multiprocessing; none where processes cannot be used
	DefaultStart    string   `json:"default_start"`   // the one that is used unless another is asked for; empty if none
	Subinterpreters bool     `json:"subinterpreters"` // has concurrent.futures.InterpreterPoolExecutor

	Prefix string `json:"prefix"` // sys.prefix: where its packages are installed
	Venv   bool   `json:"venv"`   // a virtual environment of another one
}

// Least is the oldest version that can be measured: major and minor.
var Least = [2]int{3, 8}

// String returns its name and where it is.
func (i Interpreter) String() string { return fmt.Sprintf("%s (%s)", i.Name, i.Path) }
