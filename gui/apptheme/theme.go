package apptheme

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The sizes of type and space. Every distance is a multiple of Unit.
const (
	Unit        = 4
	TextSize    = 14
	CaptionSize = 12
	headingSize = 20
)

// The radii of corners, and the space that Fyne leaves inside its widgets.
const (
	Radius    = 1.5 * Unit // of what can be pressed or filled in
	RowRadius = Unit       // of what is marked in a list
	Inset     = 2 * Unit
)

// Names of colours that Fyne's own theme does not have.
const (
	Panel fyne.ThemeColorName = "panel" // the second tone, behind the side panes
	Track fyne.ThemeColorName = "track" // the empty part of a progress bar
)

// Mode says whether the window is light or dark.
type Mode string

// The modes; System follows the desktop.
const (
	System Mode = "system"
	Light  Mode = "light"
	Dark   Mode = "dark"
)

// Theme is Fyne's default theme with calmer surfaces and one accent.
type Theme struct {
	fyne.Theme
	mode Mode
}

// New returns the theme in a mode.
func New(s Mode) Theme { return Theme{Theme: theme.DefaultTheme(), mode: s} }

// Dark reports whether a window is dark when the desktop asks for v.
func (t Theme) Dark(v fyne.ThemeVariant) bool {
	return t.mode == Dark || t.mode != Light && v == theme.VariantDark
}

func (t Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	palette, variant := lightPalette, theme.VariantLight
	if t.Dark(v) {
		palette, variant = darkPalette, theme.VariantDark
	}
	if c, ok := palette[name]; ok {
		return c
	}
	return t.Theme.Color(name, variant)
}

func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := sizes[name]; ok {
		return s
	}
	return t.Theme.Size(name)
}

var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:               TextSize,
	theme.SizeNameCaptionText:        CaptionSize,
	theme.SizeNameSubHeadingText:     TextSize,
	theme.SizeNameHeadingText:        headingSize,
	theme.SizeNamePadding:            Unit,
	theme.SizeNameInnerPadding:       Inset,
	theme.SizeNameInlineIcon:         4 * Unit,
	theme.SizeNameInputRadius:        Radius,
	theme.SizeNameButtonRadius:       Radius,
	theme.SizeNameSelectionRadius:    RowRadius,
	theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameModalBlurRadius:    0, // a blur is drawn anew with every repaint
}

// rgb is an opaque colour written as in a style sheet: 0x2463c9.
func rgb(hex uint32) color.NRGBA { return rgba(hex, 0xff) }

func rgba(hex uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: alpha}
}

// Text on its surface has a contrast of at least 4.5 in both palettes (WCAG
// 2.2, success criterion 1.4.3); theme_test.go computes it.
var lightPalette = map[fyne.ThemeColorName]color.NRGBA{
	Panel:                              rgb(0xf5f6f8),
	Track:                              rgb(0xe2e4e9),
	theme.ColorNameBackground:          rgb(0xffffff),
	theme.ColorNameOverlayBackground:   rgb(0xffffff),
	theme.ColorNameMenuBackground:      rgb(0xffffff),
	theme.ColorNameHeaderBackground:    rgb(0xffffff),
	theme.ColorNameInputBackground:     rgb(0xffffff),
	theme.ColorNameInputBorder:         rgb(0xd5d8de),
	theme.ColorNameSeparator:           rgb(0xe2e4e9),
	theme.ColorNameButton:              rgb(0xffffff),
	theme.ColorNameDisabledButton:      rgb(0xeceef2),
	theme.ColorNameDisabled:            rgb(0x9a9ea8),
	theme.ColorNameForeground:          rgb(0x1a1c20),
	theme.ColorNamePlaceHolder:         rgb(0x656a74),
	theme.ColorNamePrimary:             rgb(0x2463c9),
	theme.ColorNameHyperlink:           rgb(0x2463c9),
	theme.ColorNameForegroundOnPrimary: rgb(0xffffff),
	theme.ColorNameFocus:               rgba(0x2463c9, 0x40),
	theme.ColorNameSelection:           rgb(0xd9e2f2),
	theme.ColorNameHover:               rgba(0x1a1c20, 0x0c),
	theme.ColorNamePressed:             rgba(0x1a1c20, 0x18),
	theme.ColorNameError:               rgb(0xb3261e),
	theme.ColorNameWarning:             rgb(0x8f5a00),
	theme.ColorNameSuccess:             rgb(0x1c7a3c),
	theme.ColorNameForegroundOnError:   rgb(0xffffff),
	theme.ColorNameForegroundOnWarning: rgb(0xffffff),
	theme.ColorNameForegroundOnSuccess: rgb(0xffffff),
	theme.ColorNameScrollBar:           rgba(0x1a1c20, 0x50),
	theme.ColorNameScrollBarBackground: rgba(0x1a1c20, 0x00),
	theme.ColorNameShadow:              rgba(0x000000, 0x28),
	theme.ColorNameInnerWindowBorder:   rgb(0xffffff),
}

var darkPalette = map[fyne.ThemeColorName]color.NRGBA{
	Panel:                              rgb(0x1e2026),
	Track:                              rgb(0x33353d),
	theme.ColorNameBackground:          rgb(0x17181c),
	theme.ColorNameOverlayBackground:   rgb(0x1e2026),
	theme.ColorNameMenuBackground:      rgb(0x24262d),
	theme.ColorNameHeaderBackground:    rgb(0x17181c),
	theme.ColorNameInputBackground:     rgb(0x24262d),
	theme.ColorNameInputBorder:         rgb(0x3a3d46),
	theme.ColorNameSeparator:           rgb(0x2d2f37),
	theme.ColorNameButton:              rgb(0x24262d),
	theme.ColorNameDisabledButton:      rgb(0x24262d),
	theme.ColorNameDisabled:            rgb(0x6c707a),
	theme.ColorNameForeground:          rgb(0xe8e9ed),
	theme.ColorNamePlaceHolder:         rgb(0x9a9da6),
	theme.ColorNamePrimary:             rgb(0x5b9dff),
	theme.ColorNameHyperlink:           rgb(0x5b9dff),
	theme.ColorNameForegroundOnPrimary: rgb(0x0c1626),
	theme.ColorNameFocus:               rgba(0x5b9dff, 0x50),
	theme.ColorNameSelection:           rgb(0x263042),
	theme.ColorNameHover:               rgba(0xffffff, 0x10),
	theme.ColorNamePressed:             rgba(0xffffff, 0x20),
	theme.ColorNameError:               rgb(0xff8a80),
	theme.ColorNameWarning:             rgb(0xe9b44c),
	theme.ColorNameSuccess:             rgb(0x5fd68b),
	theme.ColorNameForegroundOnError:   rgb(0x17181c),
	theme.ColorNameForegroundOnWarning: rgb(0x17181c),
	theme.ColorNameForegroundOnSuccess: rgb(0x17181c),
	theme.ColorNameScrollBar:           rgba(0xffffff, 0x50),
	theme.ColorNameScrollBarBackground: rgba(0xffffff, 0x00),
	theme.ColorNameShadow:              rgba(0x000000, 0x70),
	theme.ColorNameInnerWindowBorder:   rgb(0x1e2026),
}
