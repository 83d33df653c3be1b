package figure

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
)

// inset is the space between the ends of the x axis and its first and last
// value, and failedHeight that of the row of failures, units: marks and the
// labels below them stay inside the area.
const (
	inset        = 19
	failedHeight = 20
)

// Plot returns the sheet as a plot for a size, points, with the places of its
// points. What has no room is left out, titles are not part of it.
func (s Sheet) Plot(st style.Style, width, height vg.Length) (*plot.Plot, []Place) {
	for _, d := range details {
		if f := s.layout(st, d, width, height); f != nil {
			return f.Plot, f.Places
		}
	}
	empty := plot.New()
	empty.HideAxes()
	empty.BackgroundColor = st.Background
	return empty, nil
}

// layout is a frame whose parts take their room one after the other.
type layout struct {
	*Frame
	sheet  Sheet
	canvas draw.Canvas // of the plot, from the lower left corner; a part of it where the y axis is to be short
	legend layer.Legend
	strip  layer.Strip
	ends   layer.Ends
}

// layout lays the sheet out with some parts; nil when they have no room.
func (s Sheet) layout(st style.Style, d Detail, width, height vg.Length) *layout {
	if width < st.Len(d.width) || height < st.Len(d.height) {
		return nil
	}
	f := &layout{Frame: &Frame{Style: st, Detail: d, X: s.X.Scale, Y: s.Y.Scale}, sheet: s}
	if s.Failed != "" && d.Ticks {
		f.row = failedHeight
	}
	f.canvas.Max = vg.Point{X: width, Y: height}
	f.Plot = f.plain()
	f.behind()
	f.above()
	if !f.vertical() || !f.beside() || !f.horizontal() {
		return nil
	}
	f.write()
	f.add(s.Layers(f.Frame)...)
	f.add(layer.Message{Text: s.Message.Text, Hint: s.Message.Hint, Style: st})
	return f
}

// area asks gonum for the area of the data.
func (f *layout) area() draw.Canvas { return f.Plot.DataCanvas(f.canvas) }

// add adds plotters that neither change the axes' ranges nor reserve room: the
// ranges are chosen, and half a mark may hang over.
func (f *layout) add(plotters ...plot.Plotter) {
	for _, p := range plotters {
		f.Plot.Add(struct{ plot.Plotter }{p})
	}
}

// above reserves the rows above the data.
func (f *layout) above() {
	if f.Naming != Nowhere {
		f.legend.Keys = [][]layer.Key{f.sheet.Legend}
	}
	if f.Naming == Above {
		f.legend.Keys = append(f.legend.Keys, f.sheet.Ends)
	}
	f.legend.Width, f.legend.Style = f.canvas.Max.X, f.Style
	if f.Ticks {
		f.legend.Above = f.Style.Height(style.Tick) / 2 // of the uppermost label
	}
	if f.Names {
		f.strip = layer.Strip{Name: f.sheet.Y.Name, Zones: f.sheet.Zones, Style: f.Style}
		f.legend.Above = f.strip.Height()
		f.Plot.Add(&f.strip)
	}
	f.Plot.Add(&f.legend)
}

// vertical chooses the ticks of the y axis; false when there is no height.
func (f *layout) vertical() bool {
	length := f.area().Size().Y
	if most := f.Len(f.sheet.Tallest); most > 0 && length > most {
		f.canvas.Min.Y += length - most
		length = most
	}
	if !(length >= f.Len(f.height)) { // gonum makes NaN of less than nothing
		return false
	}
	f.yRoom = f.roomFor(length, f.canvas.Size().X)
	if f.sheet.Y.Fit != nil {
		f.Y = f.sheet.Y.Fit(f.yRoom)
		setScale(&f.Plot.Y, f.Y)
	}
	if f.Ticks {
		ticks := f.sheet.Y.Ticks(f.yRoom)
		if f.row > 0 { // below the data gonum does not write it, but leaves it room
			ticks = append(ticks, plot.Tick{Value: f.Up(f.Y.Value(0), -f.row), Label: f.sheet.Failed})
		}
		f.Plot.Y.Tick.Marker = plot.ConstantTicks(ticks)
	}
	return true
}

// beside reserves the room of names at the right; false when they have none,
// or would take more than a third of the width.
func (f *layout) beside() bool {
	if f.Naming != AtEnds {
		return true
	}
	ends, sides := f.endsOf(f.sheet.Ends), f.endsOf(f.sheet.Sides)
	if !f.fits(ends) {
		return false
	}
	f.ends = ends
	f.Plot.Add(&f.ends)
	if f.fits(sides) {
		f.Plot.Add(&sides)
	}
	return true
}

func (f *layout) endsOf(keys []layer.Key) layer.Ends {
	e := layer.Ends{Row: f.Len(f.row), Inset: f.Len(inset), Style: f.Style}
	for _, k := range keys {
		e.Keys = append(e.Keys, k.Cut(f.Style, f.canvas.Size().X*0.6))
	}
	return e
}

// fits reports whether names have room at the right.
func (f *layout) fits(e layer.Ends) bool {
	area := f.area()
	return len(e.Keys) == 0 || e.Width() <= area.Size().X/3+f.Len(12) && e.Places(area, f.Plot) != nil
}

// horizontal chooses the ticks of the x axis; false when there is no width.
func (f *layout) horizontal() bool {
	length := f.area().Size().X
	if !(length >= f.Len(f.width)) {
		return false
	}
	if !f.sheet.X.Flush {
		in := min(f.Len(inset), length/8)
		length -= 2 * in
		setScale(&f.Plot.X, f.X.Extended(float64(in/length)))
	}
	f.xRoom = f.roomFor(length, f.canvas.Size().Y)
	if f.Ticks {
		ticks := f.sheet.X.Ticks(f.xRoom)
		if len(ticks) == 0 { // which take their room all the same
			ticks, f.Plot.X.Tick.Color = []plot.Tick{{Value: f.X.Value(0.5), Label: " "}}, color.Transparent
		}
		f.Plot.X.Tick.Marker = plot.ConstantTicks(ticks)
	}
	return true
}

// write tells what stands beside the data how far it is to the plot's sides.
func (f *layout) write() {
	area := f.area()
	left := area.Min.X
	f.strip.Left, f.legend.Left = left, left
	if f.row > 0 {
		f.add(layer.Row{Label: f.sheet.Failed, Height: f.Len(f.row), Style: f.Style})
	}
	if f.Names && f.sheet.Note != nil {
		f.add(layer.Note{Texts: f.sheet.Note(f.Frame), Below: area.Min.Y - f.canvas.Min.Y, Right: f.canvas.Max.X - area.Max.X, Style: f.Style})
	}
}

// roomFor returns what an axis of a length has room for.
func (f *layout) roomFor(length, across vg.Length) axis.Room {
	label := f.Type(style.Tick, f.Muted)
	return axis.Room{Length: length, Across: across, Unit: f.Len(1), Height: f.Style.Height(style.Tick), Width: label.Width}
}
