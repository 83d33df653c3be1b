package figure

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
)

// Figure is a plot with a title and a caption, for a size. It can be drawn
// once.
type Figure struct {
	layout   *layout // nil when nothing has room
	style    style.Style
	title    []string
	captions []string
}

// captionLines is how many lines a caption may take.
const captionLines = 2

// Figure lays the sheet out in the richest way that has room.
func (s Sheet) Figure(st style.Style, width, height vg.Length) *Figure {
	for _, d := range details {
		f := &Figure{style: st}
		margin := 2 * st.Len(d.margin())
		if d.Title {
			f.title = st.Wrap(style.Title, s.Title, width-margin, 2)
		}
		if d.Caption {
			f.captions = s.captionLines(st, width-margin)
		}
		if f.layout = s.layout(st, d, width-margin, height-margin-f.head()); f.layout != nil {
			return f
		}
	}
	return &Figure{style: st}
}

// head returns the height of the words above the plot.
func (f *Figure) head() vg.Length {
	if len(f.title)+len(f.captions) == 0 {
		return 0
	}
	s := f.style
	return vg.Length(len(f.title))*s.Height(style.Title) + vg.Length(len(f.captions))*s.Height(style.Small) + s.Len(8)
}

// captionLines joins the parts of the caption into lines of a width. A part
// that has no room is left out; the first is cut.
func (s Sheet) captionLines(st style.Style, width vg.Length) []string {
	lines := []string{""}
	for i, part := range s.Caption {
		last := len(lines) - 1
		longer := lines[last] + " · " + part
		switch {
		case i == 0:
			lines[0] = st.Cut(style.Small, part, width)
		case st.Width(style.Small, longer) <= width:
			lines[last] = longer
		case last+1 < captionLines && st.Width(style.Small, part) <= width:
			lines = append(lines, part)
		}
	}
	return lines
}

// Drawn is where the parts of a figure are on its canvas.
type Drawn struct {
	Plot   *plot.Plot  // nil when the figure was too small for anything
	Data   draw.Canvas // the area of the data
	X, Y   axis.Scale  // what is shown, X between Left and Right
	Left   vg.Length
	Right  vg.Length
	Places []Spot
	Names  []layer.Name
	Rows   Rows
}

// Spot is a place on a canvas.
type Spot struct {
	Place
	At vg.Point
}

// Draw draws the figure on a canvas of its size.
func (f *Figure) Draw(c draw.Canvas) Drawn {
	s := f.style
	c.SetColor(s.Background)
	c.Fill(c.Rectangle.Path())
	if f.layout == nil {
		return Drawn{}
	}
	margin := s.Len(f.layout.margin())
	c = draw.Crop(c, margin, -margin, margin, -margin)
	at := vg.Point{X: c.Min.X, Y: c.Max.Y}
	for _, line := range f.title {
		c.FillText(s.Type(style.Title, s.Foreground), at.Sub(vg.Point{Y: s.Height(style.Title) / 2}), line)
		at.Y -= s.Height(style.Title)
	}
	for _, line := range f.captions {
		c.FillText(s.Type(style.Small, s.Muted), at.Sub(vg.Point{Y: s.Height(style.Small) / 2}), line)
		at.Y -= s.Height(style.Small)
	}
	return f.layout.draw(draw.Crop(c, 0, 0, f.layout.canvas.Min.Y, -f.head()))
}

// draw draws the plot and tells where its parts are.
func (f *layout) draw(c draw.Canvas) Drawn {
	f.Plot.BackgroundColor = nil // it is drawn already, and marks may hang over
	f.Plot.Draw(c)
	d := Drawn{Plot: f.Plot, Data: f.Plot.DataCanvas(c), X: f.X, Y: f.Y, Rows: f.Rows}
	x, y := f.Plot.Transforms(&d.Data)
	d.Left, d.Right = x(f.X.Min), x(f.X.Max)
	for _, p := range f.Places {
		d.Places = append(d.Places, Spot{p, vg.Point{X: x(p.X), Y: y(p.Y)}})
	}
	d.Names = append(f.legend.Names(d.Data, f.Plot), f.ends.Names(d.Data, f.Plot)...)
	return d
}
