package python

import (
	"testing"

	"parallelogram/core/python/interpreter"
)

// The script is for Python 3.8 and newer, and so for all that are here.
func TestEveryInterpreterOfThisMachineDoesTheSame(t *testing.T) {
	found := interpreter.Find(t.Context(), interpreter.Here(""))
	if len(found) == 0 {
		t.Skip("there is no Python here")
	}
	want := squares(t)
	for _, i := range found {
		for _, h := range []how{serial, thread, fork, forkserver} {
			o := order(t, "work.py:square", h)
			o.Python.Interpreter = i.Path
			if trial := measured(t, o); trial.Checksum != want || trial.Python.Worked < 1 || trial.Usage.CPU() <= 0 || trial.Python.Interpreter != i.Name {
				t.Errorf("%s by %s: %+v %+v", i, h, trial, trial.Python)
			}
		}
	}
}
