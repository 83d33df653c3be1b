package chart

import (
	"fmt"
	"image"
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// Axis is what runs along x.
type Axis string

// The axes.
const (
	Workers Axis = "workers"
	Cores   Axis = "cores"
)

// View chooses what of a run is drawn. The zero value is runtime against
// workers on the largest core count, on linear axes, in English. Views can be
// compared with ==.
type View struct {
	Kind Kind // empty means Runtime
	By   Axis // empty means Workers
	// Fixed is the count of the other axis: core count when By is Workers,
	// worker count when By is Cores. 0 chooses: the largest core count, or
	// workers = cores (the largest worker count when the two never meet).
	Fixed      int
	LogX, LogY bool
	Zoom       Zoom            // the part of the axes that is shown; the zero value is all
	Row        int             // where not all rows have room, how many are passed over; as many as leave the last at the bottom at most
	Hidden     Hidden          // strategies that are left out
	Selected   core.Cell       // is marked; the zero value is none
	Strategy   core.Strategy   // that a grid is about; empty chooses the recommended one, or the first that is not hidden
	Answer     *verdict.Answer // what the run says, for what is recommended and the law; nil while it says nothing
	// Cells is what [stats.Summarise] says of the run, whose speed-ups then need
	// not be estimated for every drawing; nil has them estimated.
	Cells *[]stats.Summary
	Title string // such as a finding; empty means a description of the chart
	Words Words  // the zero value means English

	screen bool // drawn for a screen, where rows can be scrolled
}

// Zoom is the part of a chart's axes that is shown, in their values: what
// [Picture.Value] returns. Kinds of charts have different axes, so a zoom is
// for one kind and one By.
type Zoom struct{ X, Y Range }

// Range is a stretch of an axis, in its values.
type Range = ruler.Range

// Hidden is a set of strategies; the zero value is empty. Sets can be compared
// with ==.
type Hidden struct{ names string } // each between spaces, in order

// Has reports whether the strategy is in the set.
func (h Hidden) Has(s core.Strategy) bool { return slices.Contains(strings.Fields(h.names), string(s)) }

// Toggled returns the set without the strategy if it was in it, with it otherwise.
func (h Hidden) Toggled(s core.Strategy) Hidden {
	names := strings.Fields(h.names)
	if i := slices.Index(names, string(s)); i >= 0 {
		names = slices.Delete(names, i, i+1)
	} else {
		names = append(names, string(s))
	}
	slices.Sort(names)
	return Hidden{strings.Join(names, " ")}
}

// Picture is a chart in pixels, with what a pointer can find on it. Pixels
// count from the left and the top of the image.
type Picture struct {
	Image  *image.RGBA
	Area   image.Rectangle // between the axes; empty when the chart is too small for data
	Points []Point
	Names  []Name
	Rows   Rows
	x, y   ruler.Scale
	// The pixels at which the scales of x and y begin and end.
	left, right, bottom, top float64
	lanes                    *lanes // of a timeline; nil for charts
}

// Point is the place of a cell's median, or of one trial.
type Point struct {
	Cell  core.Cell
	Trial int // index in the run's trials; -1 where the point stands for the cell
	X, Y  float64
}

// Name is where a strategy is named, shown or hidden.
type Name struct {
	Strategy core.Strategy
	At       image.Rectangle
}

// Rows says which rows of a chart are shown; it is zero for charts without. A
// zoom leaves it those that it shows.
type Rows struct{ First, Shown, All int }

// Draw draws the chart at width × height pixels, with dpi pixels to the inch:
// 72 makes one point of type one pixel, and 72 × scale one unit of a window
// that is shown at that scale. The three are at least 1. A chart too small for
// some of its parts leaves them out, and in the end is a plain background.
func Draw(run core.Run, v View, s Style, width, height, dpi int) (Picture, error) {
	if width < 1 || height < 1 || dpi < 1 {
		return Picture{}, fmt.Errorf("a chart cannot be %d×%d pixels at %d dpi; each must be at least 1", width, height, dpi)
	}
	if err := v.validate(); err != nil {
		return Picture{}, err
	}
	v.screen = true
	return v.sheet(run, s).draw(ink.NewImage(width, height, dpi, s)).picture(), nil
}

func (v View) validate() error {
	if _, known := sheets[v.kind()]; !known {
		return fmt.Errorf("there is no chart %q; the charts are %v", v.Kind, Kinds())
	}
	if v.By != "" && v.By != Workers && v.By != Cores {
		return fmt.Errorf("a chart cannot be drawn by %q; choose %s or %s", v.By, Workers, Cores)
	}
	if err := v.Zoom.validate(); err != nil {
		return err
	}
	if v.Row < 0 {
		return fmt.Errorf("a chart cannot begin %d rows before its first", -v.Row)
	}
	if v.Fixed < 0 {
		return fmt.Errorf("a chart cannot be drawn for %d workers or cores; give at least 1, or 0 to have it chosen", v.Fixed)
	}
	return nil
}
