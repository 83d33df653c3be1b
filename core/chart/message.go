package chart

import "gonum.org/v1/plot/vg"

// message stands in the middle of a chart that has nothing else to show.
type message struct{ text, hint string }

// draw writes the message on a patch of background, if it has room.
func (m message) draw(p *pane) {
	size := p.area.Size()
	if m.text == "" || size.X < p.len(90) {
		return
	}
	lines := p.wrap(smallType, m.hint, size.X-p.len(40), 3)
	height := p.height(nameType) + vg.Length(len(lines))*p.height(smallType)
	if height > size.Y {
		return
	}
	width := p.width(nameType, m.text)
	for _, line := range lines {
		width = max(width, p.width(smallType, line))
	}
	x, y := p.area.Min.X+size.X/2, p.area.Min.Y+(size.Y+height)/2
	p.box(p.style.Background, x-width/2-p.len(12), y-height-p.len(8), x+width/2+p.len(12), y+p.len(8))
	p.text(nameType, p.style.Foreground, x, y-p.height(nameType)/2, centred, p.cut(nameType, m.text, size.X))
	for i, line := range lines {
		p.text(smallType, p.style.Muted, x, y-p.height(nameType)-p.height(smallType)*(vg.Length(i)+0.5), centred, line)
	}
}
