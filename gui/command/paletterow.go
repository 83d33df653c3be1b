package command

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/widgets"
)

const paletteRowHeight = 9 * apptheme.Unit

var (
	_ fyne.Tappable     = (*paletteRow)(nil)
	_ desktop.Hoverable = (*paletteRow)(nil)
	_ fyne.Accessible   = (*paletteRow)(nil)
)

// paletteRow is a command in the palette: its name, where the menus have it,
// or what it needs while it cannot be had, and its keys.
type paletteRow struct {
	widget.BaseWidget
	command *Command
	name    string
	beside  string // what else finds it
	index   int

	back    *widgets.Surface
	content fyne.CanvasObject
	hovered func(int, fyne.Position) // told where the mouse is over the row
	chosen  func(int)
}

func newPaletteRow(l listing, hovered func(int, fyne.Position), chosen func(int)) *paletteRow {
	r := &paletteRow{command: l.command, name: l.command.Label(), beside: l.menu + " " + l.command.ID,
		back: widgets.NewSurface("", "", apptheme.RowRadius), hovered: hovered, chosen: chosen}
	name, hint := widgets.NewLabel(widgets.Body, r.name), widgets.NewTruncated(widgets.Caption, l.menu)
	if need := l.command.need(); need != "" {
		name.SetColored(r.name, theme.ColorNameDisabled)
		hint.Set(need)
	}
	keys := widgets.NewLabel(widgets.Caption, strings.Join(l.command.Keys(), "  "))
	line := container.NewBorder(nil, nil, widgets.Middle(name), widgets.Middle(keys), widgets.Padded(0, 3*apptheme.Unit, widgets.Middle(hint)))
	r.content = container.NewStack(r.back, widgets.Padded(0, 3*apptheme.Unit, line))
	r.ExtendBaseWidget(r)
	return r
}

func (r *paletteRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.content)
}

func (r *paletteRow) MinSize() fyne.Size {
	return fyne.NewSize(r.content.MinSize().Width, paletteRowHeight)
}

// mark shows whether Enter would perform the command.
func (r *paletteRow) mark(on bool) {
	fill := fyne.ThemeColorName("")
	if on {
		fill = theme.ColorNameSelection
	}
	if r.back.Fill != fill {
		r.back.Fill = fill
		r.back.Refresh()
	}
}

func (r *paletteRow) Tapped(*fyne.PointEvent)          { r.chosen(r.index) }
func (r *paletteRow) MouseIn(e *desktop.MouseEvent)    { r.hovered(r.index, e.AbsolutePosition) }
func (r *paletteRow) MouseMoved(e *desktop.MouseEvent) { r.hovered(r.index, e.AbsolutePosition) }
func (r *paletteRow) MouseOut()                        {}

// AccessibilityLabel says the command, and what it needs.
func (r *paletteRow) AccessibilityLabel() string {
	return strings.TrimSpace(r.name + " " + r.command.need())
}

// AccessibilityRole is that of what can be pressed.
func (r *paletteRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
