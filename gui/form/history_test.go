package form

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
)

// randomEdit changes one thing of a draft, as a user might.
func randomEdit(r *rand.Rand, d Draft) Draft {
	number := strconv.Itoa(r.IntN(4))
	switch r.IntN(8) {
	case 6:
		d.Weak = !d.Weak
	case 7:
		d.Budget = number + "m"
	case 0:
		d.Target += number
	case 1:
		d.Workers += number
	case 2:
		d.Cores = "auto"
	case 3:
		names := strategy.Names()
		d.Strategies = names[:r.IntN(len(names)+1)]
	case 4:
		d.Precision = core.Precisions()[r.IntN(len(core.Precisions()))]
	default:
		all := workload.All()
		w := all[r.IntN(len(all))]
		d.Work = core.Workload{Name: w.Name, Params: map[string]string{}}
		for _, p := range w.Params {
			d.Work.Params[p.Name] = number
		}
	}
	return d
}

// Redo takes back any number of undos, and undo any number of redos, exactly.
func TestUndoAndRedoAreInverses(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		h := History{now: Draft{Target: "300ms", Workers: "auto", Cores: "auto"}}
		for range 1 + r.IntN(12) {
			h.Record(randomEdit(r, h.now))
		}
		states := []Draft{h.now}
		for h.CanUndo() {
			states = append(states, h.Undo())
		}
		for i := 1; i < len(states); i++ {
			if states[i].Equal(states[i-1]) {
				t.Fatal("an undo changed nothing")
			}
			back, forth := h, states[len(states)-1-i]
			if got := back.Redo(); !got.Equal(forth) {
				t.Fatalf("redo gave %+v, want %+v", got, forth)
			}
			if got := back.Undo(); !got.Equal(h.now) {
				t.Fatalf("undo after redo gave %+v, want %+v", got, h.now)
			}
			h.Redo()
		}
		if h.CanRedo() || !h.now.Equal(states[0]) {
			t.Fatalf("all the redos end at %+v, want %+v", h.now, states[0])
		}
	}
}

func TestTypingIsOneStep(t *testing.T) {
	h := History{now: Draft{Target: "300ms", Work: core.Workload{Name: "primes", Params: map[string]string{"span": "1"}}}}
	edit := func(change func(*Draft)) {
		d := h.now
		change(&d)
		h.Record(d)
	}
	check := func(what string, steps int) {
		t.Helper()
		if len(h.past) != steps {
			t.Errorf("%s: %d steps, want %d", what, len(h.past), steps)
		}
	}
	edit(func(d *Draft) { d.Target = "300m" })
	edit(func(d *Draft) { d.Target = "300" })
	check("two letters", 1)
	edit(func(d *Draft) { d.Workers = "1" })
	edit(func(d *Draft) { d.Target = "30" })
	check("another field, and back", 3)
	edit(func(d *Draft) { d.Work.Params = map[string]string{"span": "12"} })
	edit(func(d *Draft) { d.Work.Params = map[string]string{"span": "123"} })
	check("a parameter", 4)
	edit(func(d *Draft) { d.Strategies = []core.Strategy{core.Serial} })
	edit(func(d *Draft) { d.Strategies = nil })
	edit(func(d *Draft) { d.Strategies = []core.Strategy{core.Goroutine} })
	check("choices", 7)
	edit(func(d *Draft) { d.Cores = "1" })
	edit(func(d *Draft) { d.Cores = "" })
	check("typed and deleted", 7)
	edit(func(d *Draft) { d.Target = "3" })
	h.Undo()
	edit(func(d *Draft) { d.Target = "4" })
	edit(func(d *Draft) { d.Target = "" })
	check("typing after an undo", 8)
	if h.CanRedo() {
		t.Error("an edit left something to redo")
	}
}

// newEditedForm is a form whose edits a history records.
func newEditedForm(t *testing.T) (f *Form, h *History) {
	t.Helper()
	newTestApp(t)
	host := testHost()
	h = &History{}
	f = New(host, DraftOf(plan.Default(host), host), Services{Changed: func() { h.Record(f.Draft()) }})
	*h = NewHistory(f.Draft())
	return f, h
}

func TestUndoInTheForm(t *testing.T) {
	f, h := newEditedForm(t)
	if h.CanUndo() {
		t.Error("there is something to undo in a new form")
	}
	before := f.Draft()
	test.Type(f.target.input, "7")
	typed := f.Draft()
	f.work.pick.SetSelected("sleep")
	f.strategies.rows[1].check.SetChecked(false)
	f.precision.pick.SetSelectedIndex(0)
	f.weak.SetChecked(true)
	f.budget.input.SetText("5m")
	f.preset.pick.SetSelectedIndex(1)
	after := f.Draft()
	for range 6 {
		f.Replace(h.Undo())
	}
	if got := f.Draft(); !got.Equal(typed) {
		t.Errorf("after six undos the form has %+v, want %+v", got, typed)
	}
	f.Replace(h.Undo())
	if got := f.Draft(); !got.Equal(before) || h.CanUndo() {
		t.Errorf("after every undo the form has %+v, want %+v and nothing to undo", got, before)
	}
	for h.CanRedo() {
		f.Replace(h.Redo())
	}
	if got := f.Draft(); !got.Equal(after) {
		t.Errorf("after every redo the form has %+v, want %+v", got, after)
	}
}

// The form takes back whatever was written into it, to the letter.
func TestTheFormTakesBackEverything(t *testing.T) {
	f, h := newEditedForm(t)
	r := rand.New(rand.NewPCG(3, 4))
	first := f.Draft()
	for range 30 {
		f.Replace(randomEdit(r, f.Draft()))
	}
	last := f.Draft()
	for h.CanUndo() {
		f.Replace(h.Undo())
		if got := f.Draft(); !got.Equal(h.now) {
			t.Fatalf("the form has %+v, the history %+v", got, h.now)
		}
	}
	if got := f.Draft(); !got.Equal(first) {
		t.Errorf("at the beginning the form has %+v, want %+v", got, first)
	}
	for h.CanRedo() {
		f.Replace(h.Redo())
	}
	if got := f.Draft(); !got.Equal(last) {
		t.Errorf("at the end the form has %+v, want %+v", got, last)
	}
}
