package strategy

import (
	"parallelogram/core"
	"parallelogram/core/message"
)

// ForPython returns the strategies for a function of the user's: its interpreter
// runs them, see core/python.
func ForPython() []Strategy {
	return []Strategy{pythonSerial, pythonThread, pythonProcess, pythonInterpreter}
}

var (
	pythonSerial = Strategy{
		Name:   core.PythonSerial,
		About:  "a loop in one Python interpreter: the baseline",
		Traits: core.Traits{Single: true, Worker: "serial"},
		run:    elsewhere,
	}
	pythonThread = Strategy{
		Name:   core.PythonThread,
		About:  "a ThreadPoolExecutor: threads of one interpreter",
		Traits: core.Traits{TakesTurns: true, Worker: "python-threads"},
		run:    elsewhere,
	}
	pythonProcess = Strategy{
		Name:   core.PythonProcess,
		About:  "a ProcessPoolExecutor: an interpreter in each process",
		Traits: core.Traits{Processes: true, Worker: "subprocesses"},
		run:    elsewhere,
	}
	pythonInterpreter = Strategy{
		Name:   core.PythonInterpreter,
		About:  "an InterpreterPoolExecutor: interpreters of one process, a lock each",
		Traits: core.Traits{Worker: "interpreters"},
		run:    elsewhere,
	}
)

// elsewhere refuses work that is no Python function.
func elsewhere(w Work) (Timing, error) {
	return Timing{}, message.NewError("only-python", "workload", w.Workload.Name)
}
