package style

import (
	"math"
	"testing"
)

// Steps along the ramp look equal, lightness goes one way for every eye, and
// what is written on it can be read.
func TestRampIsEven(t *testing.T) {
	for name, s := range map[string]Style{"light": Light(), "dark": Dark()} {
		for eye, matrix := range eyes {
			shortest, longest := math.Inf(1), 0.0
			const steps = 10
			for i := range steps {
				a := lab(seen(s.Ramp().At(float64(i)/steps), matrix))
				b := lab(seen(s.Ramp().At(float64(i+1)/steps), matrix))
				d := distance(a, b)
				shortest, longest = min(shortest, d), max(longest, d)
				if (b[0] > a[0]) != (name == "light") {
					t.Errorf("%s: the lightness turns at step %d for %s eyes", name, i, eye)
				}
			}
			if longest > 2*shortest || shortest < 3 {
				t.Errorf("%s: steps between %.1f and %.1f for %s eyes", name, shortest, longest, eye)
			}
		}
		for i := range 101 {
			on := s.Ramp().At(float64(i) / 100)
			if got := contrast(Over(on), on); got < forText {
				t.Errorf("%s: text on %v has a contrast of %.2f", name, on, got)
			}
		}
		if c := s.Ramp().At(0); contrast(c, s.Background) < forText {
			t.Errorf("%s: the best is %v, hardly more than the background", name, c)
		}
	}
}
