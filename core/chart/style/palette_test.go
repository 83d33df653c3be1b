package style

import (
	"image/color"
	"math"
	"testing"
)

// What WCAG 2.2 asks: 4.5 for text (success criterion 1.4.3), 3 for the parts
// of a graphic (1.4.11).
const (
	forText    = 4.5
	forGraphic = 3
)

// distinct is the least distance of two series' colours in CIELAB, for every
// kind of eye. About 2.3 can just be told apart (Mahy, Van Eycken and
// Oosterlinck, "Evaluation of uniform color spaces", 1994).
const distinct = 14

func TestContrast(t *testing.T) {
	for name, s := range map[string]Style{"light": Light(), "dark": Dark()} {
		check := func(what string, c, on color.NRGBA, least float64) {
			if got := contrast(c, on); got < least {
				t.Errorf("%s: contrast of %s %v on %v is %.2f, want %v", name, what, c, on, got, least)
			}
		}
		for _, on := range []color.NRGBA{s.Background, s.Shade} {
			for _, c := range s.Series {
				check("series", c, on, 4)
			}
			check("muted", s.Muted, on, forText)
			check("recommended", s.Good, on, forText)
		}
		for _, c := range s.Series {
			check("series as text", c, s.Background, forText)
			check("trials", s.Faint(c, 0.55), s.Background, 1.5)
		}
		check("foreground", s.Foreground, s.Background, 7)
		check("axis", s.Faint(s.Muted, 0.75), s.Background, forGraphic)
	}
}

func TestSeriesDifferForEveryEye(t *testing.T) {
	for name, s := range map[string]Style{"light": Light(), "dark": Dark()} {
		for eye, matrix := range eyes {
			for i, a := range s.Series {
				for _, b := range s.Series[:i] {
					if d := distance(lab(seen(a, matrix)), lab(seen(b, matrix))); d < distinct {
						t.Errorf("%s: %v and %v are %.1f apart for %s eyes, want %v", name, a, b, d, eye, distinct)
					}
				}
			}
		}
	}
}

func TestGlyphsDiffer(t *testing.T) {
	for i, a := range Shapes {
		for j, b := range Shapes[:i] {
			if d := unlike(a, b); d < 0.1 {
				t.Errorf("glyphs %d and %d differ by %.2f of their area", i, j, d)
			}
		}
	}
}

// unlike returns the share of the area of two shapes that belongs to only one.
func unlike(a, b Shape) float64 {
	var one, any float64
	for x := -1.6; x <= 1.6; x += 0.05 {
		for y := -1.6; y <= 1.6; y += 0.05 {
			inA, inB := inside(a, x, y), inside(b, x, y)
			if inA || inB {
				any++
			}
			if inA != inB {
				one++
			}
		}
	}
	return one / any
}

// inside counts the edges to the right of the point.
func inside(g Shape, x, y float64) bool {
	in := false
	for i := range g {
		a, b := g[i], g[(i+1)%len(g)]
		ax, ay, bx, by := float64(a.X), float64(a.Y), float64(b.X), float64(b.Y)
		if (ay > y) != (by > y) && x < (bx-ax)*(y-ay)/(by-ay)+ax {
			in = !in
		}
	}
	return in
}

// eyes simulate the kinds of colour vision in linear RGB, in full strength
// (Machado, Oliveira and Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009).
var eyes = map[string][3][3]float64{
	"normal":      {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"red-blind":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"green-blind": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
}

func seen(c color.NRGBA, m [3][3]float64) [3]float64 {
	rgb := linear(c)
	var out [3]float64
	for i, row := range m {
		out[i] = max(0, min(1, row[0]*rgb[0]+row[1]*rgb[1]+row[2]*rgb[2]))
	}
	return out
}

// linear undoes sRGB's gamma (IEC 61966-2-1).
func linear(c color.NRGBA) [3]float64 {
	one := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return [3]float64{one(c.R), one(c.G), one(c.B)}
}

func contrast(a, b color.NRGBA) float64 {
	luminance := func(c color.NRGBA) float64 {
		l := linear(c)
		return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
	}
	light, dark := luminance(a), luminance(b)
	return (max(light, dark) + 0.05) / (min(light, dark) + 0.05)
}

// lab converts linear sRGB to CIELAB with the white D65.
func lab(l [3]float64) [3]float64 {
	x := (0.4124564*l[0] + 0.3575761*l[1] + 0.1804375*l[2]) / 0.95047
	y := 0.2126729*l[0] + 0.7151522*l[1] + 0.0721750*l[2]
	z := (0.0193339*l[0] + 0.1191920*l[1] + 0.9503041*l[2]) / 1.08883
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	return [3]float64{116*f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))}
}

func distance(a, b [3]float64) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

func TestGreyReferences(t *testing.T) {
	white, black := color.NRGBA{255, 255, 255, 255}, color.NRGBA{0, 0, 0, 255}
	if got := contrast(white, black); math.Abs(got-21) > 1e-9 {
		t.Errorf("contrast of white and black %v, want 21", got)
	}
	if got := lab(linear(white)); math.Abs(got[0]-100) > 0.01 || math.Abs(got[1]) > 0.01 || math.Abs(got[2]) > 0.01 {
		t.Errorf("white in CIELAB %v, want 100 0 0", got)
	}
}
