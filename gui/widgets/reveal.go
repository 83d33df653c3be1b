package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
)

// revealMargin is what is kept in sight above and below what has the focus: its
// name, and what is wrong with it.
const revealMargin = 8 * apptheme.Unit

// Reveal scrolls what got the focus, or has to be read now, into view: Tab also
// goes to what is scrolled away, and Fyne (2.8.1) leaves it there.
func Reveal(o fyne.CanvasObject) {
	s := around(o)
	if s == nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	top := at(o).Y - at(s.Content).Y
	bottom := top + o.Size().Height
	if top < s.Offset.Y || bottom > s.Offset.Y+s.Size().Height {
		y := min(max(s.Offset.Y, bottom+revealMargin-s.Size().Height), top-revealMargin)
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, y))
	}
}

// around returns the innermost scroll of the window that an object lies in;
// nil when it lies in none.
func around(o fyne.CanvasObject) *container.Scroll {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return nil
	}
	roots := []fyne.CanvasObject{c.Content()}
	if top := c.Overlays().Top(); top != nil {
		roots = append(roots, contentOf(top))
	}
	for _, root := range roots {
		if s, found := scrollOf(o, root, nil); found {
			return s
		}
	}
	return nil
}

// scrollOf looks for an object in what lies in a scroll.
func scrollOf(o, in fyne.CanvasObject, s *container.Scroll) (*container.Scroll, bool) {
	if in == o {
		return s, true
	}
	var parts []fyne.CanvasObject
	switch in := in.(type) {
	case *container.Scroll:
		s, parts = in, []fyne.CanvasObject{in.Content}
	case *container.ThemeOverride:
		parts = []fyne.CanvasObject{in.Content}
	case *container.Split:
		parts = []fyne.CanvasObject{in.Leading, in.Trailing}
	case *fyne.Container:
		parts = in.Objects
	}
	for _, part := range parts {
		if found, ok := scrollOf(o, part, s); ok {
			return found, true
		}
	}
	return nil, false
}

// wheel lies over an input and hands the mouse wheel to what the input lies in:
// the scroll inside of Fyne's entry (2.8.1) would keep it.
type wheel struct {
	widget.BaseWidget
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel() *wheel {
	w := &wheel{}
	w.ExtendBaseWidget(w)
	return w
}

func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// Scrolled is Fyne's; it is not for callers.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	if s := around(w); s != nil {
		s.Scrolled(e)
	}
}
