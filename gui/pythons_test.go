package gui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/core/python"
	"parallelogram/core/python/interpreter"
	"parallelogram/gui/document"
	"parallelogram/gui/form"
	"parallelogram/gui/guitest"
	"parallelogram/gui/pythontext"
)

// python3 is an interpreter that is found.
var python3 = interpreter.Interpreter{Name: "CPython 3.11.7", Path: "/usr/bin/python3", Implementation: "cpython", StartMethods: []string{"fork"}}

// pythonDeps are those of a window on a machine that has one interpreter.
func pythonDeps(t *testing.T, asked *[]interpreter.Places) Deps {
	return Deps{Measure: guitest.Script(0), Inspect: guitest.Inspect, Site: guitest.Site{}, Folder: t.TempDir(),
		Interpreters: func(_ context.Context, p interpreter.Places) []interpreter.Interpreter {
			*asked = append(*asked, p)
			return []interpreter.Interpreter{python3}
		},
		Functions: func(context.Context, string, string) ([]python.Function, error) {
			return []python.Function{{Name: "primes", One: true}}, nil
		},
		Try: func(_ context.Context, w core.Workload, c core.Cell, _ time.Duration) (core.Trial, error) {
			if w.Python == nil || c.Strategy != core.PythonSerial {
				return core.Trial{}, context.Canceled
			}
			return core.Trial{Runtime: time.Second, Output: "[2, 3]"}, nil
		},
	}
}

// workFile is a file of the user's.
func workFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "work.py")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// namePython fills the form with a function as a user would, and awaits what is
// found.
func (b *bench) namePython(file string) {
	b.edit(func(d *form.Draft) {
		d.Work = core.Workload{Name: "python-function", Params: pythontext.Texts{pythontext.File: file, pythontext.Function: "primes", pythontext.Items: "9"}}
		d.Strategies, d.Foreign = []core.Strategy{core.PythonSerial, core.PythonThread}, false
	})
	b.await("what is found", func() bool { return !b.pythons.busy() })
}

// pythonRun is a run of a function.
func pythonRun(t *testing.T) core.Run {
	t.Helper()
	p := core.Python{Module: "work", Function: "primes", Root: filepath.Dir(workFile(t)), Items: core.Items{From: "9", Count: 9}}
	e := plan.Python(guitest.Host(), p, interpreter.Interpreter{Name: "evil", Path: "/tmp/evil"})
	e.Rounds, e.Workers = 8, []int{1, 2}
	planned, err := plan.Of(e, guitest.Host())
	if err != nil {
		t.Fatal(err)
	}
	return guitest.Run(planned.Experiment, 8)
}

func TestAFunctionIsMeasured(t *testing.T) {
	var asked []interpreter.Places
	b := newBenchWith(t, pythonDeps(t, &asked))
	b.edit(func(d *form.Draft) { d.Work.Name = "python-function"; d.Work.Params = nil })
	if !b.pythons.busy() || b.idle() || b.runs.canStart() {
		t.Error("while interpreters are asked something else can be measured")
	}
	file := workFile(t)
	b.namePython(file)
	if len(asked) != 3 || asked[1].Env("PATH") == "" || asked[0].Env("PATH") != "" || asked[2].File != filepath.Dir(file) || asked[2].Home != "" {
		t.Errorf("%d searches: %+v", len(asked), asked)
	}
	b.press(cmdRun)
	if b.Modal != nil || !b.runs.busy() {
		t.Fatal("it is asked for a function that was named here")
	}
	b.awaitState(document.Finished)
	b.mustRead("Python function", "work:primes", "/usr/bin/python3")
	b.namePython(file)
	b.pythons.interpreters(filepath.Dir(file), nil, func([]interpreter.Interpreter) {})
	if len(asked) != 3 || b.pythons.busy() {
		t.Error("the same is asked twice")
	}
	b.edit(func(d *form.Draft) { d.Work.Params[pythontext.Items] = "7" })
	b.press(cmdRepeat)
	if e, valid := b.panes.form.Experiment(); !valid || b.panes.form.Foreign() || e.Workload.Python.Items.Count != 9 {
		t.Errorf("%+v, %v", e.Workload.Python, valid)
	}
}

// A function of a file is run only after the user has seen all of it and said so,
// and nothing that the file names is even asked what it is.
func TestAFunctionOfAFileIsAskedFor(t *testing.T) {
	var asked []interpreter.Places
	b := newBenchWith(t, pythonDeps(t, &asked))
	run := pythonRun(t)
	b.look(guitest.Write(t, run))
	b.mustRead("Python function", "work:primes", "/tmp/evil")
	b.press(cmdRepeat)
	b.await("what is found", func() bool { return !b.pythons.busy() })
	for _, p := range asked {
		if p.File != "" || len(p.Given) > 0 {
			t.Errorf("asked near %q, and %q", p.File, p.Given)
		}
	}
	b.press(cmdRun)
	if b.runs.busy() || b.Modal == nil {
		t.Fatal("a function of a file is run unasked")
	}
	for _, part := range []string{"from work import primes\n  primes(0)\n  primes(1)\n  … primes(8)", "By\n  /tmp/evil", "In the folder\n  " + run.Experiment.Workload.Python.Root} {
		if !strings.Contains(b.reader(), part) {
			t.Errorf("%q is not among what will be executed:\n%s", part, b.reader())
		}
	}
	b.choose("Cancel")
	if b.runs.busy() {
		t.Fatal("a function is run that was declined")
	}
	b.press(cmdTry)
	if b.own.busy() || b.Modal == nil {
		t.Fatal("it is tried unasked")
	}
	b.choose("Cancel")
	b.press(cmdRun)
	b.choose("Execute it")
	if !b.runs.busy() {
		t.Fatal("a function is not run that was agreed to")
	}
	b.awaitState(document.Finished)
}

// The workers of a function do not tell what they do.
func TestTheCellOfAFunctionIsNotInspected(t *testing.T) {
	var asked []interpreter.Places
	b := newBenchWith(t, pythonDeps(t, &asked))
	b.look(guitest.Write(t, pythonRun(t)))
	b.chart.Select(core.Cell{Strategy: core.PythonThread, Workers: 2, Cores: 2})
	if b.commands.Find(cmdInspect).Can() {
		t.Error("a function can be looked into")
	}
}

func TestAFunctionIsTried(t *testing.T) {
	var asked []interpreter.Places
	b := newBenchWith(t, pythonDeps(t, &asked))
	b.namePython(workFile(t))
	b.press(cmdTry)
	b.await("the end", func() bool { return !b.own.busy() })
	b.mustRead("Try the function", "It ended well after 1 s.", "What it returned, or why not")
	var read []string
	for _, o := range guitest.Objects(b.Window.Canvas().Overlays().Top()) {
		if r, ok := o.(interface{ AccessibilityLabel() string }); ok {
			read = append(read, r.AccessibilityLabel())
		}
	}
	if all := strings.Join(read, "\n"); !strings.Contains(all, "What is executed: /usr/bin/python3\nfrom work import primes\nprimes(0)") || !strings.Contains(all, "What it returned, or why not: [2, 3]") {
		t.Errorf("it shows\n%s", all)
	}
	for _, what := range b.unnamed() {
		t.Errorf("in the dialog %s has no name", what)
	}
}

// Everything of the editor has a name, and Tab comes to all of it.
func TestTheEditorOfFunctionsIsForEverybody(t *testing.T) {
	var asked []interpreter.Places
	b := newBenchWith(t, pythonDeps(t, &asked))
	b.namePython(workFile(t))
	b.edit(func(d *form.Draft) { d.Work.Params[pythontext.Init] = "setup" })
	for _, what := range b.unnamed() {
		t.Errorf("%s has no name", what)
	}
	reached := map[fyne.Focusable]bool{}
	all := usable(b.panes.form.Content)
	for range usable(b.panes.frame.Content) {
		b.Window.Canvas().FocusNext()
		reached[b.Window.Canvas().Focused()] = true
	}
	for _, f := range all {
		if !reached[f] {
			t.Errorf("Tab does not come to %T", f)
		}
	}
	if len(all) < 25 {
		t.Errorf("only %d things of the form can be used", len(all))
	}
}

// The end of the window ends what asks, and waits for it.
func TestTheEndOfTheWindowEndsTheQuestions(t *testing.T) {
	ended := false
	b := newBenchWith(t, Deps{Measure: guitest.Script(0), Site: guitest.Site{}, Folder: t.TempDir(),
		Interpreters: func(ctx context.Context, _ interpreter.Places) []interpreter.Interpreter {
			<-ctx.Done()
			ended = true
			return nil
		}})
	b.edit(func(d *form.Draft) { d.Work = core.Workload{Name: "python-function"} })
	if !b.pythons.busy() {
		t.Fatal("nobody is asked")
	}
	b.end()
	if !ended {
		t.Error("it does not wait")
	}
}

func TestAFileIsBrowsed(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.pythons.browse(workFile(t), func(string) {})
	if b.Picker == nil {
		t.Error("no file can be chosen")
	}
	b.escape()
}
