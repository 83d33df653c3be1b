package plotview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// ringSize is the diameter of the ring around the point, units.
const ringSize = 16

// crosshair is two lines that meet in a ring around a point or, where points
// stand for tiles, the outline of one.
type crosshair struct {
	across, up  *canvas.Line
	ring        *canvas.Circle
	tile, inner *canvas.Rectangle // in two colours: tiles are light and dark
}

func newCrosshair() crosshair {
	x := crosshair{canvas.NewLine(nil), canvas.NewLine(nil), canvas.NewCircle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)}
	x.across.StrokeWidth, x.up.StrokeWidth, x.ring.StrokeWidth = 1, 1, 2
	x.tile.StrokeWidth, x.inner.StrokeWidth = 2, 1
	x.ring.Resize(fyne.NewSquareSize(ringSize))
	x.hide()
	return x
}

func (x crosshair) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{x.across, x.up, x.ring, x.tile, x.inner}
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
	x.across.Show()
	x.up.Show()
	x.ring.Show()
}

// outline lays the outline around a tile of a size.
func (x crosshair) outline(middle fyne.Position, size fyne.Size) {
	for inset, r := range []*canvas.Rectangle{x.tile, x.inner} {
		in := float32(5 + 2*inset)
		r.Move(middle.SubtractXY(size.Width/2-in, size.Height/2-in))
		r.Resize(size.SubtractWidthHeight(2*in, 2*in))
		r.Show()
	}
}

func (x crosshair) paint(c, dark, light color.Color) {
	x.across.StrokeColor, x.up.StrokeColor = faint(c, 0x50), faint(c, 0xa0)
	x.ring.StrokeColor, x.ring.FillColor = c, faint(c, 1) // smoothed edges mix both: black would show
	x.tile.StrokeColor, x.tile.FillColor = dark, faint(dark, 1)
	x.inner.StrokeColor, x.inner.FillColor = light, faint(light, 1)
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
