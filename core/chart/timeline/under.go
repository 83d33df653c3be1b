package timeline

import (
	"image"
	"math"
	"slices"
	"time"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/canvas"
	"parallelogram/core/trace"
)

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
func (l Lanes) Under(rows []Row, x, y float64) (trace.Under, bool) {
	at := image.Pt(int(math.Floor(x)), int(math.Floor(y)))
	i := slices.IndexFunc(rows, func(r Row) bool { return at.In(r.At) })
	if i < 0 {
		return trace.Under{}, false
	}
	place := rows[i].At
	moment := func(x int) time.Duration {
		at := time.Duration(l.x.Value(float64(x-place.Min.X)/float64(place.Dx())) * 1e9)
		return min(at, l.trace.Runtime)
	}
	return l.trace.Under(rows[i].First, rows[i].Last, moment(at.X), moment(at.X+1)), true
}
