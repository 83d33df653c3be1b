package form

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
	"parallelogram/gui/i18n"
	"parallelogram/gui/parameter"
)

func newTestForm(t *testing.T, h core.Host) *Form {
	newTestApp(t)
	return New(h, DraftOf(plan.Default(h), h), Services{Changed: func() {}})
}

func TestTheFirstFormCanBeRun(t *testing.T) {
	f := newTestForm(t, testHost())
	e, ok := f.Experiment()
	if !ok || e.Workload.Name != "primes" || len(e.Workers) != 4 || len(e.Cores) != 2 || e.Rounds != 10 {
		t.Errorf("the first experiment: %+v, can be run %v", e, ok)
	}
	if got := f.forecast.estimate.Text(); !strings.HasPrefix(got, "About ") {
		t.Errorf("the estimate says %q", got)
	}
	e.Workload.Params = nil // the form writes the defaults out
	if want := plan.Default(testHost()); !reflect.DeepEqual(e, want) {
		t.Errorf("the form holds %+v, want the default %+v", e, want)
	}
}

func TestWrongFieldsSayWhatWouldDo(t *testing.T) {
	f := newTestForm(t, testHost())
	check := func(x *field, text, want string) {
		t.Helper()
		before := x.input.Text
		x.input.SetText(text)
		if got := x.line.Text(); !strings.Contains(got, want) {
			t.Errorf("%s %q is answered with %q, want %q", x.name, text, got, want)
		}
		if x.line.Color() != theme.ColorNameError || x.input.Problem() == "" {
			t.Errorf("%s %q does not look wrong", x.name, text)
		}
		if _, ok := f.Experiment(); ok || f.forecast.estimate.Text() != "Mend what is marked above, then press Run." {
			t.Errorf("%s %q can be run, in %q", x.name, text, f.forecast.estimate.Text())
		}
		x.input.SetText(before)
		if _, ok := f.Experiment(); !ok || x.input.Problem() != "" {
			t.Errorf("%s cannot be mended: %q", x.name, x.line.Text())
		}
	}
	check(f.workers, "", "Give at least one count")
	check(f.workers, "0", "0 is outside 1 to 1024")
	check(f.workers, "-3", `"-3" is not a count`)
	check(f.workers, "1000000000", "is outside 1 to 1024")
	check(f.workers, "4-1", "runs backwards")
	check(f.workers, "many", `"many" is not a count`)
	check(f.cores, "1,x", `"x" is not a count`)
	check(f.target, "soon", `"soon" is not a time`)
	check(f.target, "1us", "is outside 1 ms to 1 h")
	check(f.work.fields[0], "5", "5 is outside 10 to 1000000")
	check(f.work.fields[0], "x", `"x" is not a whole number`)
}

// The form says in Korean what is wrong, exactly.
func TestTheFormIsWrongInKorean(t *testing.T) {
	t.Cleanup(func() {
		if err := i18n.Use(i18n.English); err != nil {
			t.Error(err)
		}
	})
	if err := i18n.Use(i18n.Korean); err != nil {
		t.Fatal(err)
	}
	f := newTestForm(t, testHost())
	check := func(x *field, text, want string) {
		t.Helper()
		before := x.input.Text
		x.input.SetText(text)
		if got := x.line.Text(); got != want {
			t.Errorf("%s %q is answered with %q, want %q", x.name, text, got, want)
		}
		x.input.SetText(before)
	}
	check(f.workers, "", "1,2,4나 1-8 또는 auto처럼 수를 하나 이상 쓰세요.")
	check(f.workers, "0", "0: 범위 밖입니다. 1부터 1024까지 쓸 수 있습니다.")
	check(f.workers, "4-1", "“4-1”: 범위가 거꾸로입니다. 1-4처럼 쓰세요.")
	check(f.workers, "many", "“many”: 개수가 아닙니다. 4나 1-8 같은 범위 또는 auto를 쓰세요.")
	check(f.target, "soon", "“soon”: 시간이 아닙니다. 300ms나 1.5s처럼 쓰세요.")
	check(f.target, "1us", "1 µs: 범위 밖입니다. 1 ms부터 1 h까지 쓸 수 있습니다.")
	check(f.budget, "-1s", "-1 s: 음수는 쓸 수 없습니다.")
	check(f.work.fields[0], "x", "“x”: 정수가 아닙니다.")
	check(f.work.fields[0], "5", "5: 범위 밖입니다. 10부터 1000000까지 쓸 수 있습니다.")
}

func TestNoStrategyIsSaid(t *testing.T) {
	f := newTestForm(t, testHost())
	for _, r := range f.strategies.rows {
		r.check.SetChecked(false)
	}
	if got := f.strategies.wrong.Text(); got != "Choose at least one" || !f.strategies.wrong.Visible() {
		t.Errorf("without a strategy the form says %q", got)
	}
	f.strategies.rows[0].check.SetChecked(true)
	if f.strategies.wrong.Visible() {
		t.Errorf("with a strategy the form still says %q", f.strategies.wrong.Text())
	}
}

func TestMoreCoresThanThereAre(t *testing.T) {
	f := newTestForm(t, testHost())
	f.cores.input.SetText("1-64")
	if _, ok := f.Experiment(); !ok {
		t.Error("too many cores are capped, not refused")
	}
	if got := f.cores.line.Text(); !strings.Contains(got, "2 cores") {
		t.Errorf("the field warns %q", got)
	}
}

func TestEstimateFollowsEdits(t *testing.T) {
	f := newTestForm(t, testHost())
	texts := []string{f.forecast.estimate.Text()}
	f.precision.pick.SetSelectedIndex(2)
	texts = append(texts, f.forecast.estimate.Text())
	f.strategies.rows[2].check.SetChecked(false)
	texts = append(texts, f.forecast.estimate.Text())
	for i, text := range texts {
		if !strings.HasPrefix(text, "About ") || i > 0 && text == texts[i-1] {
			t.Errorf("the estimates are %q", texts)
		}
	}
}

func TestPrecisionIsExplainedAndKept(t *testing.T) {
	f := newTestForm(t, testHost())
	if got := f.precision.help.Text(); got != "10 rounds, more for ±2%, 10 to confirm" {
		t.Errorf("standard is explained as %q", got)
	}
	f.precision.pick.SetSelectedIndex(0)
	if e, ok := f.Experiment(); !ok || e.Precision() != core.Quick {
		t.Errorf("quick gives %+v", e.Precision())
	}
}

func TestAnotherWorkload(t *testing.T) {
	told := 0
	newTestApp(t)
	h := testHost()
	f := New(h, DraftOf(plan.Default(h), h), Services{Changed: func() { told++ }})
	for _, name := range workload.Names() {
		told = 0
		f.work.pick.SetSelected(name)
		e, ok := f.Experiment()
		if !ok || e.Workload.Name != name || len(e.Workload.Params) != len(f.work.fields) || told != 1 {
			t.Errorf("%s: experiment %+v, can be run %v, told %d times", name, e.Workload, ok, told)
		}
	}
}

func TestAParameterWithChoices(t *testing.T) {
	f := newTestForm(t, testHost())
	f.work.pick.SetSelected("amdahl")
	for _, x := range f.work.fields {
		if x.name == "by" {
			x.choice.SetSelected("wait")
		}
	}
	if e, ok := f.Experiment(); !ok || e.Workload.Params["by"] != "wait" {
		t.Errorf("the experiment has %v, can be run %v", e.Workload.Params, ok)
	}
}

// In Korean a choice has a name beside the word that is typed elsewhere, and the
// experiment has the word.
func TestChoicesHaveNames(t *testing.T) {
	t.Cleanup(func() {
		if err := i18n.Use(i18n.English); err != nil {
			t.Error(err)
		}
	})
	if err := i18n.Use(i18n.Korean); err != nil {
		t.Fatal(err)
	}
	f := newTestForm(t, testHost())
	draft := f.Draft()
	draft.Work = core.Workload{Name: "counter", Params: map[string]string{"guard": "rwmutex"}}
	f.Replace(draft)
	guard := f.work.fields[0]
	if guard.choice.Selected != "읽기·쓰기 뮤텍스 (rwmutex)" || f.Draft().Work.Params["guard"] != "rwmutex" {
		t.Errorf("the list shows %q, the draft has %v", guard.choice.Selected, f.Draft().Work.Params)
	}
	guard.choice.SetSelected("없음 (none)")
	if e, ok := f.Experiment(); !ok || e.Workload.Params["guard"] != "none" {
		t.Errorf("the experiment has %v, can be run %v", e.Workload.Params, ok)
	}
	for _, w := range workload.All() {
		for _, p := range w.Params {
			for i, called := range parameter.Choices(i18n.Current(), w.Name, p) {
				if !strings.HasSuffix(called, " ("+p.Choices[i]+")") {
					t.Errorf("%s of %s is called %q", p.Choices[i], w.Name, called)
				}
			}
		}
	}
	draft.Work.Params["guard"] = "magic" // of another version
	again := New(testHost(), draft, Services{Changed: func() {}})
	if got := again.Draft().Work.Params["guard"]; got != "magic" {
		t.Errorf("the draft has the guard %q", got)
	}
}

func TestDraftComesBack(t *testing.T) {
	f := newTestForm(t, testHost())
	f.workers.input.SetText("1,2, wrong")
	f.work.pick.SetSelected("sha256")
	f.work.fields[0].input.SetText("1MiB")
	again := New(f.host, f.Draft(), Services{Changed: func() {}})
	if again.workers.input.Text != "1,2, wrong" || again.work.pick.Selected != "sha256" || again.work.fields[0].input.Text != "1MiB" {
		t.Errorf("the draft came back as %+v", again.Draft())
	}
}

func TestDraftOfOtherCounts(t *testing.T) {
	e := core.Experiment{Workers: []int{1, 2, 3, 4, 8}, Cores: []int{2}, Rounds: 8, Target: 300 * time.Millisecond}
	d := DraftOf(e, core.Host{CPUs: make([]core.CPU, 16)})
	if d.Workers != "1-4,8" || d.Cores != "2" || d.Target != "300ms" || d.Precision.Rounds != 8 {
		t.Errorf("draft %+v", d)
	}
}

func TestProblemsKeepTheFirstOfAField(t *testing.T) {
	wrong := problems(message.NewFieldError("cores", "no-count"), nil, message.NewFieldError("cores", "no-pinning"))
	if len(wrong) != 1 || !strings.HasPrefix(wrong["cores"], "Give at least") {
		t.Errorf("got %v", wrong)
	}
}

func TestWhatIsWrongIsInSight(t *testing.T) {
	f := newTestForm(t, testHost())
	w := test.NewTempWindow(t, f.Content)
	w.Resize(fyne.NewSize(256, 500))
	w.Canvas().Focus(f.budget.input)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	for _, o := range f.Content.Objects {
		if s, ok := o.(*container.Scroll); ok { // until the input is half out of sight
			s.ScrollToOffset(s.Offset.AddXY(0, at(f.budget.input).Y+f.budget.input.Size().Height/2-at(s).Y-s.Size().Height))
		}
	}
	f.budget.input.SetText("soon")
	if bottom, end := at(f.budget.line).Y+f.budget.line.Size().Height, at(f.forecast.content).Y; !f.budget.line.Visible() || bottom > end {
		t.Errorf("what is wrong ends at %v, below %v", bottom, end)
	}
}

// A strategy that cannot run the workload is greyed out with the reason, and what
// was checked comes back with another workload.
func TestAStrategyThatIsRefused(t *testing.T) {
	f := newTestForm(t, testHost())
	why := message.NewFieldError("strategies", "cannot-share", "strategy", core.Subprocess, "workload", "counter")
	f.strategies.compatible = func(w core.Workload, _ job.Workload, s strategy.Strategy) error {
		if w.Name == "counter" && s.Name == core.Subprocess {
			return why
		}
		return nil
	}
	row := f.strategies.rows[slices.Index(strategy.Names(), core.Subprocess)]
	row.check.SetChecked(true)
	check := func(work string, refused bool) {
		t.Helper()
		f.work.pick.SetSelected(work)
		e, valid := f.Experiment()
		if row.check.Disabled() != refused || slices.Contains(e.Strategies, core.Subprocess) == refused || !valid {
			t.Errorf("%s: greyed out %v, the experiment has %v, can be run %v", work, row.check.Disabled(), e.Strategies, valid)
		}
		if told := row.about.Text() == reason(why); told != refused {
			t.Errorf("%s: beside it stands %q", work, row.about.Text())
		}
	}
	check("counter", true)
	f.Lock(true)
	if f.Lock(false); !row.check.Disabled() {
		t.Error("after a run it can be chosen")
	}
	check("primes", false)
}
