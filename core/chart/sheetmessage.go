package chart

import (
	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
)

// notice stands in the middle of a chart that has nothing else to show.
type notice struct{ text, hint string }

// draw writes the notice on a patch of background, if it has room.
func (m notice) draw(p *pane) {
	size := p.area.Size()
	if m.text == "" || size.X < p.Len(90) {
		return
	}
	lines := p.Wrap(ink.SmallType, m.hint, size.X-p.Len(40), 3)
	height := p.Height(ink.NameType) + vg.Length(len(lines))*p.Height(ink.SmallType)
	if height > size.Y {
		return
	}
	width := p.Width(ink.NameType, m.text)
	for _, line := range lines {
		width = max(width, p.Width(ink.SmallType, line))
	}
	x, y := p.area.Min.X+size.X/2, p.area.Min.Y+(size.Y+height)/2
	p.Box(p.Style.Background, x-width/2-p.Len(12), y-height-p.Len(8), x+width/2+p.Len(12), y+p.Len(8))
	p.Text(ink.NameType, p.Style.Foreground, x, y-p.Height(ink.NameType)/2, ink.Centred, p.Cut(ink.NameType, m.text, size.X))
	for i, line := range lines {
		p.Text(ink.SmallType, p.Style.Muted, x, y-p.Height(ink.NameType)-p.Height(ink.SmallType)*(vg.Length(i)+0.5), ink.Centred, line)
	}
}
