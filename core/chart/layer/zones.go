package layer

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/style"
)

// Zone is a stretch of the x axis that is set apart, in values.
type Zone struct {
	From, To float64
	Label    string
	Shaded   bool
}

// Zones shades stretches of the x axis, and rules the borders between two that
// are shaded.
type Zones struct {
	List  []Zone
	Style style.Style
}

// ends returns the ends of the part of a zone that is shown.
func (z Zone) ends(c draw.Canvas, p *plot.Plot) (left, right vg.Length) {
	x, _ := p.Transforms(&c)
	return min(c.Max.X, max(c.Min.X, x(z.From))), max(c.Min.X, min(c.Max.X, x(z.To)))
}

// Plot draws the zones.
func (z Zones) Plot(c draw.Canvas, p *plot.Plot) {
	for i, zone := range z.List {
		left, right := zone.ends(c, p)
		if zone.Shaded {
			Box(c, z.Style.Shade, vg.Rectangle{Min: vg.Point{X: left, Y: c.Min.Y}, Max: vg.Point{X: right, Y: c.Max.Y}})
		}
		if i > 0 && left > c.Min.X && left < c.Max.X && zone.Shaded && z.List[i-1].Shaded {
			c.StrokeLine2(z.Style.Line(z.Style.Grid, 1), left, c.Min.Y, left, c.Max.Y)
		}
	}
}

// Strip is the line above the data: the name of the y axis, lying, from the
// left side of the plot, and the names of the zones.
type Strip struct {
	Name  string
	Left  vg.Length // from the plot's left side to the data
	Zones []Zone
	Style style.Style
}

// below is the space between the strip and the data, units.
const below = 9

// Height returns what the strip takes.
func (s Strip) Height() vg.Length { return s.Style.Height(style.Small) + s.Style.Len(below) }

// GlyphBoxes reserves the strip's height.
func (s Strip) GlyphBoxes(*plot.Plot) []plot.GlyphBox { return topRoom(s.Height()) }

// topRoom is room above the data.
func topRoom(height vg.Length) []plot.GlyphBox {
	return []plot.GlyphBox{{Y: 1, Rectangle: vg.Rectangle{Max: vg.Point{Y: height}}}}
}

// Plot writes the names. A zone's is as near to its middle as what stands
// beside it allows; one that would stand over something else is left out.
func (s Strip) Plot(c draw.Canvas, p *plot.Plot) {
	text := s.Style.Type(style.Small, s.Style.Muted)
	y := c.Max.Y + s.Height() - s.Style.Height(style.Small)/2
	c.FillText(text, vg.Point{X: c.Min.X - s.Left, Y: y}, s.Name)
	from := c.Min.X - s.Left + text.Width(s.Name) + s.Style.Len(12)
	limit := c.Max.X
	for i := len(s.Zones) - 1; i >= 0; i-- {
		left, right := s.Zones[i].ends(c, p)
		label := s.Zones[i].Label
		if len(s.Zones) < 3 {
			label = s.Style.Cut(style.Small, label, limit-from)
		}
		width := text.Width(label)
		x := min(max(from, (left+right-width)/2), limit-width)
		if label == "" || x < from || x >= right || x+width <= left || left >= right {
			continue
		}
		c.FillText(text, vg.Point{X: x, Y: y}, label)
		limit = x - s.Style.Len(14)
	}
}
