package chart

import (
	"image/color"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"
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
	return float64(min(box.Size().X, box.Size().Y) / p.u)
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
		p.text(nameType, c, at.X, at.Y, centred, clock(cell.median))
	case 2:
		p.text(nameType, c, at.X, at.Y+half, centred, clock(cell.median))
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
			measure(nameType, clock(cell.median), &time)
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

// borders draws where the machine's kinds of CPUs meet, and its quota.
func (g grid) borders(p *pane) {
	across := func(at float64, dashes []float64) {
		y := p.edge(p.at(0, at).Y)
		p.line(p.style.Foreground, 1.75, dashes, vg.Point{X: p.area.Min.X, Y: y}, vg.Point{X: p.area.Max.X, Y: y})
	}
	for _, segment := range g.host.Segments() {
		row, _ := slices.BinarySearch(g.cores, segment.From)
		if row > 0 && row < len(g.cores) {
			across(float64(row)-0.5, nil)
		}
	}
	if at, ok := g.quota(); ok {
		across(at, dashed)
	}
}

// step returns the border between the columns with a core for each worker and
// those without, in a row.
func (g grid) step(row int) float64 {
	n, _ := slices.BinarySearch(g.workers, g.cores[row]+1)
	return float64(n) - 0.5
}

// stepped reports whether such a border lies inside the grid.
func (g grid) stepped() bool {
	for row := range g.cores {
		if at := g.step(row); at > 0 && at < float64(len(g.workers)-1) {
			return true
		}
	}
	return false
}

// stairs draws the border.
func (g grid) stairs(p *pane) {
	if !g.stepped() {
		return
	}
	last := float64(len(g.workers)) - 0.5
	for row := range g.cores {
		at, low, high := g.step(row), float64(row)-0.5, float64(row)+0.5
		if at > -0.5 && at < last {
			p.line(p.style.Foreground, 1.5, dotted, p.at(at, low), p.at(at, high))
		}
		if row+1 < len(g.cores) {
			p.line(p.style.Foreground, 1.5, dotted, p.at(at, high), p.at(g.step(row+1), high))
		}
	}
}

// marks rings the recommended cell and the selected one.
func (g grid) marks(p *pane) {
	if c := g.view.recommended(); g.has(c) {
		p.enclose(p.style.Good, g.fieldOf(p, c.Workers, c.Cores), nil)
	}
	if c := g.view.Selected; g.has(c) {
		p.enclose(p.style.Foreground, g.fieldOf(p, c.Workers, c.Cores), dashed)
	}
}

func (g grid) fieldOf(p *pane, workers, cores int) vg.Rectangle {
	column, _ := slices.BinarySearch(g.workers, workers)
	row, _ := slices.BinarySearch(g.cores, cores)
	return p.field(column, row)
}

// enclose draws a line around a field, in the gap beside it, that stands out
// from any colour inside.
func (p *pane) enclose(c color.NRGBA, box vg.Rectangle, dashes []float64) {
	p.frame(p.style.Background, 1.25, nil, box, 0.6)
	p.frame(c, 2.25, dashes, box, -1)
}

// failedSwatch and untriedSwatch are samples of fields without a time.
var (
	failedSwatch = &swatch{18, func(p *pane, box vg.Rectangle) {
		p.frame(p.style.Muted, 1, nil, box, 0.5)
		p.cross(p.style.Foreground, middle(box), 3)
	}}
	untriedSwatch = &swatch{18, func(p *pane, box vg.Rectangle) {
		p.box(p.style.Shade, box.Min.X, box.Min.Y, box.Max.X, box.Max.Y)
	}}
)

// ringSwatch is a sample of the ring.
var ringSwatch = &swatch{18, func(p *pane, box vg.Rectangle) { p.frame(p.style.Good, 2.25, nil, box, 0) }}

// frame draws the outline of a rectangle, moved inwards by some units.
func (p pen) frame(c color.NRGBA, width float64, dashes []float64, box vg.Rectangle, in float64) {
	low := box.Min.Add(vg.Point{X: p.len(in), Y: p.len(in)})
	high := box.Max.Sub(vg.Point{X: p.len(in), Y: p.len(in)})
	outline := []vg.Point{low, {X: high.X, Y: low.Y}, high, {X: low.X, Y: high.Y}, low}
	if dashes == nil {
		outline = append(outline, outline[1]) // a corner where the line ends, too
	}
	p.line(c, width, dashes, outline...)
}
