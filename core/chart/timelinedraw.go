package chart

import (
	"strconv"
	"time"

	"gonum.org/v1/plot/vg"

	"parallelogram/core"
	"parallelogram/core/chart/ruler"
)

// draw lays the timeline out on the pen's canvas and draws it.
func (l *lanes) draw(p pen) *pane {
	p.box(p.style.Background, 0, 0, p.size.X, p.size.Y)
	f := l.layout(p)
	if f == nil {
		return &pane{pen: p}
	}
	if !l.trace.Recorded() {
		message{l.words.NoTrace, l.words.NoTraceHint}.draw(&f.pane)
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
	below := f.base - p.len(6) - p.height(tickType)/2
	for _, t := range l.ticks(p) {
		x := p.across(t.Value)
		p.rule(p.style.Grid, vg.Point{X: x, Y: f.base - p.len(4)}, vg.Point{X: x, Y: p.area.Max.Y})
		width := p.width(tickType, t.Label) / 2
		x = max(width+p.len(2), min(x, p.size.X-p.len(2)-width))
		f.put(tickType, p.style.Muted, vg.Point{X: x, Y: below}, centred, t.Label)
	}
	if f.names {
		y := below - p.height(tickType)
		f.put(tickType, p.style.Foreground, vg.Point{X: p.area.Min.X, Y: y}, fromLeft, l.words.Time)
		left := p.area.Min.X + p.width(tickType, l.words.Time) + p.len(16)
		if note := l.note(); left < p.area.Max.X-p.width(smallType, note) {
			f.put(smallType, p.style.Muted, vg.Point{X: p.area.Max.X, Y: y}, fromRight, note)
		}
	}
}

// The least distance between two marks of the time, units.
const timesApart = 84

// ticks labels round moments.
func (l *lanes) ticks(p *pane) []ruler.Tick {
	return ruler.Moments(l.x, int(p.area.Size().X/p.len(timesApart)))
}

// drawRows draws the rows and their names, as many as there is room for.
func (l *lanes) drawRows(f *frame) {
	p := &f.pane
	s, every := l.strips(p), l.labelEvery(p)
	named := p.area.Max.Y + p.height(tickType)
	for i, r := range l.rows {
		s.draw(r)
		marked := !r.holdsLock() && r.first <= l.marked && l.marked <= r.last
		if marked {
			l.drawMark(p, r)
		}
		if r.names(i, every) && named-r.middle() >= p.height(tickType) && f.ticks {
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
	letters, c, name := tickType, f.pane.style.Muted, strconv.Itoa(r.first+1)
	if r.holdsLock() {
		name = l.words.Held
	}
	if marked {
		letters, c = nameType, f.pane.style.Foreground
	}
	f.put(letters, c, vg.Point{X: f.pane.area.Min.X - f.pane.len(8), Y: r.middle()}, fromRight, name)
}

// drawMark draws the frame of a row that is marked.
func (l *lanes) drawMark(p *pane, r lane) {
	c, w := p.style.Foreground, p.whole(p.len(1.5))
	left, right := p.area.Min.X-w, p.area.Max.X+w
	p.box(c, left, r.top, right, r.top+w)
	p.box(c, left, r.bottom-w, right, r.bottom)
	p.box(c, left, r.bottom, left+w, r.top)
	p.box(c, right-w, r.bottom, right, r.top)
}

// labelEvery returns how many rows there must be to a name.
func (l *lanes) labelEvery(p *pane) int {
	pitch := p.area.Size().Y / vg.Length(len(l.rows))
	for _, every := range []int{1, 2, 5, 10, 20, 50, 100} {
		if vg.Length(every)*pitch >= p.height(tickType) {
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
	y := p.area.Max.Y + p.len(4) + p.height(smallType)/2
	free := p.area.Min.X + p.width(smallType, l.words.Worker) + p.len(12)
	for _, m := range l.moments() {
		at := m.at.Seconds()
		if at < l.x.Min || at > l.x.Max {
			continue
		}
		x := p.across(at)
		p.line(p.style.Foreground, 1, []float64{4, 3}, vg.Point{X: x, Y: f.base}, vg.Point{X: x, Y: p.area.Max.Y + p.len(4)})
		label := m.word + " " + ruler.Clock(at)
		width := p.width(smallType, label)
		left := min(max(x-width/2, free), p.area.Max.X-width)
		if left < free {
			continue
		}
		f.put(smallType, p.style.Muted, vg.Point{X: left, Y: y}, fromLeft, label)
		free = left + width + p.len(12)
	}
}
