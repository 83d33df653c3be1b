package timeline

import (
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
	"parallelogram/core/quantity"
)

// draw returns the plotters of the rows and of the moments.
func (l Lanes) draw(f *figure.Frame) []plot.Plotter {
	list := []plot.Plotter{layer.Func(func(c draw.Canvas, p *plot.Plot) {
		rows := l.lanes(c, p)
		s := stripsOf(l, c, len(rows))
		for _, r := range rows {
			s.draw(r)
			if r.has(l.marked) {
				l.mark(c, r, f.Ticks)
			}
		}
	})}
	if f.Names {
		list = append(list, layer.Func(l.drawMoments))
	}
	return list
}

// mark draws the frame of a row that is marked, and its name.
func (l Lanes) mark(c draw.Canvas, r lane, named bool) {
	s := l.style
	line := s.Line(s.Foreground, 1.5)
	row := vg.Rectangle{Min: vg.Point{X: c.Min.X, Y: r.bottom}, Max: vg.Point{X: c.Max.X, Y: r.top}}
	canvas.Frame(c, line, row, -line.Width/2)
	if named {
		bold := s.Type(style.Name, s.Foreground)
		bold.XAlign = text.XRight
		c.FillText(bold, vg.Point{X: c.Min.X - s.Len(8), Y: r.middle()}, l.name(r))
	}
}

// moment is a time of the trial that is marked.
type moment struct {
	at   time.Duration
	word string
}

// moments are when all workers were ready, and the end. Where each task starts
// a process, the workers are never all ready at one moment.
func (l Lanes) moments() []moment {
	end := moment{l.trace.Runtime, l.text("end")}
	if l.trace.Cell.Strategy == core.SubprocessEach {
		return []moment{end}
	}
	return []moment{{l.trace.Ready, l.text("ready")}, end}
}

// drawMoments marks the moments, and names them in the line above the rows.
func (l Lanes) drawMoments(c draw.Canvas, p *plot.Plot) {
	s := l.style
	x, _ := p.Transforms(&c)
	sty := s.Type(style.Small, s.Muted)
	y := c.Max.Y + layer.Strip{Style: s}.Height() - s.Height(style.Small)/2
	free := c.Min.X + sty.Width(l.text("worker")) + s.Len(12)
	for _, m := range l.moments() {
		at := m.at.Seconds()
		if at < l.x.Min || at > l.x.Max {
			continue
		}
		c.StrokeLine2(s.Line(s.Foreground, 1, 4, 3), x(at), c.Min.Y, x(at), c.Max.Y+s.Len(4))
		label := m.word + " " + quantity.Seconds(at)
		left := min(max(x(at)-sty.Width(label)/2, free), c.Max.X-sty.Width(label))
		if left < free {
			continue
		}
		c.FillText(sty, vg.Point{X: left, Y: y}, label)
		free = left + sty.Width(label) + s.Len(12)
	}
}
