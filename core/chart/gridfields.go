package chart

import (
	"image/color"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// fields returns the layer with a field for each cell.
func (g grid) fields(s Style) layer {
	return func(p *pane) {
		ramp := s.Ramp()
		lines := g.lines(p)
		for row := range g.cores {
			for column := range g.workers {
				box, cell := p.field(column, row), g.at(column, row)
				switch {
				case cell == nil:
					p.Box(s.Shade, box.Min.X, box.Min.Y, box.Max.X, box.Max.Y)
					continue
				case !cell.measured():
					p.Frame(s.Muted, 1, nil, box, 0.5)
					p.Cross(s.Foreground, middle(box), min(4, 0.3*g.least(p, box)))
				default:
					on := ramp.At(g.share(cell.median))
					p.Box(on, box.Min.X, box.Min.Y, box.Max.X, box.Max.Y)
					g.write(p, lines, box, cell, ink.Over(on))
					if cell.failed > 0 && g.least(p, box) > 30 {
						p.Cross(ink.Over(on), box.Max.Sub(vg.Point{X: p.Len(7), Y: p.Len(7)}), 2.5)
					}
				}
				p.points = append(p.points, placed{cell.cell, -1, middle(box)})
			}
		}
	}
}

// fieldGap is the space between two fields, units.
const fieldGap = 3

// field returns the place of a field: its own without the gap, as far as there
// is room for one.
func (p *pane) field(column, row int) vg.Rectangle {
	box := p.place(float64(column), float64(row))
	gap := p.Edge(min(p.Len(fieldGap), box.Size().X/6, box.Size().Y/6) / 2)
	box.Min, box.Max = box.Min.Add(vg.Point{X: gap, Y: gap}), box.Max.Sub(vg.Point{X: gap, Y: gap})
	return box
}

// least returns the shorter side of a field, in units.
func (g grid) least(p *pane, box vg.Rectangle) float64 {
	return p.Units(min(box.Size().X, box.Size().Y))
}

func middle(box vg.Rectangle) vg.Point { return box.Min.Add(box.Max).Scale(0.5) }

// lines returns how many lines of text every field has room for: a time, and
// a speed-up below it.
func (g grid) lines(p *pane) int {
	box := p.field(0, 0)
	room := box.Size().Sub(vg.Point{X: p.Len(4), Y: p.Len(2)})
	time, gain := g.widths(p)
	line := p.Height(ink.SmallType)
	switch {
	case time > room.X || line > room.Y:
		return 0
	case gain > room.X || 2.2*line > room.Y || !g.base.measured():
		return 1
	}
	return 2
}

// write writes so many lines into a field.
func (g grid) write(p *pane, lines int, box vg.Rectangle, cell *point, c color.NRGBA) {
	at, half := middle(box), p.Height(ink.SmallType)/2
	switch lines {
	case 1:
		p.Text(ink.NameType, c, at.X, at.Y, ink.Centred, ruler.Clock(cell.median))
	case 2:
		p.Text(ink.NameType, c, at.X, at.Y+half, ink.Centred, ruler.Clock(cell.median))
		p.Text(ink.SmallType, c, at.X, at.Y-half, ink.Centred, ratio(g.gain(cell)))
	}
}

// widths returns the widths of the longest time and the longest speed-up.
// Digits are as wide as each other, so that few texts need to be measured.
func (g grid) widths(p *pane) (time, gain vg.Length) {
	seen := map[string]bool{}
	measure := func(l ink.Letters, text string, widest *vg.Length) {
		if text = strings.Map(eight, text); !seen[text] {
			seen[text] = true
			*widest = max(*widest, p.Width(l, text))
		}
	}
	for c, cell := range g.cells {
		if c.Strategy == g.strategy && cell.measured() {
			measure(ink.NameType, ruler.Clock(cell.median), &time)
			measure(ink.SmallType, ratio(g.gain(cell)), &gain)
		}
	}
	return time, gain
}

// eight replaces a digit by an 8.
func eight(r rune) rune {
	if '0' <= r && r <= '9' {
		return '8'
	}
	return r
}

// ratio writes a ratio with about three digits: "3.94×".
func ratio(v float64) string {
	decimals := 2
	switch {
	case v >= 99.95:
		decimals = 0
	case v >= 9.995:
		decimals = 1
	}
	return strconv.FormatFloat(v, 'f', decimals, 64) + "×"
}
