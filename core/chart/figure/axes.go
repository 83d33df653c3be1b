package figure

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
)

// plain returns a plot in the style, with axes that take their room but have
// no ticks yet.
func (f *layout) plain() *plot.Plot {
	p := plot.New()
	p.BackgroundColor = f.Background
	p.TextHandler = f.Type(style.Tick, f.Muted).Handler
	p.Title.TextStyle = style.Centred(f.Type(style.Title, f.Foreground))
	p.Title.TextStyle.YAlign = text.YTop
	for _, a := range []*plot.Axis{&p.X, &p.Y} {
		a.Padding, a.Tick.Label = 0, f.Type(style.Tick, f.Muted)
		a.Label.TextStyle = f.Type(style.Tick, f.Foreground)
		a.Label.TextStyle.XAlign, a.Label.TextStyle.YAlign = text.XCenter, text.YBottom
	}
	setScale(&p.X, f.X)
	setScale(&p.Y, f.Y)
	if f.Ticks {
		f.axes(p)
	} else {
		p.HideAxes()
	}
	return p
}

// axes sets how the axes look.
func (f *layout) axes(p *plot.Plot) {
	line := f.Line(f.Faint(f.Muted, AxisShare), 1)
	p.X.LineStyle, p.X.Tick.LineStyle, p.X.Tick.Length = line, line, f.Len(4)
	if !f.sheet.X.Marks {
		p.X.Tick.Color = color.Transparent
	}
	p.X.Padding = f.Len(f.row)
	p.X.Tick.Label.XAlign, p.X.Tick.Label.YAlign = text.XCenter, text.YTop
	p.X.Tick.Marker = plot.ConstantTicks{{Value: f.X.Value(0.5), Label: "0"}}
	p.Y.LineStyle.Width, p.Y.Tick.Length = 0, 0
	p.Y.Tick.Label.XAlign = text.XRight
	p.Y.Padding = f.Len(8) - p.Y.Label.TextStyle.Width(" ") // gonum puts a space between
	p.Y.Tick.Marker = plot.ConstantTicks{}
	if f.Names {
		p.X.Label.Text, p.X.Label.Padding = f.sheet.X.Name, f.Len(2)
	}
}

// AxisShare is how much of the muted colour the x axis has.
const AxisShare = 0.75

func setScale(a *plot.Axis, s axis.Scale) { a.Scale, a.Min, a.Max = s, s.Min, s.Max }

// behind adds what lies behind the data.
func (f *layout) behind() {
	grid := &plotter.Grid{}
	if f.Ticks && f.sheet.Y.Lines {
		grid.Horizontal = f.Line(f.Grid, 1)
	}
	if f.Ticks && f.sheet.X.Lines {
		grid.Vertical = f.Line(f.Grid, 1)
	}
	f.add(layer.Zones{List: f.sheet.Zones, Style: f.Style}, layer.Func(func(c draw.Canvas, p *plot.Plot) {
		inside := *p // without the line that would cover the axis of x
		inside.Y.Tick.Marker = plot.ConstantTicks(slices.DeleteFunc(slices.Clone(p.Y.Tick.Marker.Ticks(p.Y.Min, p.Y.Max)),
			func(t plot.Tick) bool { return t.Value == p.Y.Min && f.row == 0 }))
		grid.Plot(c, &inside)
	}))
}
