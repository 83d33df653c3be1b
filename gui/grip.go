package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// The measures of a grip.
const (
	gripReach = 2 * unit // how much room the mouse has to take hold of it
	gripStep  = 4 * unit // how far an arrow key moves it
)

var (
	_ fyne.Draggable      = (*grip)(nil)
	_ fyne.DoubleTappable = (*grip)(nil)
	_ fyne.Focusable      = (*grip)(nil)
	_ fyne.Accessible     = (*grip)(nil)
	_ desktop.Hoverable   = (*grip)(nil)
	_ desktop.Cursorable  = (*grip)(nil)
)

// grip is a line between two panes that can be moved: dragged, or with the
// arrow keys while it has the focus. A double click puts it back where it was
// at first.
type grip struct {
	widget.BaseWidget
	name   string // for who cannot see it
	level  bool   // it lies between panes above each other
	line   *surface
	strong bool // under the mouse, or in focus

	dragging bool
	far      float32          // since the dragging began
	taken    func()           // told when a movement begins
	moved    func(by float32) // told how far it has come since then, to the right or down
	left     func()           // told when it has ended
	reset    func()
}

func newGrip(name string) *grip {
	g := &grip{name: name, line: newRule()}
	g.ExtendBaseWidget(g)
	return g
}

// lay puts the grip on the line from one corner to another.
func (g *grip) lay(left, top, right, bottom float32) {
	g.level = right-left > bottom-top
	if g.level {
		place(g, left, top-gripReach/2, right, bottom+gripReach/2)
	} else {
		place(g, left-gripReach/2, top, right+gripReach/2, bottom)
	}
}

func (g *grip) Dragged(e *fyne.DragEvent) {
	if !g.dragging {
		g.dragging, g.far = true, 0
		g.taken()
	}
	if g.level {
		g.far += e.Dragged.DY
	} else {
		g.far += e.Dragged.DX
	}
	g.moved(g.far)
}

func (g *grip) DragEnd() {
	g.dragging = false
	g.left()
}

func (g *grip) TypedRune(rune) {}

func (g *grip) TypedKey(e *fyne.KeyEvent) {
	back, forth := fyne.KeyLeft, fyne.KeyRight
	if g.level {
		back, forth = fyne.KeyUp, fyne.KeyDown
	}
	switch e.Name {
	case back:
		g.step(-gripStep)
	case forth:
		g.step(gripStep)
	case fyne.KeyHome:
		g.reset()
	default:
		passOn(g, e)
	}
}

func (g *grip) step(by float32) {
	g.taken()
	g.moved(by)
	g.left()
}

func (g *grip) DoubleTapped(*fyne.PointEvent)  { g.reset() }
func (g *grip) MouseIn(*desktop.MouseEvent)    { g.show(true) }
func (g *grip) MouseMoved(*desktop.MouseEvent) {}
func (g *grip) MouseOut()                      { g.show(false) }
func (g *grip) FocusGained()                   { g.show(true) }
func (g *grip) FocusLost()                     { g.show(false) }

// show makes the line strong or faint.
func (g *grip) show(strong bool) {
	g.strong = strong
	g.line.fill = theme.ColorNameSeparator
	if strong {
		g.line.fill = theme.ColorNamePrimary
	}
	g.Refresh()
}

// Cursor tells in which way the grip moves.
func (g *grip) Cursor() desktop.Cursor {
	if g.level {
		return desktop.VResizeCursor
	}
	return desktop.HResizeCursor
}

// AccessibilityLabel names the border.
func (g *grip) AccessibilityLabel() string { return g.name }

// AccessibilityRole is the nearest that Fyne has.
func (g *grip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (g *grip) CreateRenderer() fyne.WidgetRenderer { return &gripRenderer{g} }

type gripRenderer struct{ g *grip }

func (r *gripRenderer) Destroy()                     {}
func (r *gripRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(gripReach) }
func (r *gripRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.g.line} }

func (r *gripRenderer) Layout(size fyne.Size) {
	thick := float32(1)
	if r.g.strong {
		thick = 2
	}
	if r.g.level {
		place(r.g.line, 0, (size.Height-thick)/2, size.Width, (size.Height+thick)/2)
	} else {
		place(r.g.line, (size.Width-thick)/2, 0, (size.Width+thick)/2, size.Height)
	}
}

func (r *gripRenderer) Refresh() {
	r.Layout(r.g.Size())
	r.g.line.Refresh()
}
