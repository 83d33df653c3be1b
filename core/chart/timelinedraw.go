package chart

import (
	"strconv"
	"time"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// draw lays the timeline out on the pen's canvas and draws it.
func (l *lanes) draw(p ink.Pen) *pane {
	p.Box(p.Style.Background, 0, 0, p.Size.X, p.Size.Y)
	f := l.layout(p)
	if f == nil {
		return &pane{Pen: p}
	}
	if !l.trace.Recorded() {
		notice{l.words.NoTrace, l.words.NoTraceHint}.draw(&f.pane)
		f.write()
		return &f.pane
	}
	l.drawAxis(f)
	l.drawRows(f)
	l.drawMoments(f)
	f.drawLegend()
	f.write()
	return &f.pane
}

// drawAxis draws the marks of the time, below the rows and between them.
func (l *lanes) drawAxis(f *frame) {
	if !f.ticks {
		return
	}
	p := &f.pane
	below := f.base - p.Len(6) - p.Height(ink.TickType)/2
	for _, t := range l.ticks(p) {
		x := p.across(t.Value)
		p.Rule(p.Style.Grid, vg.Point{X: x, Y: f.base - p.Len(4)}, vg.Point{X: x, Y: p.area.Max.Y})
		width := p.Width(ink.TickType, t.Label) / 2
		x = max(width+p.Len(2), min(x, p.Size.X-p.Len(2)-width))
		f.put(ink.TickType, p.Style.Muted, vg.Point{X: x, Y: below}, ink.Centred, t.Label)
	}
	if f.names {
		y := below - p.Height(ink.TickType)
		f.put(ink.TickType, p.Style.Foreground, vg.Point{X: p.area.Min.X, Y: y}, ink.FromLeft, l.words.Time)
		left := p.area.Min.X + p.Width(ink.TickType, l.words.Time) + p.Len(16)
		if note := l.note(); left < p.area.Max.X-p.Width(ink.SmallType, note) {
			f.put(ink.SmallType, p.Style.Muted, vg.Point{X: p.area.Max.X, Y: y}, ink.FromRight, note)
		}
	}
}

// The least distance between two marks of the time, units.
const timesApart = 84

// ticks labels round moments.
func (l *lanes) ticks(p *pane) []ruler.Tick {
	return ruler.Moments(l.x, int(p.area.Size().X/p.Len(timesApart)))
}

// drawRows draws the rows and their names, as many as there is room for.
func (l *lanes) drawRows(f *frame) {
	p := &f.pane
	s, every := l.strips(p), l.labelEvery(p)
	named := p.area.Max.Y + p.Height(ink.TickType)
	for i, r := range l.rows {
		s.draw(r)
		marked := !r.holdsLock() && r.first <= l.marked && l.marked <= r.last
		if marked {
			l.drawMark(p, r)
		}
		if r.names(i, every) && named-r.middle() >= p.Height(ink.TickType) && f.ticks {
			l.name(f, r, marked)
			named = r.middle()
		}
	}
}

// names reports whether the row, which is the i-th, is one of those that are
// named when only every so many can be.
func (r lane) names(i, every int) bool {
	if r.first == r.last {
		i = r.first + 1
	}
	return every == 1 || r.first <= 0 || i%every == 0
}

func (l *lanes) name(f *frame, r lane, marked bool) {
	letters, c, name := ink.TickType, f.pane.Style.Muted, strconv.Itoa(r.first+1)
	if r.holdsLock() {
		name = l.words.Held
	}
	if marked {
		letters, c = ink.NameType, f.pane.Style.Foreground
	}
	f.put(letters, c, vg.Point{X: f.pane.area.Min.X - f.pane.Len(8), Y: r.middle()}, ink.FromRight, name)
}

// drawMark draws the frame of a row that is marked.
func (l *lanes) drawMark(p *pane, r lane) {
	c, w := p.Style.Foreground, p.Whole(p.Len(1.5))
	left, right := p.area.Min.X-w, p.area.Max.X+w
	p.Box(c, left, r.top, right, r.top+w)
	p.Box(c, left, r.bottom-w, right, r.bottom)
	p.Box(c, left, r.bottom, left+w, r.top)
	p.Box(c, right-w, r.bottom, right, r.top)
}

// labelEvery returns how many rows there must be to a name.
func (l *lanes) labelEvery(p *pane) int {
	pitch := p.area.Size().Y / vg.Length(len(l.rows))
	for _, every := range []int{1, 2, 5, 10, 20, 50, 100} {
		if vg.Length(every)*pitch >= p.Height(ink.TickType) {
			return every
		}
	}
	return 200
}

// moment is a time of the trial that is marked.
type moment struct {
	at   time.Duration
	word string
}

// moments are when all workers were ready, and the end. Where each task starts
// a process, the workers are never all ready at one moment.
func (l *lanes) moments() []moment {
	end := moment{l.trace.Runtime, l.words.End}
	if l.trace.Cell.Strategy == core.SubprocessEach {
		return []moment{end}
	}
	return []moment{{l.trace.Ready, l.words.Ready}, end}
}

// drawMoments marks the moments.
func (l *lanes) drawMoments(f *frame) {
	if !f.names {
		return
	}
	p := &f.pane
	y := p.area.Max.Y + p.Len(4) + p.Height(ink.SmallType)/2
	free := p.area.Min.X + p.Width(ink.SmallType, l.words.Worker) + p.Len(12)
	for _, m := range l.moments() {
		at := m.at.Seconds()
		if at < l.x.Min || at > l.x.Max {
			continue
		}
		x := p.across(at)
		p.Line(p.Style.Foreground, 1, []float64{4, 3}, vg.Point{X: x, Y: f.base}, vg.Point{X: x, Y: p.area.Max.Y + p.Len(4)})
		label := m.word + " " + ruler.Clock(at)
		width := p.Width(ink.SmallType, label)
		left := min(max(x-width/2, free), p.area.Max.X-width)
		if left < free {
			continue
		}
		f.put(ink.SmallType, p.Style.Muted, vg.Point{X: left, Y: y}, ink.FromLeft, label)
		free = left + width + p.Len(12)
	}
}
