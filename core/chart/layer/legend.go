package layer

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/style"
)

// Legend is rows of keys above the data and what stands there already, from
// the left side of the plot to the right one.
type Legend struct {
	Keys  [][]Key   // each part begins a row
	Width vg.Length // of the plot
	Left  vg.Length // from the plot's left side to the data
	Above vg.Length // of what it stands on
	Style style.Style
}

// afterKey is the space after a key, units.
const afterKey = 14

func (l Legend) line() vg.Length { return l.Style.Height(style.Name) * 1.1 }

// places returns where the keys begin, from the top left corner of the legend
// down, each halfway up its line, and how many rows there are. Text that is
// wider than the plot is cut.
func (l Legend) places() (keys []Key, places []vg.Point, rows int) {
	for _, part := range l.Keys {
		x := l.Width + 1
		for _, k := range part {
			k = k.Cut(l.Style, l.Width-k.sampled(l.Style))
			width := k.sampled(l.Style) + k.text(l.Style).Width(k.Text)
			if x+width > l.Width {
				x, rows = 0, rows+1
			}
			keys = append(keys, k)
			places = append(places, vg.Point{X: x, Y: l.line() * (0.5 - vg.Length(rows))})
			x += width + l.Style.Len(afterKey)
		}
	}
	return keys, places, rows
}

// Height returns what the rows take.
func (l Legend) Height() vg.Length {
	_, _, rows := l.places()
	if rows == 0 {
		return 0
	}
	return l.line()*vg.Length(rows) + l.Style.Len(4)
}

// GlyphBoxes reserves the room of the rows.
func (l Legend) GlyphBoxes(*plot.Plot) []plot.GlyphBox { return topRoom(l.Above + l.Height()) }

// Plot writes the keys.
func (l Legend) Plot(c draw.Canvas, _ *plot.Plot) {
	corner := l.corner(c)
	keys, places, _ := l.places()
	for i, k := range keys {
		k.draw(c, l.Style, corner.Add(places[i]), true)
	}
}

func (l Legend) corner(c draw.Canvas) vg.Point {
	return vg.Point{X: c.Min.X - l.Left, Y: c.Max.Y + l.Above + l.Height()}
}

// Names returns where strategies are named, when the data is drawn on c.
func (l Legend) Names(c draw.Canvas, _ *plot.Plot) []Name {
	keys, places, _ := l.places()
	for i := range places {
		places[i] = l.corner(c).Add(places[i])
	}
	return named(l.Style, keys, places, true)
}
