package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Tappable  = (*segmented)(nil)
	_ fyne.Focusable = (*segmented)(nil)
)

// segmented is a switch between a few alternatives that are all in sight. The
// left and right arrows move it while it has the focus.
type segmented struct {
	widget.BaseWidget
	labels   []string
	selected int
	changed  func(selected int)
	focused  bool
	bare     bool // without a frame: tabs
}

func newSegmented(changed func(int), labels ...string) *segmented {
	return makeSegmented(changed, false, labels)
}

// newTabs returns a switch between what is shown below it.
func newTabs(changed func(int), labels ...string) *segmented {
	return makeSegmented(changed, true, labels)
}

func makeSegmented(changed func(int), bare bool, labels []string) *segmented {
	s := &segmented{labels: labels, changed: changed, bare: bare}
	s.ExtendBaseWidget(s)
	return s
}

// show moves the switch without telling anybody.
func (s *segmented) show(i int) {
	if i != s.selected {
		s.selected = i
		s.Refresh()
	}
}

// choose moves the switch as the user does.
func (s *segmented) choose(i int) {
	if i == s.selected || i < 0 || i >= len(s.labels) {
		return
	}
	s.show(i)
	s.changed(i)
}

func (s *segmented) Tapped(e *fyne.PointEvent) {
	x := float32(0)
	for i, width := range s.widths() {
		if x += width; e.Position.X < x {
			s.choose(i)
			return
		}
	}
}

func (s *segmented) TypedRune(rune) {}

func (s *segmented) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		s.choose(s.selected - 1)
	case fyne.KeyRight:
		s.choose(s.selected + 1)
	default:
		letOut(s, e)
	}
}

func (s *segmented) FocusGained() { s.focused = true; s.Refresh() }
func (s *segmented) FocusLost()   { s.focused = false; s.Refresh() }

// widths are those of the segments, each wide enough for its label in bold.
func (s *segmented) widths() []float32 {
	widths, beside := make([]float32, len(s.labels)), float32(6*unit)
	if s.bare {
		beside = 5 * unit
	}
	for i, l := range s.labels {
		widths[i] = fyne.MeasureText(l, textSize, fyne.TextStyle{Bold: true}).Width + beside
	}
	return widths
}

func (s *segmented) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentedRenderer{
		s:     s,
		frame: newSurface(colorPanel, theme.ColorNameInputBorder, radius),
		thumb: newSurface(theme.ColorNameButton, theme.ColorNameInputBorder, radius),
	}
	r.frame.Hidden = s.bare
	for range s.labels {
		text := canvas.NewText("", nil)
		text.Alignment = fyne.TextAlignCenter
		r.texts = append(r.texts, text)
	}
	r.paint()
	return r
}

type segmentedRenderer struct {
	s            *segmented
	frame, thumb *surface
	texts        []*canvas.Text
}

func (r *segmentedRenderer) Destroy() {}

func (r *segmentedRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, controlHeight)
	for _, width := range r.s.widths() {
		size.Width += width
	}
	return size
}

func (r *segmentedRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.frame, r.thumb}
	for _, t := range r.texts {
		objects = append(objects, t)
	}
	return objects
}

func (r *segmentedRenderer) Layout(size fyne.Size) {
	r.frame.Resize(fyne.NewSize(r.MinSize().Width, size.Height))
	x := float32(0)
	for i, width := range r.s.widths() {
		place, segment := fyne.NewPos(x, 0), fyne.NewSize(width, size.Height)
		r.texts[i].Move(place)
		r.texts[i].Resize(segment)
		if i == r.s.selected {
			r.thumb.Move(place)
			r.thumb.Resize(segment)
		}
		x += width
	}
}

func (r *segmentedRenderer) Refresh() {
	r.paint()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *segmentedRenderer) paint() {
	r.thumb.stroke = theme.ColorNameInputBorder
	if r.s.focused {
		r.thumb.stroke = theme.ColorNamePrimary
	}
	r.thumb.Refresh()
	r.frame.Refresh()
	for i, t := range r.texts {
		t.Text, t.TextSize = r.s.labels[i], textSize
		t.TextStyle.Bold = i == r.s.selected
		t.Color = themed(r.s, theme.ColorNamePlaceHolder)
		if t.TextStyle.Bold {
			t.Color = themed(r.s, theme.ColorNameForeground)
		}
		t.Refresh()
	}
}
