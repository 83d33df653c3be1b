package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// longForm is a form higher than its window.
func longForm(t *testing.T) (*container.Scroll, []*Input, fyne.Window) {
	t.Helper()
	newLightApp(t)
	column, inputs := Column(4), []*Input(nil)
	for range 20 {
		i := NewInput("", func() {})
		inputs = append(inputs, i)
		column.Add(Padded(4, 4, i.Framed()))
	}
	scroll := container.NewVScroll(column)
	w := test.NewTempWindow(t, container.NewStack(scroll))
	w.Resize(fyne.NewSize(300, 200))
	return scroll, inputs, w
}

// seen reports whether all of an object is in the part that a scroll shows.
func seen(s *container.Scroll, o fyne.CanvasObject) bool {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	top := at(o).Y - at(s).Y
	return top >= 0 && top+o.Size().Height <= s.Size().Height
}

func TestTheFocusIsInSight(t *testing.T) {
	scroll, inputs, w := longForm(t)
	for i := range inputs {
		if w.Canvas().FocusNext(); w.Canvas().Focused() != fyne.Focusable(inputs[i]) || !seen(scroll, inputs[i]) {
			t.Errorf("input %d has the focus and is out of sight at offset %v", i, scroll.Offset)
		}
	}
	before := scroll.Offset
	w.Canvas().Focus(inputs[len(inputs)-2])
	if scroll.Offset != before {
		t.Error("the form moves for an input that is in sight")
	}
	if w.Canvas().FocusNext(); !seen(scroll, inputs[len(inputs)-1]) {
		t.Error("the last is out of sight")
	}
	if w.Canvas().Focus(inputs[0]); !seen(scroll, inputs[0]) {
		t.Error("the first is out of sight")
	}
}

func TestTheWheelOverAnInputScrollsTheForm(t *testing.T) {
	scroll, inputs, w := longForm(t)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(inputs[1])
	test.Scroll(w.Canvas(), at.AddXY(10, 10), 0, -40)
	if scroll.Offset.Y != 40 {
		t.Errorf("the form is at %v after a turn of 40 over an input", scroll.Offset)
	}
}
