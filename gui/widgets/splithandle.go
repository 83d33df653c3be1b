package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
)

// The measures of a handle.
const (
	splitReach = 2 * apptheme.Unit // how wide it is for the mouse
	SplitStep  = 4 * apptheme.Unit // how far an arrow key moves it
)

var (
	_ fyne.Draggable      = (*SplitHandle)(nil)
	_ fyne.DoubleTappable = (*SplitHandle)(nil)
	_ fyne.Focusable      = (*SplitHandle)(nil)
	_ fyne.Accessible     = (*SplitHandle)(nil)
	_ desktop.Hoverable   = (*SplitHandle)(nil)
	_ desktop.Cursorable  = (*SplitHandle)(nil)
)

// SplitHandle is a line between two panes that can be moved: dragged, or with the
// arrow keys while it has the focus. A double click puts it back where it was
// at first.
type SplitHandle struct {
	widget.BaseWidget
	name       string // for screen readers
	horizontal bool   // it lies between panes above each other
	line       *Surface
	emphasised bool // under the mouse, or in focus

	dragging bool
	distance float32          // since the dragging began
	Began    func()           // told when a movement begins
	Moved    func(by float32) // told how far it has come since then, to the right or down
	Ended    func()           // told when it has ended
	Reset    func()
}

// NewSplitHandle returns a line; what it tells is to be set before it is shown.
func NewSplitHandle(name string) *SplitHandle {
	g := &SplitHandle{name: name, line: NewRule()}
	g.ExtendBaseWidget(g)
	return g
}

// Place puts the handle on the line from one corner to another.
func (g *SplitHandle) Place(left, top, right, bottom float32) {
	g.horizontal = right-left > bottom-top
	if g.horizontal {
		Place(g, left, top-splitReach/2, right, bottom+splitReach/2)
	} else {
		Place(g, left-splitReach/2, top, right+splitReach/2, bottom)
	}
}

func (g *SplitHandle) Dragged(e *fyne.DragEvent) {
	if !g.dragging {
		g.dragging, g.distance = true, 0
		g.Began()
	}
	if g.horizontal {
		g.distance += e.Dragged.DY
	} else {
		g.distance += e.Dragged.DX
	}
	g.Moved(g.distance)
}

func (g *SplitHandle) DragEnd() {
	g.dragging = false
	g.Ended()
}

func (g *SplitHandle) TypedRune(rune) {}

func (g *SplitHandle) TypedKey(e *fyne.KeyEvent) {
	back, forth := fyne.KeyLeft, fyne.KeyRight
	if g.horizontal {
		back, forth = fyne.KeyUp, fyne.KeyDown
	}
	switch e.Name {
	case back:
		g.step(-SplitStep)
	case forth:
		g.step(SplitStep)
	case fyne.KeyHome:
		g.Reset()
	default:
		ForwardKey(g, e)
	}
}

func (g *SplitHandle) step(by float32) {
	g.Began()
	g.Moved(by)
	g.Ended()
}

func (g *SplitHandle) DoubleTapped(*fyne.PointEvent)  { g.Reset() }
func (g *SplitHandle) MouseIn(*desktop.MouseEvent)    { g.emphasise(true) }
func (g *SplitHandle) MouseMoved(*desktop.MouseEvent) {}
func (g *SplitHandle) MouseOut()                      { g.emphasise(false) }
func (g *SplitHandle) FocusGained()                   { g.emphasise(true) }
func (g *SplitHandle) FocusLost()                     { g.emphasise(false) }

// emphasise makes the line strong or faint.
func (g *SplitHandle) emphasise(on bool) {
	g.emphasised = on
	g.line.Fill = theme.ColorNameSeparator
	if on {
		g.line.Fill = theme.ColorNamePrimary
	}
	g.Refresh()
}

// Cursor tells in which way the handle moves.
func (g *SplitHandle) Cursor() desktop.Cursor {
	if g.horizontal {
		return desktop.VResizeCursor
	}
	return desktop.HResizeCursor
}

// AccessibilityLabel names the border.
func (g *SplitHandle) AccessibilityLabel() string { return g.name }

// AccessibilityRole is the nearest that Fyne has.
func (g *SplitHandle) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (g *SplitHandle) CreateRenderer() fyne.WidgetRenderer { return &splitRenderer{g} }

type splitRenderer struct{ g *SplitHandle }

func (r *splitRenderer) Destroy()                     {}
func (r *splitRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(splitReach) }
func (r *splitRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.g.line} }

func (r *splitRenderer) Layout(size fyne.Size) {
	thick := float32(1)
	if r.g.emphasised {
		thick = 2
	}
	if r.g.horizontal {
		Place(r.g.line, 0, (size.Height-thick)/2, size.Width, (size.Height+thick)/2)
	} else {
		Place(r.g.line, (size.Width-thick)/2, 0, (size.Width+thick)/2, size.Height)
	}
}

func (r *splitRenderer) Refresh() {
	r.Layout(r.g.Size())
	r.g.line.Refresh()
}
