package chart

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
	"parallelogram/core/verdict"
)

// How much of the room of a count bars take, of their own room, and how much
// of the height stays free above them for names.
const (
	groupShare = 0.84
	stackShare = 0.86
	overhead   = 0.09
)

// axis returns the axis of shares, which holds every bar.
func (b stacks) axis(name string, zoom Range) axis {
	low, high := 0.0, 1.0
	for _, bar := range b.list {
		for _, s := range bar.stretches() {
			low, high = min(low, s.From), max(high, s.To)
		}
	}
	room := (high - low) * overhead
	if low < 0 {
		low -= room / 2
	}
	s := ruler.Scale{Min: low, Max: high + room}.Zoomed(zoom)
	return axis{name: name, scale: s, ticks: func(p ink.Pen, length vg.Length) []ruler.Tick {
		var ticks []ruler.Tick
		for _, v := range ruler.Linear(s, 1, max(2, int(length/p.Len(linearApart)))) {
			if v <= high+1e-9 && s.Shows(v) {
				ticks = append(ticks, ruler.Tick{Value: v, Label: wholePercent(v)})
			}
		}
		return ticks
	}}
}

// wholePercent writes a share of any size: "62%", "−8%".
func wholePercent(v float64) string {
	whole := math.Round(100*v) + 0 // no −0
	return strings.Replace(strconv.FormatFloat(whole, 'f', 0, 64), "-", "−", 1) + "%"
}

// centre returns where on the x axis a bar stands.
func (b stacks) centre(bar stack) float64 {
	step := groupShare / float64(max(1, b.most))
	return float64(bar.place) + step*(float64(bar.rank)-float64(bar.among-1)/2)
}

// half returns half the width of a bar.
func (b stacks) half() float64 { return groupShare * stackShare / 2 / float64(max(1, b.most)) }

// box returns the place of a stretch of a bar.
func (b stacks) box(p *pane, bar stack, s ruler.Span) vg.Rectangle {
	half, at := b.half(), b.centre(bar)
	return vg.Rectangle{
		Min: vg.Point{X: p.Edge(p.across(at - half)), Y: p.Edge(p.at(0, s.From).Y)},
		Max: vg.Point{X: p.Edge(p.across(at + half)), Y: p.Edge(p.at(0, s.To).Y)},
	}
}

// draw draws the bars.
func (b stacks) draw(p *pane) {
	boxes := map[ink.Filling][]vg.Rectangle{}
	var order []ink.Filling
	for _, bar := range b.list {
		if bar.failed {
			continue
		}
		spans := bar.stretches()
		for i, part := range parts(bar.loss) {
			look := part.look(p.Style, bar.look)
			if boxes[look] == nil {
				order = append(order, look)
			}
			boxes[look] = append(boxes[look], b.box(p, bar, spans[i]))
		}
		if y := bar.loss.Useful + bar.loss.Own; p.y.Shows(y) {
			p.points = append(p.points, placed{bar.cell, -1, p.at(b.centre(bar), y)})
		}
	}
	for _, look := range order {
		p.FillAll(look, boxes[look]...)
	}
	if p.y.Min < 0 && p.y.Max > 0 {
		at := p.at(0, 0).Y
		p.Rule(p.Style.Faint(p.Style.Muted, axisShare), vg.Point{X: p.area.Min.X, Y: at}, vg.Point{X: p.area.Max.X, Y: at})
	}
}

// percents writes the shares into the parts that have room.
func (b stacks) percents(p *pane) {
	widest := p.Width(ink.SmallType, "100%") + p.Len(4)
	for _, bar := range b.list {
		spans := bar.stretches()
		for i, part := range parts(bar.loss) {
			box := b.box(p, bar, spans[i])
			if bar.failed || box.Size().X < widest || box.Size().Y < p.Height(ink.SmallType) {
				continue
			}
			text, look, at := wholePercent(part.share), part.look(p.Style, bar.look), middle(box)
			half := vg.Point{X: p.Width(ink.SmallType, text)/2 + p.Len(3), Y: p.Len(6.5)}
			p.Box(look.Base, at.X-half.X, at.Y-half.Y, at.X+half.X, at.Y+half.Y)
			p.Text(ink.SmallType, ink.Over(look.Base), at.X, at.Y, ink.Centred, text)
		}
	}
}

// names writes the strategies above the bars, or their glyphs where they have
// no room.
func (b stacks) names(p *pane) {
	room := p.area.Size().X * vg.Length(groupShare/float64(max(1, b.most))/(p.x.Max-p.x.Min))
	written := true
	for _, bar := range b.list {
		written = written && p.Width(ink.NameType, string(bar.cell.Strategy))+p.Len(4) <= room
	}
	for _, bar := range b.list {
		if bar.failed {
			continue
		}
		spans := bar.stretches()
		top := slices.MaxFunc(spans[:], func(a, b ruler.Span) int { return cmp.Compare(a.To, b.To) }).To
		at := p.at(b.centre(bar), top)
		at.Y += p.Len(9)
		if at.Y > p.area.Max.Y-p.Len(4) {
			continue // above what is shown
		}
		if written {
			p.Text(ink.NameType, bar.look.color, at.X, at.Y, ink.Centred, string(bar.cell.Strategy))
		} else if r := min(4, 0.4*p.Units(room)); r >= 1.5 {
			p.Glyph(bar.look.glyph, bar.look.color, at, r)
		}
	}
}

// marks rings the recommended cell's bar and the selected one's.
func (b stacks) marks(p *pane) {
	for _, bar := range b.list {
		spans := bar.stretches()
		whole := spans[0]
		for _, s := range spans {
			whole = ruler.Span{From: min(whole.From, s.From), To: max(whole.To, s.To)}
		}
		box := b.box(p, bar, whole)
		if b.recommended(bar) {
			p.enclose(p.Style.Good, box, nil)
		}
		if bar.cell == b.view.Selected && !bar.failed {
			p.enclose(p.Style.Foreground, box, dashed)
		}
	}
}

func (b stacks) recommended(bar stack) bool {
	return bar.cell == b.view.recommended() && !bar.failed
}

// recommends reports whether the recommended cell is among the bars.
func (b stacks) recommends() bool { return slices.ContainsFunc(b.list, b.recommended) }

// crosses marks cells of which all trials failed, in the row below the data.
func (b stacks) crosses(p *pane) {
	for _, bar := range b.list {
		if bar.failed && p.row > 0 {
			at := vg.Point{X: p.across(b.centre(bar)), Y: p.row}
			p.Cross(bar.look.color, at, 3.5)
			p.points = append(p.points, placed{bar.cell, -1, at})
		}
	}
}

// leastPart is the share below which a part is too small to be named.
const leastPart = 0.004

// keys names the parts beside the last bar.
func (b stacks) keys(s Style, w Words) []key {
	last := slices.IndexFunc(b.list, func(bar stack) bool { return !bar.failed })
	present := [5]bool{}
	for i, bar := range b.list {
		if bar.failed {
			continue
		}
		last = i
		for k, part := range parts(bar.loss) {
			present[k] = present[k] || part.share > leastPart || part.share < -leastPart
		}
	}
	spans := b.list[last].stretches()
	var keys []key
	for k, part := range parts(b.list[last].loss) {
		if present[k] {
			look := part.look(s, line{color: s.Muted})
			keys = append(keys, key{text: part.word(w), color: s.Muted, swatch: swatchOf(look),
				x: b.centre(b.list[last]) + b.half(), y: (spans[k].From + spans[k].To) / 2})
		}
	}
	return keys
}

// note tells how to read the bars.
func (b stacks) note(run core.Run, w Words) string {
	for _, bar := range b.list {
		for _, part := range parts(bar.loss) {
			if part.share < -leastPart && !bar.failed {
				return fill(w.LossesBelow, "base", string(b.view.base().Strategy))
			}
		}
	}
	if verdict.Waits(input(run), core.Baseline) {
		return w.LossesWaits
	}
	return w.LossesNote
}
