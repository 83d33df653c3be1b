package losses

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
	"parallelogram/core/quantity"
)

// How much of the room of a count bars take, and of their own room.
const (
	groupShare = 0.84
	stackShare = 0.86
)

// step returns how far apart the bars at one count are.
func (b bars) step() float64 { return groupShare / float64(max(1, b.most)) }

// centre returns where on the x axis a bar stands, and half its width.
func (b bars) centre(one bar) float64 {
	return float64(one.place) + b.step()*(float64(one.rank)-float64(one.among-1)/2)
}

func (b bars) half() float64 { return stackShare * b.step() / 2 }

// box returns the place of a stretch of a bar, as far as it is shown.
func (b bars) box(c draw.Canvas, p *plot.Plot, one bar, s axis.Span) vg.Rectangle {
	x, y := p.Transforms(&c)
	inside := func(v vg.Length) vg.Length { return min(c.Max.Y, max(c.Min.Y, v)) }
	return vg.Rectangle{
		Min: vg.Point{X: x(b.centre(one) - b.half()), Y: inside(y(s.From))},
		Max: vg.Point{X: x(b.centre(one) + b.half()), Y: inside(y(s.To))},
	}
}

// draw returns the plotters of the bars.
func (b bars) draw(f *figure.Frame) []plot.Plotter {
	for _, one := range b.list {
		if y := one.loss.Useful + one.loss.Own; !one.failed && f.Sees(b.centre(one), y) {
			f.Mark(one.Cell, -1, b.centre(one), y)
		}
	}
	each := func(paint func(c draw.Canvas, p *plot.Plot, one bar)) plot.Plotter {
		return layer.Func(func(c draw.Canvas, p *plot.Plot) {
			for _, one := range b.list {
				if !one.failed {
					paint(c, p, one)
				}
			}
		})
	}
	list := []plot.Plotter{b.fill(f)}
	if f.Y.Min < 0 && f.Y.Max > 0 {
		list = append(list, layer.Line(f.Line(f.Faint(f.Muted, figure.AxisShare), 1), plotter.XY{X: f.X.Min}, plotter.XY{X: f.X.Max}))
	}
	percents, names := b.percents(f), b.names(f)
	return append(list, each(percents), each(names), each(func(c draw.Canvas, p *plot.Plot, one bar) {
		if b.recommended(one) {
			layer.Enclose(c, f.Style, f.Line(f.Good, 2.25), b.box(c, p, one, one.whole()))
		}
		if one.Cell == b.View.Selected {
			layer.Enclose(c, f.Style, f.Line(f.Foreground, 2.25, style.Dashed...), b.box(c, p, one, one.whole()))
		}
	}))
}

// fill fills the parts of the bars, all of a look at once.
func (b bars) fill(f *figure.Frame) plot.Plotter {
	return layer.Func(func(c draw.Canvas, p *plot.Plot) {
		boxes := map[canvas.Filling][]vg.Rectangle{}
		var order []canvas.Filling
		for _, one := range b.list {
			spans := one.stretches()
			for i, part := range parts(one.loss) {
				look := part.look(f.Style, one.Slot)
				if boxes[look] == nil {
					order = append(order, look)
				}
				boxes[look] = append(boxes[look], b.box(c, p, one, spans[i]))
			}
		}
		for _, look := range order {
			look.Fill(c, f.Style, boxes[look]...)
		}
	})
}

// percents writes the shares into the parts that have room.
func (b bars) percents(f *figure.Frame) func(c draw.Canvas, p *plot.Plot, one bar) {
	widest := f.Style.Width(style.Small, "100%") + f.Len(4)
	return func(c draw.Canvas, p *plot.Plot, one bar) {
		spans := one.stretches()
		for i, part := range parts(one.loss) {
			box := b.box(c, p, one, spans[i])
			if box.Size().X < widest || box.Size().Y < f.Style.Height(style.Small) {
				continue
			}
			look, share, at := part.look(f.Style, one.Slot), quantity.Share(part.share), canvas.Middle(box)
			sty := style.Centred(f.Type(style.Small, style.Over(look.Base)))
			half := vg.Point{X: sty.Width(share)/2 + f.Len(3), Y: f.Len(6.5)}
			canvas.Box(c, look.Base, vg.Rectangle{Min: at.Sub(half), Max: at.Add(half)})
			c.FillText(sty, at, share)
		}
	}
}

// names writes the strategies above the bars, or their shapes where they have
// no room.
func (b bars) names(f *figure.Frame) func(c draw.Canvas, p *plot.Plot, one bar) {
	width, _ := f.Lengths()
	room, written := width*b.step()/(f.X.Max-f.X.Min), true
	for _, one := range b.list {
		written = written && f.Units(f.Style.Width(style.Name, string(one.Cell.Strategy)))+4 <= room
	}
	r := min(4, 0.4*room)
	return func(c draw.Canvas, p *plot.Plot, one bar) {
		x, y := p.Transforms(&c)
		at := vg.Point{X: x(b.centre(one)), Y: y(one.whole().To) + f.Len(9)}
		color := f.ColorOf(one.Slot)
		switch {
		case at.Y > c.Max.Y-f.Len(4): // above what is shown
		case written:
			c.FillText(style.Centred(f.Type(style.Name, color)), at, string(one.Cell.Strategy))
		case r >= 1.5:
			c.DrawGlyphNoClip(f.Glyph(style.ShapeOf(one.Slot), color, r), at)
		}
	}
}

// crosses mark cells of which all trials failed.
func (b bars) crosses(f *figure.Frame) []plot.Plotter {
	var list []figure.Failure
	for _, one := range b.list {
		if one.failed {
			list = append(list, figure.Failure{Cell: one.Cell, Trial: -1, X: b.centre(one), Glyph: f.Cross(f.ColorOf(one.Slot), 3.5)})
		}
	}
	return f.Failures(list)
}
