package plan

import (
	"errors"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/python/interpreter"
)

// own is a function of the user's.
func own() core.Python {
	return core.Python{Module: "work", Function: "f", Root: "/home", Items: core.Items{From: "10", Count: 10}}
}

func TestPythonIsComparedWithItsOwnSerialLoop(t *testing.T) {
	old, young := interpreter.Interpreter{Path: "/old", Name: "CPython 3.8.1"}, interpreter.Interpreter{Path: "/young", Name: "CPython 3.14.0", Subinterpreters: true}
	again := interpreter.Interpreter{Path: "/again", Name: "CPython 3.8.1"}
	for _, c := range []struct {
		by       []interpreter.Interpreter
		path     string
		variants []core.Variant
		subs     bool
	}{
		{nil, "", nil, false},
		{[]interpreter.Interpreter{old}, "/old", nil, false},
		{[]interpreter.Interpreter{young}, "/young", nil, true},
		{[]interpreter.Interpreter{old, young}, "/old", []core.Variant{
			{Name: "CPython 3.8.1", Params: map[string]string{"interpreter": "/old"}},
			{Name: "CPython 3.14.0", Params: map[string]string{"interpreter": "/young"}},
		}, false},
		{[]interpreter.Interpreter{old, again}, "/old", []core.Variant{
			{Name: "CPython 3.8.1 (/old)", Params: map[string]string{"interpreter": "/old"}},
			{Name: "CPython 3.8.1 (/again)", Params: map[string]string{"interpreter": "/again"}},
		}, false},
	} {
		e := Python(cpus(2), own(), c.by...)
		if e.Workload.Python.Interpreter != c.path || slices.Contains(e.Strategies, core.PythonInterpreter) != c.subs || !slices.EqualFunc(e.Variants, c.variants, same) {
			t.Errorf("by %v: %+v", c.by, e)
		}
		planned, err := Of(e, cpus(2))
		if (err == nil) != (len(c.by) > 0) { // without one there is nothing to measure by
			t.Fatalf("by %v: %v", c.by, err)
		}
		if err != nil {
			continue
		}
		for _, v := range planned.Experiment.Named() {
			want := core.Cell{Variant: v.Name, Strategy: core.PythonSerial, Workers: 1, Cores: 1}
			if base := planned.Experiment.Baseline(v.Name); base != want || !slices.Contains(planned.Experiment.Cells(), base) {
				t.Errorf("%s is compared with %v", v.Name, base)
			}
		}
	}
}

func same(a, b core.Variant) bool {
	return a.Name == b.Name && a.Params[core.InterpreterParam] == b.Params[core.InterpreterParam] && len(a.Params) == len(b.Params)
}

// The items are as many as they are, whoever calls the function.
func TestAFunctionDoesNotScaleWeakly(t *testing.T) {
	h := core.Host{CPUs: make([]core.CPU, 2), Online: 2, CanPin: true}
	e := Python(h, own(), interpreter.Interpreter{Path: "/p"})
	if _, err := Of(e, h); err != nil {
		t.Error(err)
	}
	e.Weak = true
	_, err := Of(e, h)
	if f, ok := errors.AsType[*message.FieldError](err); !ok || f.Field != "weak" || f.Why.Key != "python.weak" {
		t.Errorf("%v", err)
	}
}
