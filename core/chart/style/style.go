package style

import (
	"image/color"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Style is everything about looks. All lengths follow from the size of the
// canvas and from Text. Styles can be compared with ==.
type Style struct {
	Background, Foreground color.NRGBA
	Muted                  color.NRGBA // text and lines of second rank
	Grid, Shade            color.NRGBA // lines and areas behind the data
	Good                   color.NRGBA // what is recommended
	Series                 [8]color.NRGBA
	Text                   float64 // size of type, points; titles are larger, captions smaller; at least 4, 0 means 12
	Family                 string  // of fonts given to [UseFont]; empty means the latest one
}

// The series' colours start from the hues of Okabe and Ito ("Color Universal
// Design", jfly.uni-koeln.de/color, 2008), moved in lightness until, for each
// background, every colour has a contrast of at least 4.5 (WCAG 2.2, success
// criterion 1.4.3: they colour text too) and every pair differs clearly to
// normal, red-blind and green-blind eyes. The tests hold the figures.
var (
	onLight = [8]color.NRGBA{
		hex(0x0B60C4), hex(0xC85200), hex(0x0E7C5B), hex(0xB0267A),
		hex(0x5A4300), hex(0x35177A), hex(0x1C8096), hex(0x33121A),
	}
	onDark = [8]color.NRGBA{
		hex(0x5B9CFF), hex(0xFF9F43), hex(0x3CC79B), hex(0xE86BB5),
		hex(0xF7EA6B), hex(0xB365C4), hex(0x35D3EE), hex(0xB5704F),
	}
)

// Light is for light windows and for paper.
func Light() Style {
	return Style{
		Background: hex(0xFFFFFF),
		Foreground: hex(0x1B1D22),
		Muted:      hex(0x666B74),
		Grid:       hex(0xE2E4E8),
		Shade:      hex(0xF3F4F6),
		Good:       hex(0x157F3C),
		Series:     onLight,
	}
}

// Dark is for dark windows.
func Dark() Style {
	return Style{
		Background: hex(0x16181C),
		Foreground: hex(0xE8EAED),
		Muted:      hex(0x9BA1AB),
		Grid:       hex(0x30343B),
		Shade:      hex(0x1F2227),
		Good:       hex(0x4ADE80),
		Series:     onDark,
	}
}

// leastText is the smallest type, points: below it nothing can be read, and
// dashes become too many to draw.
const leastText = 4

// Len returns n units, each a twelfth of the size of type, as a length.
func (s Style) Len(n float64) vg.Length {
	text := 12.0
	if s.Text > 0 {
		text = max(leastText, s.Text)
	}
	return vg.Length(n * text / 12)
}

// Units returns a length in units.
func (s Style) Units(v vg.Length) float64 { return float64(v / s.Len(1)) }

// Faint returns c mixed into the background. Colours stay opaque so that all
// file formats show the same.
func (s Style) Faint(c color.NRGBA, share float64) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8(float64(a)*share + float64(b)*(1-share) + 0.5) }
	return color.NRGBA{mix(c.R, s.Background.R), mix(c.G, s.Background.G), mix(c.B, s.Background.B), 255}
}

// ColorOf returns the colour of a slot; below 0 is that of the serial program.
func (s Style) ColorOf(slot int) color.NRGBA {
	if slot < 0 {
		return s.Muted
	}
	return s.Series[slot%len(s.Series)]
}

// How lines that are not data are dashed, units.
var (
	Dashed = []float64{6, 4}
	Dotted = []float64{1.5, 3.5}
	Sparse = []float64{1.5, 6}
)

// Line returns the style of a line; its width and its dashes are in units.
func (s Style) Line(c color.Color, width float64, dashes ...float64) draw.LineStyle {
	line := draw.LineStyle{Color: c, Width: s.Len(width)}
	for _, d := range dashes {
		line.Dashes = append(line.Dashes, s.Len(d))
	}
	return line
}

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 255}
}
