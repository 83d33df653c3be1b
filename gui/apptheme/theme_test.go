package apptheme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestThemeDefinesEveryColour(t *testing.T) {
	test.AssertAllColorNamesDefined(t, New(System), "labTheme")
}

func TestLookOverridesTheSystem(t *testing.T) {
	light, dark := lightPalette[theme.ColorNameBackground], darkPalette[theme.ColorNameBackground]
	for _, c := range []struct {
		Shade   Mode
		variant fyne.ThemeVariant
		want    color.Color
	}{
		{System, theme.VariantLight, light}, {System, theme.VariantDark, dark},
		{Light, theme.VariantDark, light}, {Dark, theme.VariantLight, dark},
		{"sepia", theme.VariantLight, light}, // a damaged preference
	} {
		if got := New(c.Shade).Color(theme.ColorNameBackground, c.variant); got != c.want {
			t.Errorf("look %q on variant %d has background %v, want %v", c.Shade, c.variant, got, c.want)
		}
	}
}

func TestTextStandsOut(t *testing.T) {
	surfaces := []fyne.ThemeColorName{theme.ColorNameBackground, Panel, theme.ColorNameInputBackground, theme.ColorNameOverlayBackground}
	texts := []fyne.ThemeColorName{theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNameError, theme.ColorNameWarning, theme.ColorNameSuccess}
	for name, palette := range map[string]map[fyne.ThemeColorName]color.NRGBA{"light": lightPalette, "dark": darkPalette} {
		check := func(text, surface fyne.ThemeColorName) {
			if c := contrast(palette[text], palette[surface]); c < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.2f, want 4.5", name, text, surface, c)
			}
		}
		for _, s := range surfaces {
			for _, text := range texts {
				check(text, s)
			}
		}
		check(theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary)
		check(theme.ColorNameForegroundOnError, theme.ColorNameError)
		check(theme.ColorNameForeground, theme.ColorNameSelection)
	}
}

// contrast is the contrast ratio of WCAG 2.2.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func TestSizesAreOnTheGrid(t *testing.T) {
	for _, name := range []fyne.ThemeSizeName{theme.SizeNamePadding, theme.SizeNameInnerPadding, theme.SizeNameInlineIcon} {
		if s := New(System).Size(name); math.Mod(float64(s), Unit) != 0 {
			t.Errorf("%s is %v, not a multiple of %d", name, s, Unit)
		}
	}
}
