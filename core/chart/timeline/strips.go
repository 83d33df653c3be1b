package timeline

import (
	"math"
	"strconv"
	"time"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/style"
	"parallelogram/core/trace"
)

// strips divide the area of the rows along the time: into pixels, where there
// are any. What is narrower than a strip is shown by the part of the strip's
// height that it took of its time, so that nothing is shown larger than it
// was: three thousand waits of a row look like what they sum to.
type strips struct {
	Lanes
	c      draw.Canvas
	dot    vg.Length
	left   vg.Length
	each   vg.Length // width of a strip
	count  int
	begin  float64   // seconds
	second float64   // strips
	filled []mixture // of the row that is being drawn
}

// mixture is what fills a strip: by look, the part of its height.
type mixture [8]float32

// vectorStrips bounds the strips of a drawing without pixels, in all rows
// together: each may become a rectangle of the file.
const vectorStrips = 40_000

func stripsOf(l Lanes, c draw.Canvas, rows int) *strips {
	s := &strips{Lanes: l, c: c, dot: canvas.Dot(c), left: canvas.Edge(c, c.Min.X), begin: l.x.Min}
	size := canvas.Edge(c, c.Max.X) - s.left
	if s.each = s.dot; s.dot == 0 {
		s.each = max(0.25, size*vg.Length(rows)/vectorStrips)
	}
	s.count = max(1, int(math.Round(float64(size/s.each))))
	s.second = float64(s.count) / (l.x.Max - l.x.Min)
	s.filled = make([]mixture, s.count)
	return s
}

// at returns the strip, and the part of it, where a moment is.
func (s *strips) at(t time.Duration) float64 { return (t.Seconds() - s.begin) * s.second }

// draw draws a row.
func (s *strips) draw(r lane) {
	clear(s.filled)
	if r.holdsLock() {
		for _, h := range s.trace.Holds {
			s.add(firstTurn+h.Turn%2, s.at(h.From), s.at(h.To), 1)
		}
		s.paint(r)
		s.nameHolders(r)
		return
	}
	for _, w := range s.trace.Workers[r.First : r.Last+1] {
		for _, p := range w.Pieces {
			s.add(trace.Rank(p.Kind), s.at(p.From), s.at(p.To), float32(r.Last-r.First+1))
		}
	}
	s.paint(r)
	if r.First == r.Last {
		s.cut(r, s.trace.Workers[r.First].Pieces)
	}
}

// add puts a stretch of strips into a row that so many workers share.
func (s *strips) add(look int, from, to float64, workers float32) {
	from, to = max(0, from), min(float64(s.count), to)
	for i := int(from); float64(i) < to; i++ {
		part := min(to, float64(i+1)) - max(from, float64(i))
		s.filled[i][look] += float32(part) / workers
	}
}

// tops are how high each look reaches in a strip, in levels of the row.
type tops [len(mixture{})]uint16

// paint fills the row with what was added, equal neighbours at once.
func (s *strips) paint(r lane) {
	levels := vectorLevels
	if s.dot > 0 {
		levels = int(math.Round(float64((r.top - r.bottom) / s.dot)))
	}
	begin, last := 0, tops{}
	for i, m := range s.filled {
		if now := m.tops(levels); now != last {
			s.column(r, begin, i, last, levels)
			begin, last = i, now
		}
	}
	s.column(r, begin, s.count, last, levels)
}

// vectorLevels is how finely the height of a row is divided where there are no
// pixels.
const vectorLevels = 24

func (m mixture) tops(levels int) (t tops) {
	sum := float32(0)
	for i, part := range m {
		sum += part
		t[i] = uint16(min(levels, int(sum*float32(levels)+0.5)))
	}
	return t
}

// column fills some strips up to the given heights, and the rest as idle.
func (s *strips) column(r lane, from, to int, t tops, levels int) {
	left, right := s.left+vg.Length(from)*s.each, s.left+vg.Length(to)*s.each
	height := func(level int) vg.Length { return r.bottom + (r.top-r.bottom)*vg.Length(level)/vg.Length(levels) }
	below := 0
	for i, top := range t {
		if top := int(top); top > below {
			s.fill(s.looks[i], left, height(below), right, height(top))
			below = top
		}
	}
	if below < levels && from < to {
		s.fill(idleLook(s.style), left, height(below), right, r.top)
	}
}

func (s *strips) fill(f canvas.Filling, left, bottom, right, top vg.Length) {
	f.FillPart(s.c, s.style, vg.Rectangle{Min: vg.Point{X: left, Y: bottom}, Max: vg.Point{X: right, Y: top}})
}

// nameHolders writes who had the interpreter lock where there is room for it.
func (s *strips) nameHolders(r lane) {
	if r.top-r.bottom < s.style.Height(style.Small) {
		return
	}
	sty := s.style.Type(style.Small, s.style.Background)
	sty.XAlign = text.XCenter
	for _, h := range s.trace.Holds {
		from, to := max(0, s.at(h.From)), min(float64(s.count), s.at(h.To))
		name := strconv.Itoa(h.Worker + 1)
		if width := vg.Length(to-from) * s.each; width > s.style.Len(20) && width > sty.Width(name) {
			s.c.FillText(sty, vg.Point{X: s.left + vg.Length(from+to)/2*s.each, Y: r.middle()}, name)
		}
	}
}

// wideChunk is the least width of a chunk whose ends are shown, units.
const wideChunk = 4

// cut parts the chunks of a worker that are wide enough to be seen apart.
func (s *strips) cut(r lane, pieces []trace.Piece) {
	least := float64(s.style.Len(wideChunk) / s.each)
	before, chunk := math.Inf(-1), 0
	for _, p := range pieces {
		if p.Chunk == 0 || p.Chunk == chunk {
			continue
		}
		at := s.at(p.From)
		if at-before >= least && s.at(p.To)-at >= least && at > 0 && at < float64(s.count) {
			x := canvas.Edge(s.c, s.left+vg.Length(at)*s.each)
			s.fill(idleLook(s.style), x, r.bottom, x+max(canvas.Edge(s.c, s.style.Len(0.75)), s.dot), r.top)
		}
		before, chunk = at, p.Chunk
	}
}
