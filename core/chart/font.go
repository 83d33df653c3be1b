package chart

import (
	"fmt"
	"sync"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/font/liberation"
	"gonum.org/v1/plot/vg"
)

// fonts holds the families that text can be set in. Nothing but UseFont
// changes it, which is for the start of a program.
var fonts = struct {
	sync.Mutex
	cache  *font.Cache
	latest font.Typeface
}{}

// UseFont makes a font, as TrueType or OpenType files of its regular and bold
// weights, the one that charts are set in. Call it once, before the first
// chart. Styles name the font by its family name.
func UseFont(regular, bold []byte) error {
	var buf sfnt.Buffer
	normal, err := opentype.Parse(regular)
	if err != nil {
		return fmt.Errorf("cannot read the regular weight of the charts' font: %w", err)
	}
	strong, err := opentype.Parse(bold)
	if err != nil {
		return fmt.Errorf("cannot read the bold weight of the charts' font: %w", err)
	}
	family, err := normal.Name(&buf, sfnt.NameIDFamily)
	if err != nil {
		return fmt.Errorf("the charts' font has no family name: %w", err)
	}
	fonts.Lock()
	defer fonts.Unlock()
	fonts.latest = font.Typeface(family)
	families().Add(font.Collection{
		{Font: font.Font{Typeface: fonts.latest}, Face: normal},
		{Font: font.Font{Typeface: fonts.latest, Weight: xfont.WeightBold}, Face: strong},
	})
	return nil
}

// families returns the cache, with Liberation as the family to fall back on.
// It parses fonts, so it does so when the first chart is drawn rather than in
// every process of this program. The lock is held.
func families() *font.Cache {
	if fonts.cache == nil {
		fonts.cache = font.NewCache(liberation.Collection())
	}
	return fonts.cache
}

// face returns a face of the family, or of the default when there is no such
// family.
func face(family string, bold bool, size vg.Length) font.Face {
	fonts.Lock()
	defer fonts.Unlock()
	want := font.Font{Typeface: font.Typeface(family)}
	if family == "" {
		want.Typeface = fonts.latest
	}
	if bold {
		want.Weight = xfont.WeightBold
	}
	if want.Typeface == "" || !families().Has(want) {
		want.Typeface, want.Variant = "Liberation", "Sans"
	}
	return families().Lookup(want, size)
}
