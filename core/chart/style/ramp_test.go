package style

import (
	"image/color"
	"math"
	"testing"
)

func TestOKLabIsInvertible(t *testing.T) {
	for _, c := range append(append([]color.NRGBA{}, onLight[:]...), onDark[:]...) {
		if got := toOKLab(c).color(); got != c {
			t.Errorf("%v came back as %v", c, got)
		}
	}
	if l := toOKLab(hex(0xFFFFFF)); math.Abs(l.l-1) > 1e-3 || math.Abs(l.a) > 1e-3 || math.Abs(l.b) > 1e-3 {
		t.Errorf("white is %v", l)
	}
}
