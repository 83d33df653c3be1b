package axis

import (
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
)

// Axis is one side of a chart before it has a length.
type Axis struct {
	Name  string
	Scale Scale
	// Ticks chooses what is labelled on an axis of some length. A tick without
	// a label is a short line.
	Ticks func(Room) []plot.Tick
	Flush bool // the ends of the scale are the ends of the axis: no room is left for half a mark
	Lines bool // across the data, at the ticks
	Marks bool // short lines at the ticks
	// Fit returns the scale for an axis of some length; nil keeps the scale.
	Fit func(Room) Scale
}

// Room is what an axis has room for.
type Room struct {
	Length vg.Length
	Across vg.Length // the plot's size the other way
	Unit   vg.Length // a twelfth of the size of type
	Height vg.Length // of a line of text
	Width  func(label string) vg.Length
}

// For returns how many things have room that are so many units apart.
func (r Room) For(apart float64) int { return int(r.Length / (vg.Length(apart) * r.Unit)) }

// The least distance between two labels of a vertical axis, units. Logarithmic
// ticks are closer where they are closest. On a horizontal axis it is the usual
// distance between two numbers.
const (
	linearApart = 40
	logApart    = 26
	lyingApart  = 70
)

// Vertical is a vertical axis for numbers, with lines across the data. ticks
// labels about as many as there is room for.
func Vertical(name string, s Scale, ticks func(s Scale, room int) []plot.Tick) Axis {
	apart := float64(linearApart)
	if s.Log {
		apart = logApart
	}
	return Axis{Name: name, Scale: s, Lines: true, Ticks: func(r Room) []plot.Tick { return ticks(s, r.For(apart)) }}
}

// Horizontal is a horizontal axis for numbers; a label that has no room beside
// the one before is left out.
func Horizontal(name string, s Scale, ticks func(s Scale, room int) []plot.Tick) Axis {
	return Axis{Name: name, Scale: s, Marks: true, Ticks: func(r Room) []plot.Tick {
		kept, end := []plot.Tick{}, -r.Length
		for _, t := range ticks(s, r.For(lyingApart)) {
			at, half := vg.Length(s.At(t.Value))*r.Length, r.Width(t.Label)/2
			if at-half > end {
				kept, end = append(kept, t), at+half+8*r.Unit
			}
		}
		return kept
	}}
}

// Places is an axis of n places side by side, however far apart what they
// stand for is. A place is as wide as the distance from one whole number to
// the next and lies around its own, 0 for the first.
func Places(name string, n int) Axis {
	return Axis{
		Name: name, Flush: true,
		Scale: Scale{Min: -0.5, Max: float64(n) - 0.5},
		Ticks: func(Room) []plot.Tick { return nil },
	}
}

// CountPlaces is an axis with a place for each of ascending counts. size
// returns the room that a label takes along the axis: [Lying] or [Standing].
func CountPlaces(name string, counts []int, size func(Room, string) vg.Length) Axis {
	a := Places(name, len(counts))
	place := func(n int) float64 {
		i, _ := slices.BinarySearch(counts, n)
		return float64(i)
	}
	a.Ticks = func(r Room) []plot.Tick {
		ticks := Counts(counts, false, func(n int, label string) Span {
			return a.Scale.around(place(n), size(r, label), r.Length)
		})
		for i := range ticks {
			ticks[i].Value = place(int(ticks[i].Value))
		}
		return ticks
	}
	return a
}

// OfCounts is a horizontal axis for ascending counts, of which its scale need
// not show all. Those without a label have a short line.
func OfCounts(s Scale, name string, counts []int) Axis {
	shown := slices.DeleteFunc(slices.Clone(counts), func(n int) bool { return !s.Shows(float64(n)) })
	return Axis{Name: name, Scale: s, Marks: true, Ticks: func(r Room) []plot.Tick {
		ticks := Counts(shown, s.Log, func(n int, label string) Span {
			return s.around(float64(n), Lying(r, label), r.Length)
		})
		labelled := map[float64]bool{}
		for _, t := range ticks {
			labelled[t.Value] = true
		}
		for _, n := range shown {
			if v := float64(n); !labelled[v] {
				ticks = append(ticks, plot.Tick{Value: v})
			}
		}
		return ticks
	}}
}

// around returns the part of an axis that something takes around a value.
func (s Scale) around(v float64, size, length vg.Length) Span {
	at, half := s.At(v), float64(size/(2*length))
	return Span{From: at - half, To: at + half}
}

// Lying returns the room of a label on a horizontal axis, Standing that of one
// on a vertical axis.
func Lying(r Room, label string) vg.Length { return r.Width(label) + 10*r.Unit }
func Standing(r Room, _ string) vg.Length  { return r.Height }
