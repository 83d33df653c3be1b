package style

import (
	"image/color"
	"math"
)

// Ramp is a scale of colours from what stands out most to what hardly differs
// from the background. It is of one hue, so that every kind of eye orders it
// by lightness, and even in OKLab, a space in which equal distances look equal
// (Ottosson, "A perceptual color space for image processing", 2020).
type Ramp struct{ strong, weak oklab }

// The strong ends, for light and dark backgrounds, and how far from the
// background towards them the weak ends are.
var (
	strongOnLight = hex(0x004A9F)
	strongOnDark  = hex(0x86C2FF)
)

const weakShare = 0.09

// Ramp returns the ramp for the style's background.
func (s Style) Ramp() Ramp {
	strong, ground := toOKLab(strongOnLight), toOKLab(s.Background)
	if ground.l < 0.5 {
		strong = toOKLab(strongOnDark)
	}
	return Ramp{strong, ground.toward(strong, weakShare)}
}

// At returns a colour of the ramp, from 0, the strong end, to 1.
func (r Ramp) At(share float64) color.NRGBA { return r.strong.toward(r.weak, share).color() }

// RampColors is how many colours the palette of a ramp has.
const RampColors = 256

// Colors returns the ramp as a palette of gonum's.
func (r Ramp) Colors() []color.Color {
	list := make([]color.Color, RampColors)
	for i := range list {
		list[i] = r.At(float64(i) / (RampColors - 1))
	}
	return list
}

// Over returns black or white, whichever can be read on a colour: at least one
// of them has a contrast of 4.5 with any (WCAG 2.2, success criterion 1.4.3).
func Over(on color.NRGBA) color.NRGBA {
	// The luminance at which both have the same contrast.
	if r, g, b := linearRGB(on); 0.2126*r+0.7152*g+0.0722*b > 0.179 {
		return color.NRGBA{A: 255}
	}
	return color.NRGBA{255, 255, 255, 255}
}

// oklab is a colour by lightness, 0 to 1, and two axes of hue.
type oklab struct{ l, a, b float64 }

func (c oklab) toward(d oklab, share float64) oklab {
	mix := func(a, b float64) float64 { return a + (b-a)*share }
	return oklab{mix(c.l, d.l), mix(c.a, d.a), mix(c.b, d.b)}
}

func toOKLab(c color.NRGBA) oklab {
	r, g, b := linearRGB(c)
	l := math.Cbrt(0.4122214708*r + 0.5363325363*g + 0.0514459929*b)
	m := math.Cbrt(0.2119034982*r + 0.6806995451*g + 0.1073969566*b)
	s := math.Cbrt(0.0883024619*r + 0.2817188376*g + 0.6299787005*b)
	return oklab{
		0.2104542553*l + 0.7936177850*m - 0.0040720468*s,
		1.9779984951*l - 2.4285922050*m + 0.4505937099*s,
		0.0259040371*l + 0.7827717662*m - 0.8086757660*s,
	}
}

// color returns the nearest colour of a screen.
func (c oklab) color() color.NRGBA {
	cube := func(v float64) float64 { return v * v * v }
	l := cube(c.l + 0.3963377774*c.a + 0.2158037573*c.b)
	m := cube(c.l - 0.1055613458*c.a - 0.0638541728*c.b)
	s := cube(c.l - 0.0894841775*c.a - 1.2914855480*c.b)
	return color.NRGBA{
		gamma(4.0767416621*l - 3.3077115913*m + 0.2309699292*s),
		gamma(-1.2684380046*l + 2.6097574011*m - 0.3413193965*s),
		gamma(-0.0041960863*l - 0.7034186147*m + 1.7076147010*s),
		255,
	}
}

// linearRGB undoes sRGB's gamma, and gamma does it (IEC 61966-2-1).
func linearRGB(c color.NRGBA) (r, g, b float64) {
	one := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return one(c.R), one(c.G), one(c.B)
}

func gamma(v float64) uint8 {
	v = max(0, min(1, v))
	s := 12.92 * v
	if v > 0.0031308 {
		s = 1.055*math.Pow(v, 1/2.4) - 0.055
	}
	return uint8(math.Round(s * 255))
}
