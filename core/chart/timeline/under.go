package timeline

import (
	"image"
	"math"
	"slices"
	"sort"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/trace"
)

// Under is what lies at a place of a timeline.
type Under struct {
	First, Last int           // the workers of the row, from 0; both −1 for the row of the interpreter lock
	Kind        core.SpanKind // what the worker did; empty while it was idle, and where Parts tells more
	From, To    time.Duration // of it, since t0; of the pixel where Parts tells more
	Chunk       int           // number of the chunk that it lies in, from 1; 0 for none
	Task, Tasks int           // of that chunk: its first task, from 0, and how many
	Holder      int           // in the row of the interpreter lock: who held it, from 0; −1 for nobody

	// Parts is what each kind took of the pixel, 0 to 1, and idleness the
	// rest, where the pixel or the row holds too much to name one thing; else
	// nil.
	Parts map[core.SpanKind]float64
}

// Row is a row of a timeline and the part of a picture that it fills, in pixels
// from the left and the top.
type Row struct {
	lane
	At image.Rectangle
}

// Rows returns the rows that are drawn on an image, in the area of the data.
func (l Lanes) Rows(data draw.Canvas, p *plot.Plot, img *canvas.Image) []Row {
	var rows []Row
	for _, r := range l.lanes(data, p) {
		rows = append(rows, Row{r, img.Bounds(vg.Rectangle{
			Min: vg.Point{X: data.Min.X, Y: r.bottom}, Max: vg.Point{X: data.Max.X, Y: r.top},
		})})
	}
	return rows
}

// Under tells what is at a pixel of one of the rows; false outside of them.
func (l Lanes) Under(rows []Row, x, y float64) (Under, bool) {
	at := image.Pt(int(math.Floor(x)), int(math.Floor(y)))
	i := slices.IndexFunc(rows, func(r Row) bool { return at.In(r.At) })
	if i < 0 {
		return Under{}, false
	}
	place := rows[i].At
	moment := func(x int) time.Duration {
		return time.Duration(l.x.Value(float64(x-place.Min.X)/float64(place.Dx())) * 1e9)
	}
	return l.under(rows[i].lane, moment(at.X), moment(at.X+1)), true
}

func (l Lanes) under(r lane, from, to time.Duration) Under {
	u := Under{First: r.First, Last: r.Last, From: from, To: to, Holder: -1}
	if r.holdsLock() {
		u.hold(l.trace.Holds)
		return u
	}
	workers := l.trace.Workers[r.First : r.Last+1]
	if near := overlapping(workers[0].Pieces, from, to); len(workers) == 1 && len(near) <= 2 {
		u.name(workers[0].Pieces, near, l.trace.Runtime)
		return u
	}
	u.Parts = map[core.SpanKind]float64{}
	for _, w := range workers {
		for _, p := range overlapping(w.Pieces, from, to) {
			u.Parts[p.Kind] += float64(min(p.To, to)-max(p.From, from)) / float64(max(1, to-from)) / float64(len(workers))
		}
	}
	return u
}

// overlapping returns the pieces that have a part in a stretch of time.
func overlapping(pieces []trace.Piece, from, to time.Duration) []trace.Piece {
	low := sort.Search(len(pieces), func(i int) bool { return pieces[i].To > from })
	high := sort.Search(len(pieces), func(i int) bool { return pieces[i].From >= to })
	return pieces[low:max(low, high)]
}

// name tells of the piece that has most of the stretch, or of the gap in which
// it lies.
func (u *Under) name(all, near []trace.Piece, runtime time.Duration) {
	if len(near) == 0 {
		next := sort.Search(len(all), func(i int) bool { return all[i].From >= u.To })
		u.From, u.To = 0, runtime
		if next > 0 {
			u.From = all[next-1].To
		}
		if next < len(all) {
			u.To = all[next].From
		}
		return
	}
	part := func(p trace.Piece) time.Duration { return min(p.To, u.To) - max(p.From, u.From) }
	most := near[0]
	if len(near) > 1 && part(near[1]) > part(most) {
		most = near[1]
	}
	u.Kind, u.From, u.To, u.Chunk, u.Task, u.Tasks = most.Kind, most.From, most.To, most.Chunk, most.First, most.Tasks
}

// hold tells who had the interpreter lock in the middle of the stretch.
func (u *Under) hold(holds []trace.Hold) {
	middle := (u.From + u.To) / 2
	i := sort.Search(len(holds), func(i int) bool { return holds[i].To > middle })
	if i < len(holds) && holds[i].From <= middle {
		u.Holder, u.From, u.To = holds[i].Worker, holds[i].From, holds[i].To
	}
}
