package form

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/preset"
	"parallelogram/core/python"
	"parallelogram/core/python/interpreter"
	"parallelogram/gui/i18n"
	"parallelogram/gui/pythontext"
)

var (
	methods = []string{"fork", "spawn", "forkserver"}
	python3 = interpreter.Interpreter{Name: "CPython 3.11.7", Path: "/usr/bin/python3", Implementation: "cpython", StartMethods: methods, GIL: true, HasGIL: true}
	free    = interpreter.Interpreter{Name: "CPython 3.14.1 free-threaded", Path: "/opt/python3.14t", Implementation: "cpython", StartMethods: methods, Subinterpreters: true, FreeThreaded: true}
	alone   = interpreter.Interpreter{Name: "CPython 3.12.0", Path: "/opt/alone", Implementation: "cpython", StartMethods: []string{"spawn"}}
)

// machine answers as one with some interpreters, when it is told to.
type machine struct {
	found     []interpreter.Interpreter
	functions []python.Function
	fault     error
	asked     []string // near which folders, and whom else
	later     []func() // what was asked and is not answered yet; nil answers at once
	wait      bool
}

func (m *machine) answer(f func()) {
	if m.wait {
		m.later = append(m.later, f)
		return
	}
	f()
}

func (m *machine) services() Services {
	return Services{
		Changed: func() {},
		Interpreters: func(near string, given []string, then func([]interpreter.Interpreter)) {
			m.asked = append(m.asked, strings.Join(append([]string{near}, given...), " "))
			m.answer(func() { then(m.found) })
		},
		Functions: func(by, file string, then func([]python.Function, error)) {
			m.asked = append(m.asked, by+" "+filepath.Base(file))
			m.answer(func() { then(m.functions, m.fault) })
		},
	}
}

// newPythonForm is a form in which a Python function is to be named.
func newPythonForm(t *testing.T, s Services) *Form {
	t.Helper()
	newTestApp(t)
	h := testHost()
	f := New(h, DraftOf(plan.Default(h), h), s)
	f.work.pick.SetSelected("Your Python function")
	return f
}

// workFile is a file of functions.
func workFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "work.py")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func (f *Form) named(name, text string) { f.work.python.named(name).write(text) }

func (f *Form) said(name string) string { return f.work.python.named(name).line.Text() }

// testTime is another time of a file than now.
var testTime = time.Unix(1, 0)

var some = []python.Function{{Name: "primes", One: true}, {Name: "setup", None: true}, {Name: "items", Generator: true, None: true}, {Name: "slow", One: true}}

func TestAFunctionIsNamed(t *testing.T) {
	m := &machine{found: []interpreter.Interpreter{python3, free}, functions: some}
	f := newPythonForm(t, m.services())
	if _, valid := f.Experiment(); valid || f.forecast.estimate.Text() != "Name a file and a function, then press Run." || f.said(pythontext.File) != "Name the file of your function, or its module" {
		t.Errorf("nothing named: %v, %q, %q", valid, f.forecast.estimate.Text(), f.said(pythontext.File))
	}
	file := workFile(t)
	f.named(pythontext.File, file)
	if _, valid := f.Experiment(); valid || f.said(pythontext.File) != "" || f.work.python.named(pythontext.Function).input.Problem() != "" || !f.work.python.menu.Visible() {
		t.Errorf("no function named: %v", valid)
	}
	menu := f.work.python.functionMenu()
	if len(menu.Items) != 2 || menu.Items[0].Label != "primes" || menu.Items[1].Label != "slow" {
		t.Fatalf("the menu has %d items", len(menu.Items))
	}
	menu.Items[0].Action()
	e, valid := f.Experiment()
	if !valid || e.Workload.Name != "primes" || e.Workload.Python.Interpreter != python3.Path || e.Workload.Python.Items.Count != 100 || len(e.Variants) != 0 || !slices.Equal(e.Cores, []int{2}) {
		t.Fatalf("the form holds %+v, %v", e, valid)
	}
	if !slices.Equal(e.Strategies, []core.Strategy{core.PythonSerial, core.PythonThread, core.PythonProcess}) || f.said(pythontext.Function) != "primes, slow" {
		t.Errorf("strategies %v, help %q", e.Strategies, f.said(pythontext.Function))
	}
	if got := f.work.python.preview.Text; got != "from work import primes\nprimes(0)\nprimes(1)\n… primes(99)" || !f.work.python.shown.Visible() {
		t.Errorf("the preview shows %q", got)
	}
	if !f.work.python.functionMenu().Items[0].Checked || f.forecast.estimate.Text() != "The first round tells how long it takes" {
		t.Errorf("it is estimated: %q", f.forecast.estimate.Text())
	}
	if got := strings.Join(m.asked, "; "); strings.Count(got, "python3 work.py") != 1 || strings.Count(got, filepath.Dir(file)) != 1 {
		t.Errorf("it asked %q", got)
	}
}

func TestAFaultOfAFunctionStandsAtItsField(t *testing.T) {
	m := &machine{found: []interpreter.Interpreter{python3}, functions: some}
	f := newPythonForm(t, m.services())
	file := workFile(t)
	f.named(pythontext.File, file)
	f.named(pythontext.Function, "primes")
	check := func(name, text, at, want string) {
		t.Helper()
		before := f.work.python.named(name).text()
		f.named(name, text)
		if _, valid := f.Experiment(); valid || f.said(at) != want || f.strategies.wrong.Visible() {
			t.Errorf("%s %q is answered with %q", name, text, f.said(at))
		}
		f.named(name, before)
	}
	check(pythontext.File, "/nowhere/at/all.py", pythontext.File, "There is no file /nowhere/at/all.py")
	check(pythontext.Function, "items", pythontext.Function, "Items gives a generator: calling it does nothing yet. Name a function that goes through it, or write list(items(item)) into Expression, under More")
	check(pythontext.Function, "setup", pythontext.Function, "Setup cannot be called with one item: it takes more, or none")
	check(pythontext.Items, "", pythontext.Items, "Say what it is called with: 100 for 0 to 99, @ and a file of lines or of JSON, or FILE.py:function for what a function makes")
	check(pythontext.Chunk, "0", pythontext.Chunk, "0 is outside 1 to 1000000")
	f.named(pythontext.Function, "other.thing") // what the syntax does not tell may be there
	if _, valid := f.Experiment(); !valid {
		t.Error("an attribute cannot be named")
	}
	f.named(pythontext.Function, "primes")
	m.fault = message.NewError("python.syntax", "file", file, "line", "3", "why", "invalid syntax")
	if err := os.Chtimes(file, testTime, testTime); err != nil {
		t.Fatal(err)
	}
	f.Check()
	if _, valid := f.Experiment(); valid || f.said(pythontext.File) != file+", line 3: invalid syntax" {
		t.Errorf("a syntax error is told as %q", f.said(pythontext.File))
	}
}

func TestInterpretersAreCompared(t *testing.T) {
	m := &machine{found: []interpreter.Interpreter{python3, free, alone}}
	f := newPythonForm(t, m.services())
	f.named(pythontext.File, workFile(t))
	f.named(pythontext.Function, "f")
	about := func(s core.Strategy) string {
		for _, r := range f.strategies.rows {
			if r.strategy.Name == s && r.content.Visible() && r.check.Disabled() {
				return r.about.Text()
			}
		}
		return ""
	}
	p := f.work.python.interpreters
	if len(p.checks) != 3 || !p.checks[0].Checked || p.checks[1].Checked || p.checks[1].AccessibilityLabel() != "CPython 3.14.1 free-threaded, /opt/python3.14t: off" {
		t.Fatalf("%d checks, the second is %q", len(p.checks), p.checks[1].AccessibilityLabel())
	}
	if about(core.PythonInterpreter) != "From 3.14" || about(core.PythonThread) != "" {
		t.Errorf("python-interpreter: %q", about(core.PythonInterpreter))
	}
	test.Tap(p.checks[1])
	e, valid := f.Experiment()
	if !valid || len(e.Variants) != 2 || e.Variants[1].Name != free.Name || e.Variants[1].Params[core.InterpreterParam] != free.Path {
		t.Fatalf("%+v, %v", e.Variants, valid)
	}
	if about(core.PythonInterpreter) == "" {
		t.Error("what one interpreter cannot do is offered")
	}
	test.Tap(p.checks[0])
	if e, _ := f.Experiment(); e.Workload.Python.Interpreter != free.Path || len(e.Variants) != 0 || about(core.PythonInterpreter) != "" {
		t.Errorf("%+v, %q", e.Workload.Python, about(core.PythonInterpreter))
	}
	test.Tap(p.checks[1]) // none is the nearest
	if e, valid := f.Experiment(); !valid || e.Workload.Python.Interpreter != python3.Path || !p.checks[0].Checked || p.checks[1].Checked {
		t.Errorf("%+v, %v", e.Workload.Python, valid)
	}
	test.Tap(p.checks[0])
	if !p.checks[0].Checked {
		t.Error("the last one can be taken away")
	}
	test.Tap(p.checks[2])
	f.named(pythontext.Start, "fork")
	if _, valid := f.Experiment(); valid || f.said(pythontext.Start) != "Processes cannot be started by fork here; there are spawn" {
		t.Errorf("it says %q", f.said(pythontext.Start))
	}
}

func TestWithoutProcessesNoneAreOffered(t *testing.T) {
	none := alone
	none.StartMethods = nil
	m := &machine{found: []interpreter.Interpreter{none}}
	f := newPythonForm(t, m.services())
	for _, r := range f.strategies.rows {
		if r.strategy.Name == core.PythonProcess && (!r.check.Disabled() || r.about.Text() != "No processes here") {
			t.Errorf("it says %q", r.about.Text())
		}
	}
}

// A list of functions is not looked for in what is large, or no file.
func TestOnlyTextsAreReadForFunctions(t *testing.T) {
	m := &machine{found: []interpreter.Interpreter{python3}, functions: some}
	f := newPythonForm(t, m.services())
	file := workFile(t)
	check := func(size int64, want int) {
		t.Helper()
		if err := os.Truncate(file, size); err != nil {
			t.Fatal(err)
		}
		f.named(pythontext.File, "")
		f.named(pythontext.File, file)
		if got := len(f.work.python.functionMenu().Items); got != want {
			t.Errorf("of %d bytes there are %d functions", size, got)
		}
	}
	check(mostSource, 2)
	check(mostSource+1, 0)
}

// What is answered late changes what is there then, and what nobody waits for any
// more changes nothing.
func TestInterpretersAnswerLater(t *testing.T) {
	m := &machine{found: []interpreter.Interpreter{python3}, wait: true}
	f := newPythonForm(t, m.services())
	p := f.work.python.interpreters
	f.named(pythontext.File, workFile(t))
	f.named(pythontext.Function, "f")
	if _, valid := f.Experiment(); valid || p.line.Text() != "Looking for interpreters…" || len(m.later) != 2 {
		t.Fatalf("%v, %q, %q", valid, p.line.Text(), m.asked)
	}
	m.later[0]()
	if len(p.checks) != 0 {
		t.Error("an answer to an earlier question is taken")
	}
	m.later[1]()
	if _, valid := f.Experiment(); !valid || len(p.checks) != 1 || p.line.Visible() {
		t.Errorf("%v, %d, %q", valid, len(p.checks), p.line.Text())
	}
}

func TestWithoutPythonItIsSaid(t *testing.T) {
	m := &machine{}
	f := newPythonForm(t, m.services())
	f.named(pythontext.File, workFile(t))
	f.named(pythontext.Function, "f")
	if _, valid := f.Experiment(); valid || f.work.python.interpreters.line.Text() != "No Python 3.8 or newer was found: add one" {
		t.Errorf("%v, %q", valid, f.work.python.interpreters.line.Text())
	}
}

func TestAnInterpreterIsAddedByItsPath(t *testing.T) {
	m := &machine{found: []interpreter.Interpreter{python3}}
	s := m.services()
	s.BrowseFile = func(_ string, chosen func(string)) {
		m.found = append(m.found, alone)
		chosen(alone.Path)
	}
	f := newPythonForm(t, s)
	f.named(pythontext.File, workFile(t))
	f.named(pythontext.Function, "f")
	p := f.work.python.interpreters
	test.Tap(p.add)
	if e, valid := f.Experiment(); !valid || len(e.Variants) != 2 || e.Variants[1].Name != alone.Name || !strings.HasSuffix(m.asked[len(m.asked)-1], " "+alone.Path) {
		t.Errorf("%+v, %v; asked %q", e.Variants, valid, m.asked)
	}
	p.services.BrowseFile = func(_ string, chosen func(string)) { chosen("/bin/false") }
	test.Tap(p.add)
	if _, valid := f.Experiment(); valid || p.line.Text() != "/bin/false does not answer as Python 3.8 or newer does" {
		t.Errorf("%v, %q", valid, p.line.Text())
	}
	test.Tap(p.checks[2])
	if _, valid := f.Experiment(); !valid {
		t.Error("it cannot be taken away again")
	}
}

// A file decides neither which programs are started, nor where they are looked for.
func TestWhatAFileNamesIsNotAsked(t *testing.T) {
	m := &machine{found: []interpreter.Interpreter{python3}}
	newTestApp(t)
	h := testHost()
	f := New(h, DraftOf(plan.Default(h), h), m.services())
	p := core.Python{Module: "work", Function: "f", Root: filepath.Dir(workFile(t)), Items: core.Items{From: "9", Count: 9}}
	measured := plan.Python(h, p, python3, interpreter.Interpreter{Name: "CPython 9", Path: "/tmp/evil", Subinterpreters: true})
	f.FillFrom(measured, true)
	e, valid := f.Experiment()
	if p, err := plan.Of(measured, h); !valid || err != nil || !f.Foreign() || !f.Matches(p.Experiment) || e.Variants[1].Name != "CPython 9" {
		t.Errorf("valid %v, foreign %v, the form holds %+v", valid, f.Foreign(), e)
	}
	for _, asked := range m.asked {
		if strings.Contains(asked, "evil") || strings.HasPrefix(asked, p.Root) {
			t.Errorf("%q is asked", asked)
		}
	}
	if checks := f.work.python.interpreters.checks; len(checks) != 2 || !checks[1].Checked {
		t.Errorf("%d checks", len(checks))
	}
	f.work.pick.SetSelected("primes")
	f.work.pick.SetSelected("Your Python function")
	if f.Foreign() {
		t.Error("a new function is foreign")
	}
}

func TestAFunctionIsUndoneAndComesBack(t *testing.T) {
	f, h := newEditedForm(t)
	before := f.Draft()
	f.work.pick.SetSelected("Your Python function")
	f.named(pythontext.File, workFile(t))
	f.named(pythontext.Function, "f")
	f.named(pythontext.Init, "g")
	after := f.Draft()
	again := New(testHost(), after, Services{Changed: func() {}})
	if got := again.Draft(); !got.Equal(after) || !again.work.python.more.Body.Visible() {
		t.Errorf("the draft comes back as %+v, want %+v", got, after)
	}
	for h.CanUndo() {
		f.Replace(h.Undo())
	}
	if got := f.Draft(); !got.Equal(before) {
		t.Errorf("undone the form has %+v, want %+v", got, before)
	}
	f.work.pick.SetSelected("Your Python function")
	f.work.pick.SetSelected("sleep")
	if e, valid := f.Experiment(); !valid || e.Workload.Python != nil || len(e.Strategies) != 3 || len(e.Variants) != 0 {
		t.Errorf("after a function the form holds %+v, can be run %v", e, valid)
	}
}

func TestACallIsTried(t *testing.T) {
	tried := 0
	m := &machine{found: []interpreter.Interpreter{python3, free}}
	s := m.services()
	s.Try = func() { tried++ }
	f := newPythonForm(t, s)
	if _, _, ok := f.Trying(); ok {
		t.Error("nothing can be tried")
	}
	f.named(pythontext.File, workFile(t))
	f.named(pythontext.Function, "f")
	test.Tap(f.work.python.interpreters.checks[1])
	e, cell, ok := f.Trying()
	if !ok || cell != (core.Cell{Strategy: core.PythonSerial, Workers: 1, Cores: 1}) || len(e.Variants) != 0 || e.Workload.Python.Interpreter != python3.Path {
		t.Errorf("%+v of %+v is tried, %v", cell, e, ok)
	}
	test.Tap(f.work.python.try)
	f.Lock(true)
	if tried != 1 || !f.work.python.try.Disabled() || !f.work.python.interpreters.checks[0].Disabled() || !f.work.python.named(pythontext.File).input.Disabled() {
		t.Errorf("tried %d times, or editable during a run", tried)
	}
}

func TestFilesAreBrowsed(t *testing.T) {
	m := &machine{found: []interpreter.Interpreter{python3}}
	s, file := m.services(), workFile(t)
	s.BrowseFile = func(_ string, chosen func(string)) { chosen(file) }
	s.Browse = func(_ string, chosen func(string)) { chosen("/") }
	f := newPythonForm(t, s)
	for _, b := range f.work.python.buttons {
		test.Tap(b)
	}
	if got := f.work.python.texts(); got[pythontext.File] != file || got[pythontext.Items] != "@"+file || got[pythontext.Dir] != "/" {
		t.Errorf("%q", got)
	}
}

func TestQuestionsAboutPython(t *testing.T) {
	m := &machine{found: []interpreter.Interpreter{python3}}
	newTestApp(t)
	h := testHost()
	f := New(h, DraftOf(plan.Default(h), h), m.services())
	for i, p := range preset.Python() {
		f.preset.pick.SetSelectedIndex(i + len(preset.Own()))
		e, valid := f.Experiment()
		if !valid || e.Question != p.Name || e.Workload.Python.Root != "" || e.Workload.Python.Module != p.Workload.Python.Module || !slices.Equal(e.Strategies, p.Strategies) || f.preset.pick.SelectedIndex() != i+len(preset.Own()) {
			t.Errorf("%s fills in %+v, can be run %v: %q", p.Name, e, valid, f.said(pythontext.File))
		}
		if want, err := plan.Of(p.Experiment(h, python3), h); err != nil || !f.Matches(want.Experiment) {
			t.Errorf("%s fills in %+v, want %+v", p.Name, e, want.Experiment)
		}
	}
}

// What the machine allows is among the strategies, where copies can be run.
func TestTheCeilingIsAsked(t *testing.T) {
	f, h := newEditedForm(t)
	test.Tap(f.ceiling)
	e, valid := f.Experiment()
	if !valid || !slices.Contains(e.Strategies, core.Copies) || !slices.Contains(f.Draft().Strategies, core.Copies) {
		t.Errorf("%v, can be run %v", e.Strategies, valid)
	}
	again := New(testHost(), DraftOf(e, testHost()), Services{Changed: func() {}})
	if !again.ceiling.Checked || !again.Matches(f.plan.Experiment) {
		t.Error("it does not come back")
	}
	f.work.pick.SetSelected("Your Python function")
	f.ceiling.Checked = true // as a file may have it
	f.Check()
	if e, _ := f.Experiment(); !f.ceiling.Disabled() || slices.Contains(e.Strategies, core.Copies) {
		t.Errorf("of a Python function: %v", e.Strategies)
	}
	f.Replace(h.Undo())
	f.Lock(true)
	if !f.ceiling.Disabled() {
		t.Error("it can be changed during a run")
	}
	f.Lock(false)
	if f.ceiling.Disabled() || !f.ceiling.Checked {
		t.Error("after a run it cannot be changed")
	}
	f.Replace(h.Undo())
	if e, _ := f.Experiment(); f.ceiling.Checked || slices.Contains(e.Strategies, core.Copies) {
		t.Error("it is not undone")
	}
}

func TestAFunctionInKorean(t *testing.T) {
	t.Cleanup(func() {
		if err := i18n.Use(i18n.English); err != nil {
			t.Error(err)
		}
	})
	if err := i18n.Use(i18n.Korean); err != nil {
		t.Fatal(err)
	}
	newTestApp(t)
	h := testHost()
	m := &machine{}
	f := New(h, DraftOf(plan.Default(h), h), m.services())
	f.work.pick.SetSelected("내 파이썬 함수")
	f.named(pythontext.File, workFile(t))
	f.named(pythontext.Function, "f")
	if got := f.work.python.interpreters.line.Text(); got != "Python 3.8 이상을 찾지 못했습니다. 하나를 추가하세요." {
		t.Errorf("it says %q", got)
	}
}

func TestTheFirstFieldHasTheFocus(t *testing.T) {
	m := &machine{}
	f := newPythonForm(t, m.services())
	w := test.NewTempWindow(t, f.Content)
	w.Resize(fyne.NewSize(300, 900))
	f.work.pick.SetSelected("primes")
	f.work.pick.SetSelected("Your Python function")
	if w.Canvas().Focused() != fyne.Focusable(f.work.python.named(pythontext.File).input) {
		t.Errorf("%T has the focus", w.Canvas().Focused())
	}
}
