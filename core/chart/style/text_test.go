package style

import (
	"math"
	"strings"
	"testing"

	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/recorder"
)

// A unit stays with its number, however narrow the chart, and looks as if it
// stood behind any space.
func TestNoLineBreaksBeforeAUnit(t *testing.T) {
	s := Light()
	tied, loose := "takes 3"+noBreak+"min"+noBreak+"30"+noBreak+"s of all", "takes 3 min 30 s of all"
	broken := 0
	for width := 5.0; width < 200; width++ {
		for _, line := range s.Wrap(Small, tied, s.Len(width), 9) {
			if strings.HasSuffix(line, "3") || strings.HasSuffix(line, "min") || strings.HasSuffix(line, "30") {
				t.Errorf("at %v points a line ends in %q", width, line)
			}
		}
		broken = max(broken, len(s.Wrap(Small, loose, s.Len(width), 9)))
	}
	if broken < 5 || s.Width(Small, tied) != s.Width(Small, loose) {
		t.Errorf("%d lines; %v wide with its spaces, %v with others", broken, s.Width(Small, tied), s.Width(Small, loose))
	}
}

// Whatever its alignment, the capitals of a line are in the middle of its
// height, and its Rectangle is where it is.
func TestLinesStandWhereTheirRectangleIs(t *testing.T) {
	s := Light()
	for _, across := range []text.XAlignment{text.XLeft, text.XCenter, text.XRight} {
		for _, up := range []text.YAlignment{text.YTop, text.YCenter, text.YBottom} {
			sty := s.Type(Tick, s.Muted)
			sty.XAlign, sty.YAlign = across, up
			c := new(recorder.Canvas)
			sty.Handler.Draw(c, "HEH", sty, vg.Point{X: 100, Y: 50})
			var at vg.Point
			for _, a := range c.Actions {
				if fill, ok := a.(*recorder.FillString); ok {
					at = fill.Point
				}
			}
			box := sty.Rectangle("HEH").Add(vg.Point{X: 100, Y: 50})
			middle := (box.Min.Y + box.Max.Y) / 2
			if math.Abs(float64(at.Y+sty.Font.Size*capitals/2-middle)) > 1e-6 || math.Abs(float64(at.X-box.Min.X)) > 1e-6 {
				t.Errorf("%v, %v: the text begins at %v, its rectangle is %v", across, up, at, box)
			}
		}
	}
}
