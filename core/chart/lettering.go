package chart

import (
	"image/color"
	"strings"

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
		line := p.cut(smallType, s.captionFor(p.pen, width), width)
		f.put(smallType, p.style.Muted, vg.Point{X: left, Y: f.top(p.height(smallType))}, fromLeft, line)
	}
	if f.title {
		f.top(p.len(8))
	}
}

// captionFor joins as many parts of the caption as the width allows.
func (s sheet) captionFor(p pen, width vg.Length) string {
	text := ""
	for i := range s.caption {
		longer := strings.Join(s.caption[:i+1], " · ")
		if i > 0 && p.width(smallType, longer) > width {
			break
		}
		text = longer
	}
	return text
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
	if s.shaded.from < s.shaded.to {
		f.nameRegion(s.shaded, left+p.width(smallType, s.y.name)+p.len(12), strip)
	}
	f.nameBands(s.bands, left+p.width(smallType, s.y.name)+p.len(12), strip)
	y := f.base - p.len(6) - p.height(tickType)*1.5
	middle := area.Min.X + area.Size().X/2
	f.put(tickType, p.style.Foreground, vg.Point{X: middle, Y: y}, centred, s.x.name)
	note, right := s.note, p.size.X-p.len(14)
	if s.remark != nil {
		note = s.remark(p)
	}
	if middle+p.width(tickType, s.x.name)/2+p.len(16) < right-p.width(smallType, note) {
		f.put(smallType, p.style.Muted, vg.Point{X: right, Y: y}, fromRight, note)
	}
}

// nameRegion writes a region's label above it, as near to its middle as what
// stands left of it and the edge of the area allow.
func (f *frame) nameRegion(r region, from, y vg.Length) {
	p := &f.pane
	label := p.cut(smallType, r.label, p.area.Max.X-from)
	width := p.width(smallType, label)
	left, right := p.edges(r)
	x := max(from, min((left+right-width)/2, p.area.Max.X-width))
	f.put(smallType, p.style.Muted, vg.Point{X: x, Y: y}, fromLeft, label)
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
