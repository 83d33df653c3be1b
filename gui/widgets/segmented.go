package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
)

var (
	_ fyne.Tappable  = (*Segmented)(nil)
	_ fyne.Focusable = (*Segmented)(nil)
)

// Segmented is a switch between a few alternatives that are all in sight. The
// left and right arrows move it while it has the focus.
type Segmented struct {
	widget.BaseWidget
	Labels   []string
	Selected int // the index of a label; changed by [Segmented.Set] and [Segmented.Choose]
	changed  func(selected int)
	focused  bool
	bare     bool // without a frame: tabs
}

// NewSegmented returns a switch that shows the first of the labels; changed is
// told what the user chooses.
func NewSegmented(changed func(int), labels ...string) *Segmented {
	return makeSegmented(changed, false, labels)
}

// NewTabs returns a switch between what is shown below it.
func NewTabs(changed func(int), labels ...string) *Segmented {
	return makeSegmented(changed, true, labels)
}

func makeSegmented(changed func(int), bare bool, labels []string) *Segmented {
	s := &Segmented{Labels: labels, changed: changed, bare: bare}
	s.ExtendBaseWidget(s)
	return s
}

// Set moves the switch without telling anybody.
func (s *Segmented) Set(i int) {
	if i != s.Selected {
		s.Selected = i
		s.Refresh()
	}
}

// Choose moves the switch as the user does.
func (s *Segmented) Choose(i int) {
	if i == s.Selected || i < 0 || i >= len(s.Labels) {
		return
	}
	s.Set(i)
	s.changed(i)
}

func (s *Segmented) Tapped(e *fyne.PointEvent) {
	x := float32(0)
	for i, width := range s.widths() {
		if x += width; e.Position.X < x {
			s.Choose(i)
			return
		}
	}
}

func (s *Segmented) TypedRune(rune) {}

func (s *Segmented) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		s.Choose(s.Selected - 1)
	case fyne.KeyRight:
		s.Choose(s.Selected + 1)
	default:
		ForwardWindowKey(s, e)
	}
}

func (s *Segmented) FocusGained() { s.focused = true; s.Refresh(); Reveal(s) }
func (s *Segmented) FocusLost()   { s.focused = false; s.Refresh() }

// widths are those of the segments, each wide enough for its label in bold.
func (s *Segmented) widths() []float32 {
	widths, beside := make([]float32, len(s.Labels)), float32(6*apptheme.Unit)
	if s.bare {
		beside = 5 * apptheme.Unit
	}
	for i, l := range s.Labels {
		widths[i] = fyne.MeasureText(l, apptheme.TextSize, fyne.TextStyle{Bold: true}).Width + beside
	}
	return widths
}

func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentedRenderer{
		s:     s,
		frame: NewSurface(apptheme.Panel, theme.ColorNameInputBorder, apptheme.Radius),
		thumb: NewSurface(theme.ColorNameButton, theme.ColorNameInputBorder, apptheme.Radius),
	}
	r.frame.Hidden = s.bare
	for range s.Labels {
		text := canvas.NewText("", nil)
		text.Alignment = fyne.TextAlignCenter
		r.texts = append(r.texts, text)
	}
	r.paint()
	return r
}

type segmentedRenderer struct {
	s            *Segmented
	frame, thumb *Surface
	texts        []*canvas.Text
}

func (r *segmentedRenderer) Destroy() {}

func (r *segmentedRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, ControlHeight)
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
		if i == r.s.Selected {
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
		t.Text, t.TextSize = r.s.Labels[i], apptheme.TextSize
		t.TextStyle.Bold = i == r.s.Selected
		t.Color = ThemedColor(r.s, theme.ColorNamePlaceHolder)
		if t.TextStyle.Bold {
			t.Color = ThemedColor(r.s, theme.ColorNameForeground)
		}
		t.Refresh()
	}
}
