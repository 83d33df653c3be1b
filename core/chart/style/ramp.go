package style

import (
	"image/color"
	"math"
	"slices"

	"gonum.org/v1/plot/palette/moreland"
)

// Ramp is a palette of gonum's, from what stands out most to what hardly differs
// from the background. It is of one hue, so that every kind of eye orders it by
// lightness, and even in CIELAB, in which equal distances look equal (Moreland,
// "Diverging Color Maps for Scientific Visualization", 2009).
type Ramp []color.Color

// The strong ends, for light and dark backgrounds, how far from the background
// towards them the weak ends are, and how many colours lie between.
var (
	strongOnLight = hex(0x004A9F)
	strongOnDark  = hex(0x86C2FF)
)

const (
	weakShare  = 0.09
	rampColors = 256
)

// Ramp returns the ramp for the style's background.
func (s Style) Ramp() Ramp {
	strong, dark := strongOnLight, luminance(s.Background) < luminance(strongOnLight)
	if dark {
		strong = strongOnDark
	}
	ends := []color.Color{strong, s.Faint(strong, weakShare)}
	if dark {
		slices.Reverse(ends) // gonum's go from dark to light
	}
	between, err := moreland.NewLuminance(ends)
	if err != nil { // a background that is neither light nor dark
		return Ramp{strong, strong}
	}
	between.SetMax(1)
	ramp := Ramp(between.Palette(rampColors).Colors())
	if dark {
		slices.Reverse(ramp)
	}
	return ramp
}

// Colors returns the ramp as gonum's HeatMap takes it.
func (r Ramp) Colors() []color.Color { return r }

// At returns the colour nearest to a place from 0, the strong end, to 1.
func (r Ramp) At(share float64) color.NRGBA {
	i := math.Round(min(1, max(0, share)) * float64(len(r)-1))
	return color.NRGBAModel.Convert(r[int(i)]).(color.NRGBA)
}

// Over returns black or white, whichever can be read on a colour: at least one
// of them has a contrast of 4.5 with any (WCAG 2.2, success criterion 1.4.3).
func Over(on color.NRGBA) color.NRGBA {
	if luminance(on) > 0.179 { // at which both have the same contrast
		return color.NRGBA{A: 255}
	}
	return color.NRGBA{255, 255, 255, 255}
}

// luminance is that of WCAG 2.2, from 0 to 1. It undoes sRGB's gamma (IEC
// 61966-2-1).
func luminance(c color.NRGBA) float64 {
	one := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*one(c.R) + 0.7152*one(c.G) + 0.0722*one(c.B)
}
