package core_test

import (
	"testing"

	"parallelogram/core"
)

func TestWhoTurnedTheLockOn(t *testing.T) {
	for name, c := range map[string]struct {
		facts core.PythonFacts
		want  core.GILTurner
	}{
		"a build that has no choice": {core.PythonFacts{GIL: true, GILBefore: true}, core.Nobody},
		"off":                        {core.PythonFacts{Free: &core.Free{}}, core.Nobody},
		"off again":                  {core.PythonFacts{GILBefore: true, Free: &core.Free{Start: true}}, core.Nobody},
		"at the start":               {core.PythonFacts{GIL: true, GILBefore: true, Free: &core.Free{Start: true}}, core.BySwitch},
		"by the import":              {core.PythonFacts{GIL: true, GILBefore: true, Free: &core.Free{}}, core.ByImport},
		"by a task":                  {core.PythonFacts{GIL: true, Free: &core.Free{}}, core.ByTask},
		"of a build nobody asked":    {core.PythonFacts{GIL: true}, core.ByTask},
	} {
		if got := c.facts.TurnedOn(); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
