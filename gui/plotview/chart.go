package plotview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"parallelogram/core"
	"parallelogram/core/chart"
)

var (
	_ desktop.Hoverable  = (*Chart)(nil)
	_ desktop.Cursorable = (*Chart)(nil)
	_ fyne.Tappable      = (*Chart)(nil)
	_ fyne.Draggable     = (*Chart)(nil)
	_ fyne.Scrollable    = (*Chart)(nil)
	_ fyne.Focusable     = (*Chart)(nil)
	_ fyne.Accessible    = (*Chart)(nil)
)

// Hooks are told what the user does to a chart, on the UI goroutine.
type Hooks struct {
	// Pointed is told the point at the pointer, or where the arrow keys have
	// got to; nil for none. It is told again when the picture has changed.
	Pointed func(*chart.Point)
	// Moved is told the pixel of the picture that the mouse is over, and
	// whether it is over the chart at all; nil when that need not be known.
	Moved func(x, y float64, over bool)
	// Chosen is told the point that was clicked, or where Enter was pressed;
	// nil for empty space.
	Chosen func(*chart.Point)
	// Named is told the strategy whose name was clicked.
	Named func(core.Strategy)
	// Zoomed is told the ranges that should be shown, also ones that go beyond
	// what the chart has; the zero range of an axis leaves that as it is.
	Zoomed func(chart.Zoom)
	// Scrolled is told how many rows should be passed over; nil for charts
	// without rows.
	Scrolled func(rows int)
	// Reset is told of a double click.
	Reset func()
	// Typed is told the keys that the chart has no use for.
	Typed func(*fyne.KeyEvent)
	// Name says what is seen, for screen readers; nil says nothing.
	Name func() string
}

// Chart is a [View] that answers to pointer and keyboard: a crosshair snaps to
// the nearest point, with a card beside it; clicks choose points and names;
// dragging and the wheel zoom; the arrow keys walk along the points. Where rows
// do not all fit, the wheel and the keys of pages scroll them.
type Chart struct {
	View
	keyboard
	hooks Hooks
	marks Marks

	now       func() time.Time
	modifiers func() fyne.KeyModifier

	cross crosshair
	card  fyne.CanvasObject
	band  *canvas.Rectangle
	focus *canvas.Rectangle // around the chart while the keyboard is on it

	pointer fyne.Position
	inside  bool // the pointer is over the chart
	at      *chart.Point

	tapped   time.Time // when the last click was; zero when the next cannot make it a double one
	tappedAt fyne.Position
	drag     *drag
	wheel    wheel
}

// NewChart returns an empty chart. Beside what [New] takes, it is given an
// object that it shows beside the point that is pointed at.
func NewChart(style func() chart.Style, explain func(error) string, post func(func()), hooks Hooks, card fyne.CanvasObject) *Chart {
	c := &Chart{hooks: hooks, card: card, now: time.Now, modifiers: heldKeys, cross: newCrosshair(),
		band: canvas.NewRectangle(nil), focus: canvas.NewRectangle(nil)}
	c.keyboard.chart = c
	c.prepare(style, explain, post)
	c.focus.StrokeWidth, c.focus.CornerRadius = 2, 6
	c.band.StrokeWidth = 1
	for _, o := range []fyne.CanvasObject{c.card, c.band, c.focus} {
		o.Hide()
	}
	c.ExtendBaseWidget(c)
	return c
}

// At returns the point that is pointed at; nil for none.
func (c *Chart) At() *chart.Point { return c.at }

// AccessibilityLabel says what is seen.
func (c *Chart) AccessibilityLabel() string {
	if c.hooks.Name == nil {
		return ""
	}
	return c.hooks.Name()
}

// AccessibilityRole is the nearest that Fyne has.
func (c *Chart) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// heldKeys are the modifiers held down; none where the driver cannot tell.
func heldKeys() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// projection is what is on the screen.
func (c *Chart) projection() projection { return projection{c.shown, c.raster.Size(), c.marks} }
