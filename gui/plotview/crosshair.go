package plotview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// ringSize is the diameter of the ring around the point, units.
const ringSize = 16

// crosshair is two lines that meet in a ring around a point.
type crosshair struct {
	across, up *canvas.Line
	ring       *canvas.Circle
}

func newCrosshair() crosshair {
	x := crosshair{canvas.NewLine(nil), canvas.NewLine(nil), canvas.NewCircle(nil)}
	x.across.StrokeWidth, x.up.StrokeWidth, x.ring.StrokeWidth = 1, 1, 2
	x.ring.Resize(fyne.NewSquareSize(ringSize))
	x.hide()
	return x
}

func (x crosshair) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{x.across, x.up, x.ring}
}

func (x crosshair) hide() {
	for _, o := range x.objects() {
		o.Hide()
	}
}

// show lays the lines through a point, from side to side of an area.
func (x crosshair) show(at, from, to fyne.Position) {
	x.across.Position1, x.across.Position2 = fyne.NewPos(from.X, at.Y), fyne.NewPos(to.X, at.Y)
	x.up.Position1, x.up.Position2 = fyne.NewPos(at.X, from.Y), fyne.NewPos(at.X, to.Y)
	x.ring.Move(at.SubtractXY(ringSize/2, ringSize/2))
	for _, o := range x.objects() {
		o.Show()
	}
}

func (x crosshair) paint(c color.Color) {
	x.across.StrokeColor, x.up.StrokeColor = faint(c, 0x50), faint(c, 0xa0)
	x.ring.StrokeColor, x.ring.FillColor = c, faint(c, 1) // smoothed edges mix both: black would show
	for _, o := range x.objects() {
		o.Refresh()
	}
}

// faint is c with another opacity.
func faint(c color.Color, alpha uint8) color.Color {
	f := color.NRGBAModel.Convert(c).(color.NRGBA)
	f.A = alpha
	return f
}
