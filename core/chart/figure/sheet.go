// Package figure makes a gonum plot of what a kind of chart shows, and of the
// plot a figure: with a title and a caption above it.
//
// The recipe:
//
//  1. A kind of chart describes itself as a [Sheet]: axes, what is named, and
//     a function that makes its plotters once the lengths of the axes are
//     known.
//  2. [Sheet.Plot] makes a *plot.Plot for a size. It lays the plot out, asks
//     gonum for the area of the data, and then chooses the ticks and has the
//     plotters made. What has no room is left out before, by the [Detail]s.
//  3. [Sheet.Figure] cuts the room for title and caption from the canvas and
//     fills the rest with the plot. [Figure.Draw] draws it, once: gonum's Draw
//     changes a plot.
package figure

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
)

// Sheet is a chart before it has a size.
type Sheet struct {
	Title   string
	Caption []string // parts of a line, the most important first
	X, Y    axis.Axis
	Zones   []layer.Zone // stretches of x, named above
	Sides   []layer.Key  // parts of y, named at the right where they have room
	Failed  string       // name of the row of failures; empty when there is none
	Ends    []layer.Key  // the lines, where they end
	Legend  []layer.Key  // what the marks stand for, where no line's end can say it
	Note    func(*Frame) []string
	Tallest float64 // greatest length of the y axis, units; 0 for any
	// Layers makes the plotters, in the order in which they are drawn.
	Layers  func(*Frame) []plot.Plotter
	Message view.Message
}

// Place is where a cell's median stands, or one of its trials, in the values
// of a plot's axes: Transforms tells where on a canvas that is.
type Place struct {
	Cell  core.Cell
	Trial int // index in the run's trials; -1 for the cell
	X, Y  float64
}

// Rows says which rows of a chart are shown; it is zero for charts without.
type Rows struct{ First, Shown, All int }

// Frame is a plot that is laid out: what a sheet's layers are made for.
type Frame struct {
	style.Style
	Detail
	X, Y   axis.Scale // what is shown; the plot's axis of x goes further by the inset
	Plot   *plot.Plot
	Places []Place
	Rows   Rows

	xRoom, yRoom axis.Room
	row          float64 // height of the row of failures, units; 0 when there is none
}

// Mark notes down where something stands.
func (f *Frame) Mark(c core.Cell, trial int, x, y float64) {
	f.Places = append(f.Places, Place{c, trial, x, y})
}

// Failure is a cell or a trial that failed.
type Failure struct {
	Cell  core.Cell
	Trial int // index in the run's trials; -1 for the cell
	X     float64
	Glyph draw.GlyphStyle
	Part  bool // only some of the cell's trials failed: nothing can be pointed at
}

// Failures are marks in the row of failures below the data.
func (f *Frame) Failures(list []Failure) []plot.Plotter {
	row := f.Up(f.Y.Value(0), -f.row/2)
	if f.row == 0 {
		return nil
	}
	var points plotter.XYs
	var glyphs []draw.GlyphStyle
	for _, one := range list {
		if !f.Sees(one.X, f.Y.Value(0)) {
			continue
		}
		points, glyphs = append(points, plotter.XY{X: one.X, Y: row}), append(glyphs, one.Glyph)
		if !one.Part {
			f.Mark(one.Cell, one.Trial, one.X, row)
		}
	}
	return []plot.Plotter{layer.Marks{XYs: points, Style: func(i int) draw.GlyphStyle { return glyphs[i] }}}
}

// Right returns the value of x some units to the right of another.
func (f *Frame) Right(x, units float64) float64 {
	return f.X.Value(f.X.Place(x) + units/f.Units(f.xRoom.Length))
}

// Up returns the value of y some units above another.
func (f *Frame) Up(y, units float64) float64 {
	return f.Y.Value(f.Y.Place(y) + units/f.Units(f.yRoom.Length))
}

// Lengths returns the length of the x axis from its first value to its last,
// and that of the y axis, both in units.
func (f *Frame) Lengths() (x, y float64) { return f.Units(f.xRoom.Length), f.Units(f.yRoom.Length) }

// RoomY is what the y axis has room for.
func (f *Frame) RoomY() axis.Room { return f.yRoom }

// Sees reports whether a point lies in the area of the data, by a hair's
// breadth.
func (f *Frame) Sees(x, y float64) bool {
	const hair = 1e-9
	across, up := f.Plot.X.Norm(x), f.Y.Place(y)
	return across >= -hair && across <= 1+hair && up >= -hair && up <= 1+hair
}
