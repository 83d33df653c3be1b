package ink

import (
	"image/color"
	"strings"
	"testing"

	"gonum.org/v1/plot/vg"
)

// A line of the grid is a whole pixel however small the picture is.
func TestRulesAreWholePixels(t *testing.T) {
	for _, dpi := range []int{20, 72, 94, 144} {
		p := NewImage(10, 10, dpi, Light())
		y := p.Dot * 5.3
		p.Rule(onLight[0], vg.Point{X: 0, Y: y}, vg.Point{X: p.Dot * 10, Y: y})
		for row := range 10 {
			if c := p.Image.RGBAAt(5, row); c != rgba(onLight[0]) && c != rgba(Light().Background) {
				t.Errorf("%d dpi: row %d is %v, neither line nor background", dpi, row, c)
			}
		}
		if c := p.Image.RGBAAt(5, 4); c != rgba(onLight[0]) {
			t.Errorf("%d dpi: the line is not where it should be", dpi)
		}
	}
}

// A unit stays with its number, however narrow the chart, and looks as if it
// stood behind any space.
func TestNoLineBreaksBeforeAUnit(t *testing.T) {
	p := NewImage(400, 300, 72, Light())
	tied, loose := "takes 3"+noBreak+"min"+noBreak+"30"+noBreak+"s of all", "takes 3 min 30 s of all"
	broken := 0
	for width := 5.0; width < 200; width++ {
		for _, line := range p.Wrap(SmallType, tied, p.Len(width), 9) {
			if strings.HasSuffix(line, "3") || strings.HasSuffix(line, "min") || strings.HasSuffix(line, "30") {
				t.Errorf("at %v points a line ends in %q", width, line)
			}
		}
		broken = max(broken, len(p.Wrap(SmallType, loose, p.Len(width), 9)))
	}
	if broken < 5 || p.Width(SmallType, tied) != p.Width(SmallType, loose) {
		t.Errorf("%d lines; %v wide with its spaces, %v with others", broken, p.Width(SmallType, tied), p.Width(SmallType, loose))
	}
}

func rgba(c color.NRGBA) color.RGBA { return color.RGBA{c.R, c.G, c.B, 255} }
