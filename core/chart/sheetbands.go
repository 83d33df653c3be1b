package chart

import (
	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
)

// drawBands shades every other part of the x axis and rules their borders.
func (s sheet) drawBands(p *pane) {
	for i, band := range s.bands {
		left, right := p.edges(band)
		if i%2 == 1 {
			p.Box(p.Style.Shade, left, p.area.Min.Y, right, p.area.Max.Y)
		}
	}
}

// nameBands writes the names of parts of the x axis above them, from a place
// on, each as far as its part and the name before leave room.
func (f *frame) nameBands(bands []region, from, y vg.Length) {
	p := &f.pane
	for _, band := range bands {
		left, right := p.edges(band)
		left = max(left, from)
		label := p.Cut(ink.SmallType, band.label, right-left)
		if label == "" {
			continue
		}
		f.put(ink.SmallType, p.Style.Muted, vg.Point{X: left, Y: y}, ink.FromLeft, label)
		from = left + p.Width(ink.SmallType, label) + p.Len(8)
	}
}

// nameSides takes the names of parts of the y axis from the right of the area,
// unless they would take more than a quarter of it or stand too close.
func (f *frame) nameSides(s sheet) {
	p, widest := &f.pane, vg.Length(0)
	heights, wanted := make([]vg.Length, len(s.sides)), make([]vg.Length, len(s.sides))
	for i, side := range s.sides {
		widest = max(widest, p.Width(ink.SmallType, side.label))
		heights[i] = p.Height(ink.SmallType)
		wanted[i] = (p.at(0, side.from).Y + p.at(0, side.to).Y) / 2
	}
	places := spread(wanted, heights, p.area.Min.Y, p.area.Max.Y)
	if len(places) == 0 || widest > p.area.Size().X/4 {
		return
	}
	p.area.Max.X -= widest + p.Len(8)
	for i, side := range s.sides {
		f.put(ink.SmallType, p.Style.Muted, vg.Point{X: p.area.Max.X + p.Len(8), Y: places[i]}, ink.FromLeft, side.label)
	}
}
