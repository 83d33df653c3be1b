package chart

import (
	"strconv"

	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// tier says which parts of a timeline are drawn, and how large the area of its
// rows must be for that, in units.
type tier struct {
	detail
	legend bool
}

// tiers are tried in this order; what cannot even be the last is a plain
// background.
var tiers = []tier{
	{detail{title: true, caption: true, names: true, ticks: true, width: 220, height: 60}, true},
	{detail{title: true, names: true, ticks: true, width: 150, height: 50}, true},
	{detail{names: true, ticks: true, width: 110, height: 40}, true},
	{detail{ticks: true, width: 60, height: 24}, false},
	{detail{width: 12, height: 6}, false},
}

// The heights of rows, units: the largest, the least, and of the gap between
// two at most.
const (
	tallRow = 140
	leanRow = 4
	rowGap  = 6
)

// layout returns the richest frame that fits, nil when none does.
func (l *lanes) layout(p ink.Pen) *frame {
	for _, t := range tiers {
		f := l.frame(p, t)
		size := f.pane.area.Size()
		if size.X >= p.Len(t.width) && size.Y >= p.Len(t.height) {
			l.settle(f)
			return f
		}
	}
	return nil
}

// frame takes everything around the rows from the sides of the canvas.
func (l *lanes) frame(p ink.Pen, t tier) *frame {
	margin := p.Len(2)
	if t.ticks {
		margin = p.Len(14)
	}
	f := &frame{detail: t.detail, pane: pane{Pen: p, x: l.x, y: ruler.Scale{Max: 1}, flush: true}}
	f.pane.area = vg.Rectangle{
		Min: vg.Point{X: margin, Y: margin},
		Max: vg.Point{X: p.Size.X - margin, Y: p.Size.Y - margin},
	}
	f.head(sheet{title: l.title, caption: l.caption})
	if t.legend {
		f.explain(l.keys(p.Style))
	}
	if t.names {
		l.strip(f)
		f.bottom(p.Height(ink.TickType))
	}
	if t.ticks {
		f.bottom(p.Height(ink.TickType) + p.Len(6))
		f.pane.area.Min.X += l.labelWidth(p) + p.Len(8)
		f.pane.area.Max.X -= p.Len(6)
	}
	return f
}

// strip takes the line above the rows: the name of what they are.
func (l *lanes) strip(f *frame) {
	p := &f.pane
	f.put(ink.SmallType, p.Style.Muted, vg.Point{X: p.area.Min.X, Y: f.top(p.Height(ink.SmallType))}, ink.FromLeft, l.words.Worker)
	f.top(p.Len(4))
}

// labelWidth returns the space that the names of the rows need.
func (l *lanes) labelWidth(p ink.Pen) vg.Length {
	width := p.Width(ink.TickType, strconv.Itoa(len(l.trace.Workers)))
	if len(l.trace.Holds) > 0 {
		width = max(width, p.Width(ink.TickType, l.words.Held))
	}
	return width
}

// lane is a row: the workers from first to last, or, where they are −1, the
// interpreter lock.
type lane struct {
	first, last int
	bottom, top vg.Length
}

// settle divides the area into rows, as many workers to each as it takes to
// make them high enough, and ends the area below the last.
func (l *lanes) settle(f *frame) {
	p := &f.pane
	p.area.Min.X, p.area.Max.X = p.Edge(p.area.Min.X), p.Edge(p.area.Max.X)
	p.area.Min.Y, p.area.Max.Y = p.Edge(p.area.Min.Y), p.Edge(p.area.Max.Y)
	workers, above := len(l.trace.Workers), 0
	if len(l.trace.Holds) > 0 {
		above = 1
	}
	room := max(1, int(p.area.Size().Y/max(p.Len(leanRow), 2*p.Dot))-above)
	l.per = max(1, (workers+room-1)/room)
	count := above + (workers+l.per-1)/l.per
	pitch := min(p.Len(tallRow), p.area.Size().Y/vg.Length(max(1, count)))
	if p.Dot > 0 {
		pitch = vg.Length(int(pitch/p.Dot+1e-6)) * p.Dot
	}
	gap := min(p.Len(rowGap), p.Whole(pitch/5))
	for i := range count {
		top := p.area.Max.Y - vg.Length(i)*pitch
		first := (i - above) * l.per
		row := lane{first, min(workers, first+l.per) - 1, p.Edge(top - pitch + gap), p.Edge(top)}
		if i < above {
			row.first, row.last = -1, -1
		}
		l.rows = append(l.rows, row)
		p.area.Min.Y = row.bottom
	}
	f.base = p.area.Min.Y
}

// holdsLock reports whether the row is the interpreter lock's.
func (r lane) holdsLock() bool { return r.first < 0 }

func (r lane) middle() vg.Length { return (r.bottom + r.top) / 2 }
