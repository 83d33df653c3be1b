// Package view is what a reader chooses to see of a run, and in which words.
//
// A [View] is the choice: a kind of chart, the axis that runs along x, what is
// hidden, selected and zoomed into. Its zero value is runtime against workers
// on the largest core count, on linear axes, in English.
package view

import (
	"fmt"
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
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
	Kind Kind // empty means the first
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
	Cells  *[]stats.Summary
	Title  string // such as a finding; empty means a description of the chart
	Words  Words  // the zero value means English
	Screen bool   // drawn for a screen, where rows can be scrolled
}

// Validate reports the first choice that cannot be drawn, whatever the kind.
func (v View) Validate() error {
	if v.By != "" && v.By != Workers && v.By != Cores {
		return fmt.Errorf("a chart cannot be drawn by %q; choose %s or %s", v.By, Workers, Cores)
	}
	if err := v.Zoom.Validate(); err != nil {
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

// Recommended returns the cell that the view's answer recommends, no cell when
// there is none or it does not stand clear of the noise.
func (v View) Recommended() core.Cell {
	if v.Answer == nil || !v.Answer.Resolved() {
		return core.Cell{}
	}
	return v.Answer.Chosen
}

// Base returns what the view's answer compares with, or else the serial program.
func (v View) Base() core.Cell {
	if v.Answer != nil {
		return v.Answer.Base
	}
	return core.Baseline
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

// Message is what a chart says that has nothing else to show.
type Message struct{ Text, Hint string }
