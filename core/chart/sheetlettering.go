package chart

import (
	"image/color"

	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
)

// lettering is a line of text and its place.
type lettering struct {
	ink.Letters
	color color.NRGBA
	at    vg.Point
	align float64
	text  string
}

// head takes the title and the caption from the top.
func (f *frame) head(s sheet) {
	p, left, width := &f.pane, f.pane.area.Min.X, f.pane.area.Size().X
	if f.title {
		for _, line := range p.Wrap(ink.TitleType, s.title, width, 2) {
			f.put(ink.TitleType, p.Style.Foreground, vg.Point{X: left, Y: f.top(p.Height(ink.TitleType))}, ink.FromLeft, line)
		}
	}
	if f.caption {
		for _, line := range s.captionLines(p.Pen, width) {
			f.put(ink.SmallType, p.Style.Muted, vg.Point{X: left, Y: f.top(p.Height(ink.SmallType))}, ink.FromLeft, line)
		}
	}
	if f.title {
		f.top(p.Len(8))
	}
}

// captionLines is how many lines a caption may take.
const captionLines = 2

// captionLines joins the parts of the caption into lines of a width. A part
// that has no room is left out; the first is cut.
func (s sheet) captionLines(p ink.Pen, width vg.Length) []string {
	lines := []string{""}
	for i, part := range s.caption {
		last := len(lines) - 1
		longer := lines[last] + " · " + part
		switch {
		case i == 0:
			lines[0] = p.Cut(ink.SmallType, part, width)
		case p.Width(ink.SmallType, longer) <= width:
			lines[last] = longer
		case last+1 < captionLines && p.Width(ink.SmallType, part) <= width:
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
		y := f.top(f.pane.Height(ink.SmallType))
		f.top(f.pane.Len(9))
		return y
	case f.ticks:
		return f.top(f.pane.Len(6))
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
	left := p.Len(14)
	f.put(ink.SmallType, p.Style.Muted, vg.Point{X: left, Y: strip}, ink.FromLeft, s.y.name)
	f.nameZones(s.zones, left+p.Width(ink.SmallType, s.y.name)+p.Len(12), strip)
	f.nameBands(s.bands, left+p.Width(ink.SmallType, s.y.name)+p.Len(12), strip)
	y := f.base - p.Len(6) - p.Height(ink.TickType)*1.5
	middle := area.Min.X + area.Size().X/2
	f.put(ink.TickType, p.Style.Foreground, vg.Point{X: middle, Y: y}, ink.Centred, s.x.name)
	f.putNote(s, middle+p.Width(ink.TickType, s.x.name)/2+p.Len(16), y)
}

// putNote writes as much of the notes as has room beside the axis' name.
func (f *frame) putNote(s sheet, from, y vg.Length) {
	p, right := &f.pane, f.pane.Size.X-f.pane.Len(14)
	if s.remark != nil {
		s.note = s.remark(p)
	}
	texts := []string{s.note}
	if s.more != "" {
		texts = []string{s.note + " · " + s.more, s.note}
	}
	for _, text := range texts {
		if from < right-p.Width(ink.SmallType, text) {
			f.put(ink.SmallType, p.Style.Muted, vg.Point{X: right, Y: y}, ink.FromRight, text)
			return
		}
	}
}

// put notes down a line of text to be written.
func (f *frame) put(l ink.Letters, c color.NRGBA, at vg.Point, align float64, text string) {
	f.texts = append(f.texts, lettering{l, c, at, align, text})
}

// write draws the lettering.
func (f *frame) write() {
	for _, l := range f.texts {
		f.pane.Text(l.Letters, l.color, l.at.X, l.at.Y, l.align, l.text)
	}
}
