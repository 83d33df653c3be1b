package form

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/gui/commandtext"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// newOwnForm is a form in which a command is to be typed.
func newOwnForm(t *testing.T, s Services) *Form {
	t.Helper()
	newTestApp(t)
	if s.Changed == nil {
		s.Changed = func() {}
	}
	h := testHost()
	f := New(h, DraftOf(plan.Default(h), h), s)
	f.work.pick.SetSelected("Your command")
	return f
}

func (f *Form) typed(name, text string) { f.work.editor.named(name).input.SetText(text) }

func (f *Form) line(name string) string { return f.work.editor.named(name).line.Text() }

func TestACommandIsTyped(t *testing.T) {
	f := newOwnForm(t, Services{})
	if _, valid := f.Experiment(); valid || f.forecast.estimate.Text() != "Type a command, then press Run." || f.work.editor.named(commandtext.Main).input.Problem() != "" {
		t.Errorf("an empty command: can be run %v, in %q", valid, f.forecast.estimate.Text())
	}
	f.typed(commandtext.Main, "make -j {workers}")
	e, valid := f.Experiment()
	if !valid || e.Workload.Name != "make" || e.Workload.Command == nil || !slices.Equal(e.Workload.Command.Main.Args, []string{"make", "-j", "{workers}"}) {
		t.Fatalf("the form holds %+v, can be run %v: %q", e, valid, f.line(commandtext.Main))
	}
	if !slices.Equal(e.Strategies, []core.Strategy{core.Program}) || !slices.Equal(e.Cores, []int{2}) {
		t.Errorf("it is measured with %v on %v", e.Strategies, e.Cores)
	}
	if got := f.work.editor.preview.Text; got != "1  make -j 1\n2  make -j 2\n3  make -j 3\n4  make -j 4" || !f.work.editor.shown.Visible() {
		t.Errorf("the preview shows %q", got)
	}
	f.workers.input.SetText("8,16")
	if got := f.work.editor.preview.Text; got != " 1  make -j 1\n 8  make -j 8\n16  make -j 16" {
		t.Errorf("with other counts the preview shows %q", got)
	}
	if got := f.forecast.estimate.Text(); got != "The first round tells how long it takes" {
		t.Errorf("it is estimated: %q", got)
	}
}

func TestAFaultOfACommandStandsAtItsField(t *testing.T) {
	f := newOwnForm(t, Services{})
	check := func(name, text, want string) {
		t.Helper()
		before := f.work.editor.named(name).input.Text
		f.typed(name, text)
		if _, valid := f.Experiment(); valid || f.line(name) != want || f.work.editor.named(name).line.Color() != theme.ColorNameError || f.strategies.wrong.Visible() {
			t.Errorf("%s %q is answered with %q, can be run %v, of the strategies %q", name, text, f.line(name), valid, f.strategies.wrong.Text())
		}
		f.typed(name, before)
	}
	check(commandtext.Main, "make", "It says nowhere where the number of workers goes")
	check(commandtext.Main, "a | b", `Column 3: "|" needs a shell; quote it if it is meant as text, or have a shell run it, under More`)
	check(commandtext.Main, "A=1 b", "Column 1: a variable before the command needs a shell; write A=1 into Variables, under More")
	f.typed(commandtext.Main, "make {workers}")
	check(commandtext.Prepare, "a; b", `Column 2: ";" joins commands, which needs a shell; write one, and what runs before it below, or have a shell run it, under More`)
	check(commandtext.Prepare, "a > b", `Column 3: ">" needs a shell; write b into Standard output, under More`)
	check(commandtext.Exits, "x", `"x" is not a whole number`)
	check(commandtext.Limit, "soon", `"soon" is not a time; write 300ms or 1.5s, for example`)
	check(commandtext.Dir, "/nowhere/at/all", "The working folder /nowhere/at/all is not there")
}

// What is missing is mended by a button.
func TestAMissingPlaceholderIsMended(t *testing.T) {
	f := newOwnForm(t, Services{})
	w := test.NewTempWindow(t, f.Content)
	w.Resize(fyne.NewSize(300, 900))
	m := f.work.editor.mends
	press := func(label string) {
		t.Helper()
		for _, o := range test.LaidOutObjects(m.content) {
			if b, ok := o.(*widgets.Button); ok && b.Text == label {
				test.Tap(b)
				return
			}
		}
		t.Errorf("there is no button %q", label)
	}
	if m.content.Visible() {
		t.Error("an empty command is to be mended")
	}
	f.typed(commandtext.Main, "make -j")
	if !m.content.Visible() {
		t.Fatal("a command without a count is not to be mended")
	}
	press("Insert {workers}")
	if e, valid := f.Experiment(); !valid || f.work.editor.texts()[commandtext.Main] != "make -j{workers}" || m.content.Visible() {
		t.Errorf("{workers} is inserted as %v, can be run %v", e.Workload.Command, valid)
	}
	f.typed(commandtext.Main, "solve")
	press("It reads OMP_NUM_THREADS")
	if e, valid := f.Experiment(); !valid || e.Workload.Command.Threads != core.ThreadsWorkers || m.content.Visible() || !f.work.editor.more.Body.Visible() {
		t.Errorf("with OMP_NUM_THREADS: %+v, can be run %v", e.Workload.Command, valid)
	}
	f.work.editor.named(commandtext.Threads).write("")
	press("Run it once for each item")
	if w.Canvas().Focused() != fyne.Focusable(f.work.editor.named(commandtext.Items).input) {
		t.Errorf("it is not asked for items: %T has the focus", w.Canvas().Focused())
	}
	f.typed(commandtext.Items, "3")
	if e, valid := f.Experiment(); !valid || !slices.Equal(e.Strategies, []core.Strategy{core.Serial, core.Subprocess}) || m.content.Visible() {
		t.Errorf("with items it is run with %v, can be run %v: %q", e.Strategies, valid, f.line(commandtext.Main))
	}
}

func TestWhereWorkersIsInserted(t *testing.T) {
	for _, c := range []struct {
		line   string
		column int
		want   string
		caret  int
	}{
		{"make -j", 7, "make -j{workers}", 16},
		{"xz --threads=", 0, "xz --threads={workers}", 22},
		{"pytest --workers", 16, "pytest --workers {workers}", 26},
		{"make -j ", 8, "make -j {workers}", 17},
		{"make -j all", 7, "make -j{workers} all", 16},
		{"make  all", 5, "make {workers} all", 14},
		{"", 0, "{workers}", 9},
		{"한글 x", 2, "한글 {workers} x", 12},
		{"make", 99, "make {workers}", 14},
		{"a --", 4, "a -- {workers}", 14},
	} {
		if got, caret := inserted(c.line, c.column); got != c.want || caret != c.caret {
			t.Errorf("%q at %d becomes %q with the caret at %d, want %q and %d", c.line, c.column, got, caret, c.want, c.caret)
		}
	}
}

// The strategies that cannot run a command are greyed out with the reason, and
// built-in work knows nothing of the program's.
func TestTheStrategiesOfACommand(t *testing.T) {
	f := newOwnForm(t, Services{})
	check := func(want string) {
		t.Helper()
		var got []string
		for _, r := range f.strategies.rows {
			if r.content.Visible() && !r.check.Disabled() {
				got = append(got, string(r.strategy.Name))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q are offered, want %q", got, want)
		}
	}
	f.typed(commandtext.Main, "make -j {workers}")
	check("program")
	if got := f.strategies.rows[1].about.Text(); f.strategies.rows[1].strategy.Name != core.Goroutine || got != "Built-in only" {
		t.Errorf("beside %s stands %q", f.strategies.rows[1].strategy.Name, got)
	}
	f.typed(commandtext.Main, "flac {item}")
	f.typed(commandtext.Items, "3")
	check("serial subprocess")
	f.typed(commandtext.Items, "")
	f.work.pick.SetSelected("primes")
	check("serial goroutine subprocess subprocess-each gil")
	if e, valid := f.Experiment(); !valid || e.Workload.Command != nil {
		t.Errorf("after a command the form holds %+v, can be run %v", e, valid)
	}
}

// Built-in work after a command that only a program could run gets the strategies
// of a newcomer.
func TestBuiltInWorkAfterACommand(t *testing.T) {
	f := newOwnForm(t, Services{})
	f.typed(commandtext.Main, "make -j {workers}")
	f.work.pick.SetSelected("sleep")
	if e, valid := f.Experiment(); !valid || e.Workload.Name != "sleep" || e.Workload.Params["pause"] == "" || len(e.Strategies) != 3 {
		t.Errorf("the form holds %+v, can be run %v", e, valid)
	}
}

// Everything of a command can be undone, and a language later it is still there.
func TestACommandIsUndoneAndComesBack(t *testing.T) {
	f, h := newEditedForm(t)
	before := f.Draft()
	f.work.pick.SetSelected("Your command")
	f.typed(commandtext.Main, "make -j {workers}")
	f.typed(commandtext.Prepare, "make clean")
	after := f.Draft()
	again := New(testHost(), after, Services{Changed: func() {}})
	if got := again.Draft(); !got.Equal(after) {
		t.Errorf("the draft comes back as %+v, want %+v", got, after)
	}
	for h.CanUndo() {
		f.Replace(h.Undo())
	}
	if got := f.Draft(); !got.Equal(before) {
		t.Errorf("undone the form has %+v, want %+v", got, before)
	}
	for h.CanRedo() {
		f.Replace(h.Redo())
	}
	if got := f.Draft(); !got.Equal(after) {
		t.Errorf("redone the form has %+v, want %+v", got, after)
	}
}

func TestTheLastCommandsAreOffered(t *testing.T) {
	var kept []commandtext.Texts
	f := newOwnForm(t, Services{Recent: func() []commandtext.Texts { return kept }})
	if f.work.editor.recent.Visible() {
		t.Error("commands are offered when none was run")
	}
	kept = []commandtext.Texts{{commandtext.Main: "flac {item}", commandtext.Items: "7"}, {commandtext.Main: "make -j {workers} " + strings.Repeat("x", 80), commandtext.Prepare: "make clean"}}
	f.Check()
	menu := f.work.editor.recentMenu()
	if !f.work.editor.recent.Visible() || len(menu.Items) != 2 || menu.Items[0].Label != "flac {item} ← 7" || len([]rune(menu.Items[1].Label)) != 60 {
		t.Fatalf("the menu offers %q and %q", menu.Items[0].Label, menu.Items[1].Label)
	}
	menu.Items[0].Action()
	if e, valid := f.Experiment(); !valid || e.Workload.Command.Items.Count != 7 || !slices.Equal(e.Strategies, []core.Strategy{core.Serial, core.Subprocess}) {
		t.Errorf("the form holds %+v, can be run %v", e, valid)
	}
	menu.Items[1].Action()
	if e, valid := f.Experiment(); !valid || e.Workload.Command.Prepare.IsZero() || e.Workload.Command.Items.Count != 0 || f.Foreign() {
		t.Errorf("the form holds %+v, can be run %v, foreign %v", e.Workload.Command, valid, f.Foreign())
	}
}

func TestQuestionsAboutACommand(t *testing.T) {
	f := newTestForm(t, testHost())
	w := test.NewTempWindow(t, f.Content)
	for i, want := range []struct{ example, typed, prefix string }{{"make -j {workers}", "x {workers}", "1  x 1"}, {"gzip -k -f {item}", "", ""}} {
		f.preset.pick.SetSelectedIndex(i)
		x := f.work.editor.named(commandtext.Main).input
		if w.Canvas().Focused() != fyne.Focusable(x) || x.PlaceHolder != want.example || f.preset.pick.SelectedIndex() != i {
			t.Errorf("%s: %T has the focus, the example is %q", f.preset.questions[i].Name, w.Canvas().Focused(), x.PlaceHolder)
		}
		if f.strategies.wrong.Visible() {
			t.Errorf("of an empty command it says %q", f.strategies.wrong.Text())
		}
		if f.typed(commandtext.Main, want.typed); !strings.HasPrefix(f.work.editor.preview.Text, want.prefix) {
			t.Errorf("the preview shows %q", f.work.editor.preview.Text)
		}
	}
	if e, _ := f.Experiment(); e.Question != "" {
		t.Errorf("the experiment asks %q", e.Question)
	}
}

// A command of a file is foreign until something else is chosen.
func TestACommandOfAFileIsForeign(t *testing.T) {
	f, h := newEditedForm(t)
	measured := plan.Command(testHost(), core.Command{Main: core.CommandLine{Args: []string{"make", "-j", "{workers}"}}, Dir: t.TempDir()})
	f.FillFrom(measured, true)
	if p, err := plan.Of(measured, testHost()); err != nil || !f.Foreign() || !f.Matches(p.Experiment) {
		t.Errorf("foreign %v, %v, the form holds %+v, want %+v", f.Foreign(), err, f.plan.Experiment, p.Experiment)
	}
	f.typed(commandtext.Prepare, "make clean")
	if !f.Foreign() {
		t.Error("an edit makes the rest one's own")
	}
	f.work.pick.SetSelected("primes")
	if f.Foreign() {
		t.Error("built-in work is foreign")
	}
	f.Replace(h.Undo())
	if !f.Foreign() {
		t.Error("undone, it is one's own")
	}
	f.work.pick.SetSelected("primes")
	f.work.pick.SetSelected("Your command")
	if f.Foreign() || f.work.editor.texts()[commandtext.Main] != "" {
		t.Errorf("a new command is foreign %v, and holds %q", f.Foreign(), f.work.editor.texts())
	}
	f.FillFrom(measured, false)
	if f.Foreign() {
		t.Error("what was measured here is foreign")
	}
}

func TestWhatIsTried(t *testing.T) {
	tried, browsed := 0, ""
	f := newOwnForm(t, Services{Try: func() { tried++ }, Browse: func(from string, chosen func(string)) { browsed = from; chosen("/") }})
	if _, _, ok := f.Trying(); ok {
		t.Error("an empty command can be tried")
	}
	f.typed(commandtext.Main, "make -j {workers}")
	f.typed(commandtext.Limit, "5s")
	f.work.editor.count.SetSelected("3")
	e, cell, ok := f.Trying()
	if !ok || cell != (core.Cell{Strategy: core.Program, Workers: 3, Cores: 2}) || e.Limit.Seconds() != 5 || e.Workload.Command == nil {
		t.Errorf("%+v of %+v is tried, %v", cell, e, ok)
	}
	test.Tap(f.work.editor.try)
	test.Tap(f.work.editor.folder)
	if tried != 1 || browsed == "" || f.work.editor.texts()[commandtext.Dir] != "/" {
		t.Errorf("tried %d times; from %q the folder is %q", tried, browsed, f.work.editor.texts()[commandtext.Dir])
	}
	f.workers.input.SetText("1,2")
	if got := f.work.editor.count.Selected; got != "1" {
		t.Errorf("a count that is no longer there gives %q", got)
	}
	f.Lock(true)
	if !f.work.editor.try.Disabled() || !f.work.editor.named(commandtext.Main).input.Disabled() {
		t.Error("during a run a command can be edited")
	}
}

// A command with items is run once an item, by a strategy that can.
func TestACommandWithItemsIsTried(t *testing.T) {
	f := newOwnForm(t, Services{})
	f.typed(commandtext.Main, "gzip -k {item}")
	f.typed(commandtext.Items, "3")
	e, cell, ok := f.Trying()
	if !ok || cell.Strategy != core.Serial || !slices.Equal(e.Strategies, []core.Strategy{core.Serial}) {
		t.Fatalf("%+v of %+v is tried, %v", cell, e.Strategies, ok)
	}
	if _, err := plan.Of(e, f.host); err != nil {
		t.Error(err)
	}
}

func TestACommandInKorean(t *testing.T) {
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
	f := New(h, DraftOf(plan.Default(h), h), Services{Changed: func() {}})
	f.work.pick.SetSelected("내 명령")
	f.typed(commandtext.Main, "a | b")
	if got := f.line(commandtext.Main); got != "3번째 글자: 셸이 필요합니다: \"|\". 글자 그대로라면 따옴표로 묶고, 아니면 ‘더 보기’에서 셸로 실행하세요." {
		t.Errorf("it says %q", got)
	}
}
