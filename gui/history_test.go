package gui

import (
	"math/rand/v2"
	"parallelogram/core"
	"parallelogram/core/strategy"
	"parallelogram/core/sweep"
	"parallelogram/core/workload"
	"strconv"
	"testing"

	"fyne.io/fyne/v2/test"
)

// randomEdit changes one thing of a draft, as a user might.
func randomEdit(r *rand.Rand, d draft) draft {
	number := strconv.Itoa(r.IntN(4))
	switch r.IntN(8) {
	case 6:
		d.weak = !d.weak
	case 7:
		d.budget = number + "m"
	case 0:
		d.target += number
	case 1:
		d.workers += number
	case 2:
		d.cores = "auto"
	case 3:
		names := strategy.Names()
		d.strategies = names[:r.IntN(len(names)+1)]
	case 4:
		d.precision = core.Precisions()[r.IntN(len(core.Precisions()))]
	default:
		all := workload.All()
		w := all[r.IntN(len(all))]
		d.work = core.Workload{Name: w.Name, Params: map[string]string{}}
		for _, p := range w.Params {
			d.work.Params[p.Name] = number
		}
	}
	return d
}

// Redo takes back any number of undos, and undo any number of redos, exactly.
func TestUndoAndRedoAreInverses(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		h := history{now: draft{target: "300ms", workers: "auto", cores: "auto"}}
		for range 1 + r.IntN(12) {
			h.record(randomEdit(r, h.now))
		}
		states := []draft{h.now}
		for h.canUndo() {
			states = append(states, h.undo())
		}
		for i := 1; i < len(states); i++ {
			if states[i].equal(states[i-1]) {
				t.Fatal("an undo changed nothing")
			}
			back, forth := h, states[len(states)-1-i]
			if got := back.redo(); !got.equal(forth) {
				t.Fatalf("redo gave %+v, want %+v", got, forth)
			}
			if got := back.undo(); !got.equal(h.now) {
				t.Fatalf("undo after redo gave %+v, want %+v", got, h.now)
			}
			h.redo()
		}
		if h.canRedo() || !h.now.equal(states[0]) {
			t.Fatalf("all the redos end at %+v, want %+v", h.now, states[0])
		}
	}
}

func TestTypingIsOneStep(t *testing.T) {
	h := history{now: draft{target: "300ms", work: core.Workload{Name: "primes", Params: map[string]string{"span": "1"}}}}
	edit := func(change func(*draft)) {
		d := h.now
		change(&d)
		h.record(d)
	}
	check := func(what string, steps int) {
		t.Helper()
		if len(h.past) != steps {
			t.Errorf("%s: %d steps, want %d", what, len(h.past), steps)
		}
	}
	edit(func(d *draft) { d.target = "300m" })
	edit(func(d *draft) { d.target = "300" })
	check("two letters", 1)
	edit(func(d *draft) { d.workers = "1" })
	edit(func(d *draft) { d.target = "30" })
	check("another field, and back", 3)
	edit(func(d *draft) { d.work.Params = map[string]string{"span": "12"} })
	edit(func(d *draft) { d.work.Params = map[string]string{"span": "123"} })
	check("a parameter", 4)
	edit(func(d *draft) { d.strategies = []core.Strategy{core.Serial} })
	edit(func(d *draft) { d.strategies = nil })
	edit(func(d *draft) { d.strategies = []core.Strategy{core.Goroutine} })
	check("choices", 7)
	edit(func(d *draft) { d.cores = "1" })
	edit(func(d *draft) { d.cores = "" })
	check("typed and deleted", 7)
	edit(func(d *draft) { d.target = "3" })
	h.undo()
	edit(func(d *draft) { d.target = "4" })
	edit(func(d *draft) { d.target = "" })
	check("typing after an undo", 8)
	if h.canRedo() {
		t.Error("an edit left something to redo")
	}
}

// newEditedForm is a form whose edits a history records.
func newEditedForm(t *testing.T) (f *form, h *history) {
	t.Helper()
	newTestApp(t)
	host := testHost()
	h = &history{}
	f = newForm(host, draftOf(sweep.Default(host), host), func() { h.record(f.draft()) })
	*h = newHistory(f.draft())
	return f, h
}

func TestUndoInTheForm(t *testing.T) {
	f, h := newEditedForm(t)
	if h.canUndo() {
		t.Error("there is something to undo in a new form")
	}
	before := f.draft()
	test.Type(f.target.input, "7")
	typed := f.draft()
	f.work.pick.SetSelected("sleep")
	f.strategies.checks[1].SetChecked(false)
	f.precision.pick.SetSelectedIndex(0)
	f.weak.SetChecked(true)
	f.budget.input.SetText("5m")
	f.preset.pick.SetSelectedIndex(1)
	after := f.draft()
	for range 6 {
		f.replace(h.undo())
	}
	if got := f.draft(); !got.equal(typed) {
		t.Errorf("after six undos the form has %+v, want %+v", got, typed)
	}
	f.replace(h.undo())
	if got := f.draft(); !got.equal(before) || h.canUndo() {
		t.Errorf("after every undo the form has %+v, want %+v and nothing to undo", got, before)
	}
	for h.canRedo() {
		f.replace(h.redo())
	}
	if got := f.draft(); !got.equal(after) {
		t.Errorf("after every redo the form has %+v, want %+v", got, after)
	}
}

// The form takes back whatever was written into it, to the letter.
func TestTheFormTakesBackEverything(t *testing.T) {
	f, h := newEditedForm(t)
	r := rand.New(rand.NewPCG(3, 4))
	first := f.draft()
	for range 30 {
		f.replace(randomEdit(r, f.draft()))
	}
	last := f.draft()
	for h.canUndo() {
		f.replace(h.undo())
		if got := f.draft(); !got.equal(h.now) {
			t.Fatalf("the form has %+v, the history %+v", got, h.now)
		}
	}
	if got := f.draft(); !got.equal(first) {
		t.Errorf("at the beginning the form has %+v, want %+v", got, first)
	}
	for h.canRedo() {
		f.replace(h.redo())
	}
	if got := f.draft(); !got.equal(last) {
		t.Errorf("at the end the form has %+v, want %+v", got, last)
	}
}
