package chart

import (
	"image/color"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ruler"
)

// fields returns the layer with a field for each cell.
func (g grid) fields(s Style) layer {
	return func(p *pane) {
		ramp := s.ramp()
		lines := g.lines(p)
		for row := range g.cores {
			for column := range g.workers {
				box, cell := p.field(column, row), g.at(column, row)
				switch {
				case cell == nil:
					p.box(s.Shade, box.Min.X, box.Min.Y, box.Max.X, box.Max.Y)
					continue
				case !cell.measured():
					p.frame(s.Muted, 1, nil, box, 0.5)
					p.cross(s.Foreground, middle(box), min(4, 0.3*g.least(p, box)))
				default:
					on := ramp.at(g.share(cell.median))
					p.box(on, box.Min.X, box.Min.Y, box.Max.X, box.Max.Y)
					g.write(p, lines, box, cell, ink(on))
					if cell.failed > 0 && g.least(p, box) > 30 {
						p.cross(ink(on), box.Max.Sub(vg.Point{X: p.len(7), Y: p.len(7)}), 2.5)
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
	gap := p.edge(min(p.len(fieldGap), box.Size().X/6, box.Size().Y/6) / 2)
	box.Min, box.Max = box.Min.Add(vg.Point{X: gap, Y: gap}), box.Max.Sub(vg.Point{X: gap, Y: gap})
	return box
}

// least returns the shorter side of a field, in units.
func (g grid) least(p *pane, box vg.Rectangle) float64 {
	return p.units(min(box.Size().X, box.Size().Y))
}

func middle(box vg.Rectangle) vg.Point { return box.Min.Add(box.Max).Scale(0.5) }

// lines returns how many lines of text every field has room for: a time, and
// a speed-up below it.
func (g grid) lines(p *pane) int {
	box := p.field(0, 0)
	room := box.Size().Sub(vg.Point{X: p.len(4), Y: p.len(2)})
	time, gain := g.widths(p)
	line := p.height(smallType)
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
	at, half := middle(box), p.height(smallType)/2
	switch lines {
	case 1:
		p.text(nameType, c, at.X, at.Y, centred, ruler.Clock(cell.median))
	case 2:
		p.text(nameType, c, at.X, at.Y+half, centred, ruler.Clock(cell.median))
		p.text(smallType, c, at.X, at.Y-half, centred, ratio(g.gain(cell)))
	}
}

// widths returns the widths of the longest time and the longest speed-up.
// Digits are as wide as each other, so that few texts need to be measured.
func (g grid) widths(p *pane) (time, gain vg.Length) {
	seen := map[string]bool{}
	measure := func(l letters, text string, widest *vg.Length) {
		if text = strings.Map(eight, text); !seen[text] {
			seen[text] = true
			*widest = max(*widest, p.width(l, text))
		}
	}
	for c, cell := range g.cells {
		if c.Strategy == g.strategy && cell.measured() {
			measure(nameType, ruler.Clock(cell.median), &time)
			measure(smallType, ratio(g.gain(cell)), &gain)
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
