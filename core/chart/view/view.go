// Package view is what a reader chooses to see of a run, and in which language.
//
// A [View] is the choice: a kind of chart, the axis that runs along x, what is
// hidden, selected and zoomed into. Its zero value is runtime against workers
// on the largest core count, on linear axes, in English. A [Subject] is what a
// chart is made of: the analysis of a run, a view and a style.
package view

import (
	"fmt"
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/message"
)

// Kind is what a chart shows.
type Kind string

// Axis is what runs along x.
type Axis string

// The axes.
const (
	Workers Axis = "workers"
	Cores   Axis = "cores"
)

// View chooses what of a run is drawn. Views can be compared with ==.
type View struct {
	Kind    Kind   // empty means the first
	Variant string // of the run's variants; one that it does not have means its first
	By      Axis   // empty means Workers
	// Fixed is the count of the other axis: core count when By is Workers,
	// worker count when By is Cores. 0 chooses: the largest core count, or
	// workers = cores (the largest worker count when the two never meet).
	Fixed      int
	LogX, LogY bool
	Zoom       Zoom              // the part of the axes that is shown; the zero value is all
	Row        int               // where not all rows have room, how many are passed over; as many as leave the last at the bottom at most
	Hidden     Hidden            // strategies that are left out
	Selected   core.Cell         // is marked; the zero value is none
	Strategy   core.Strategy     // that a grid is about; empty chooses the recommended one, or the first that is not hidden
	Title      string            // such as a finding; empty means a description of the chart
	Settings   string            // what the work was set to, as it is said; empty means as it is typed
	Language   *message.Language // nil means English
	Screen     bool              // drawn for a screen, where rows can be scrolled
}

// Text says a text of the charts, filled as by [message.New].
func (v View) Text(key string, pairs ...any) string { return v.Language.Text("chart."+key, pairs...) }

// Count says how many there are of something.
func (v View) Count(noun string, n int) string { return v.Language.Text("count."+noun, "n", n) }

// Validate reports the first choice that cannot be drawn, whatever the kind.
func (v View) Validate() error {
	if v.By != "" && v.By != Workers && v.By != Cores {
		return fmt.Errorf("a chart cannot be drawn by %q; choose %s or %s", v.By, Workers, Cores)
	}
	for _, r := range []axis.Range{v.Zoom.X, v.Zoom.Y} {
		if err := validate(r); err != nil {
			return err
		}
	}
	if v.Row < 0 {
		return fmt.Errorf("a chart cannot begin %d rows before its first", -v.Row)
	}
	if v.Fixed < 0 {
		return fmt.Errorf("a chart cannot be drawn for %d workers or cores; give at least 1, or 0 to have it chosen", v.Fixed)
	}
	return nil
}

// Zoom is the part of a chart's axes that is shown, in their values. Kinds of
// charts have different axes, so a zoom is for one kind and one By.
type Zoom struct{ X, Y axis.Range }

// The magnitudes that a zoom may have: what can be measured lies well within.
const (
	leastZoom = 1e-12
	mostZoom  = 1e12
)

// validate reports a range that cannot be shown.
func validate(r axis.Range) error {
	if r == (axis.Range{}) || r.Low < r.High && r.High >= leastZoom && r.High <= mostZoom && r.Low >= -mostZoom {
		return nil
	}
	return fmt.Errorf("a chart cannot show the range from %g to %g; give two numbers up to %g, the smaller first, or none for all", r.Low, r.High, mostZoom)
}

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
