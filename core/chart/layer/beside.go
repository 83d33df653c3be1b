package layer

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/style"
)

// Note is a line at the right end of the line that names the x axis: the first
// of some texts that has room there.
type Note struct {
	Texts []string
	Below vg.Length // from the data to the lower side of the plot
	Right vg.Length // from the data to the right side of the plot
	Style style.Style
}

// Plot writes the note.
func (n Note) Plot(c draw.Canvas, p *plot.Plot) {
	sty := n.Style.Type(style.Small, n.Style.Muted)
	sty.XAlign = text.XRight
	from := c.Center().X + p.X.Label.TextStyle.Width(p.X.Label.Text)/2 + n.Style.Len(16)
	at := vg.Point{X: c.Max.X + n.Right, Y: c.Min.Y - n.Below + n.Style.Height(style.Tick)/2}
	for _, txt := range n.Texts {
		if from < at.X-sty.Width(txt) {
			c.FillText(sty, at, txt)
			return
		}
	}
}

// Row labels the row of failures below the data.
type Row struct {
	Label  string
	Height vg.Length
	Style  style.Style
}

// Plot writes the label.
func (r Row) Plot(c draw.Canvas, _ *plot.Plot) {
	sty := r.Style.Type(style.Tick, r.Style.Muted)
	sty.XAlign = text.XRight
	c.FillText(sty, vg.Point{X: c.Min.X - r.Style.Len(8), Y: c.Min.Y - r.Height/2}, r.Label)
}

// Message stands in the middle of a plot that has nothing else to show.
type Message struct {
	Text, Hint string
	Style      style.Style
}

// Plot writes the message on a patch of background, if it has room.
func (m Message) Plot(c draw.Canvas, _ *plot.Plot) {
	s, size := m.Style, c.Size()
	if m.Text == "" || size.X < s.Len(90) {
		return
	}
	lines := s.Wrap(style.Small, m.Hint, size.X-s.Len(40), 3)
	strong, small := s.Type(style.Name, s.Foreground), s.Type(style.Small, s.Muted)
	strong.XAlign, small.XAlign = text.XCenter, text.XCenter
	name, line := s.Height(style.Name), s.Height(style.Small)
	height := name + vg.Length(len(lines))*line
	if height > size.Y {
		return
	}
	width := strong.Width(m.Text)
	for _, l := range lines {
		width = max(width, small.Width(l))
	}
	half := vg.Point{X: width/2 + s.Len(12), Y: height/2 + s.Len(8)}
	canvas.Box(c, s.Background, vg.Rectangle{Min: c.Center().Sub(half), Max: c.Center().Add(half)})
	at := vg.Point{X: c.Center().X, Y: c.Center().Y + height/2 - name/2}
	c.FillText(strong, at, s.Cut(style.Name, m.Text, size.X))
	for i, l := range lines {
		c.FillText(small, vg.Point{X: at.X, Y: at.Y - name/2 - line*(vg.Length(i)+0.5)}, l)
	}
}
