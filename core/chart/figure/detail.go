package figure

// Naming is where lines are named.
type Naming int

const (
	Nowhere Naming = iota
	AtEnds         // beside the ends of the lines
	Above          // in rows above the chart
)

// Detail says which parts of a sheet are drawn.
type Detail struct {
	Title, Caption, Names, Ticks bool
	Naming                       Naming
	width, height                float64 // least size of the area between the axes, units
}

// details are tried in this order; the first whose area is large enough is
// drawn. What cannot even be the last is a plain background.
var details = []Detail{
	{true, true, true, true, AtEnds, 200, 110},
	{true, true, true, true, Above, 150, 100},
	{true, false, true, true, Above, 120, 80},
	{false, false, true, true, Above, 90, 60},
	{false, false, false, true, AtEnds, 120, 40},
	{false, false, false, true, Above, 60, 36},
	{false, false, false, true, Nowhere, 60, 36},
	{false, false, false, false, Nowhere, 12, 6},
}

// margin returns the space around a figure, units.
func (d Detail) margin() float64 {
	if d.Ticks {
		return 14
	}
	return 2
}
