package chart

import (
	"image/color"

	"gonum.org/v1/plot/vg"
)

// lettering is a line of text and its place.
type lettering struct {
	letters
	color color.NRGBA
	at    vg.Point
	align float64
	text  string
}

// head takes the title and the caption from the top.
func (f *frame) head(s sheet) {
	p, left, width := &f.pane, f.pane.area.Min.X, f.pane.area.Size().X
	if f.title {
		for _, line := range p.wrap(titleType, s.title, width, 2) {
			f.put(titleType, p.style.Foreground, vg.Point{X: left, Y: f.top(p.height(titleType))}, fromLeft, line)
		}
	}
	if f.caption {
		for _, line := range s.captionLines(p.pen, width) {
			f.put(smallType, p.style.Muted, vg.Point{X: left, Y: f.top(p.height(smallType))}, fromLeft, line)
		}
	}
	if f.title {
		f.top(p.len(8))
	}
}

// captionLines is how many lines a caption may take.
const captionLines = 2

// captionLines joins the parts of the caption into lines of a width. A part
// that has no room is left out; the first is cut.
func (s sheet) captionLines(p pen, width vg.Length) []string {
	lines := []string{""}
	for i, part := range s.caption {
		last := len(lines) - 1
		longer := lines[last] + " · " + part
		switch {
		case i == 0:
			lines[0] = p.cut(smallType, part, width)
		case p.width(smallType, longer) <= width:
			lines[last] = longer
		case last+1 < captionLines && p.width(smallType, part) <= width:
			lines = append(lines, part)
		}
	}
	return lines
}

// strip takes the line with the name of the y axis from the top, or what the
// uppermost tick's label needs, and returns the middle of the line.
func (f *frame) strip() vg.Length {
	switch {
	case f.names:
		y := f.top(f.pane.height(smallType))
		f.top(f.pane.len(9))
		return y
	case f.ticks:
		return f.top(f.pane.len(6))
	}
	return 0
}

// nameAxes writes the names of the axes and of the shaded region, and the note
// where there is room left.
func (f *frame) nameAxes(s sheet, strip vg.Length) {
	if !f.names {
		return
	}
	p, area := &f.pane, f.pane.area
	left := p.len(14)
	f.put(smallType, p.style.Muted, vg.Point{X: left, Y: strip}, fromLeft, s.y.name)
	f.nameZones(s.zones, left+p.width(smallType, s.y.name)+p.len(12), strip)
	f.nameBands(s.bands, left+p.width(smallType, s.y.name)+p.len(12), strip)
	y := f.base - p.len(6) - p.height(tickType)*1.5
	middle := area.Min.X + area.Size().X/2
	f.put(tickType, p.style.Foreground, vg.Point{X: middle, Y: y}, centred, s.x.name)
	f.putNote(s, middle+p.width(tickType, s.x.name)/2+p.len(16), y)
}

// putNote writes as much of the notes as has room beside the axis' name.
func (f *frame) putNote(s sheet, from, y vg.Length) {
	p, right := &f.pane, f.pane.size.X-f.pane.len(14)
	if s.remark != nil {
		s.note = s.remark(p)
	}
	texts := []string{s.note}
	if s.more != "" {
		texts = []string{s.note + " · " + s.more, s.note}
	}
	for _, text := range texts {
		if from < right-p.width(smallType, text) {
			f.put(smallType, p.style.Muted, vg.Point{X: right, Y: y}, fromRight, text)
			return
		}
	}
}

// put notes down a line of text to be written.
func (f *frame) put(l letters, c color.NRGBA, at vg.Point, align float64, text string) {
	f.texts = append(f.texts, lettering{l, c, at, align, text})
}

// write draws the lettering.
func (f *frame) write() {
	for _, l := range f.texts {
		f.pane.text(l.letters, l.color, l.at.X, l.at.Y, l.align, l.text)
	}
}
