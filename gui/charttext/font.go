package charttext

import (
	"os"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"

	"parallelogram/core/chart"
	"parallelogram/core/message"
)

// drawable returns the language of a chart if there is a font for it, and
// otherwise English: a chart in English says more than one in boxes. It looks for
// a font the first time, so it is for a drawing goroutine.
func drawable(language *message.Language) *message.Language {
	if !strings.ContainsFunc(language.Text("chart.runtime"), isHangul) || hangul() {
		return language
	}
	return message.English()
}

func isHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

// hangul gives the charts a font of the system that has Korean letters, once,
// and reports whether there is one.
var hangul = sync.OnceValue(func() bool {
	fonts, err := fontscan.SystemFonts(silent{}, "")
	if err != nil {
		return false
	}
	regular, bold := pickHangul(fonts)
	return regular != "" && useFallback(regular, bold) == nil
})

// silent drops what a scan says of fonts that others have installed.
type silent struct{}

func (silent) Printf(string, ...any) {}

// hangulFamilies are the faces of Linux, Windows and macOS that go with the
// window's own, as fontscan writes them, the best first.
var hangulFamilies = []string{"notosanscjkkr", "notosanskr", "notosanscjkjp", "malgungothic", "applesdgothicneo", "nanumgothic"}

// pickHangul returns the files of the best font with Korean letters: its
// regular weight, and its bold one or the regular again. Both are empty when
// there is no such font.
func pickHangul(fonts []fontscan.Footprint) (regular, bold string) {
	rank := func(f fontscan.Footprint) int {
		if i := slices.Index(hangulFamilies, f.Family); i >= 0 {
			return i
		}
		return len(hangulFamilies)
	}
	var best *fontscan.Footprint
	for i, f := range fonts {
		if f.Aspect.Weight == font.WeightNormal && f.Aspect.Style == font.StyleNormal && f.Runes.Contains('한') &&
			(best == nil || rank(f) < rank(*best)) {
			best = &fonts[i]
		}
	}
	if best == nil {
		return "", ""
	}
	regular, bold = best.Location.File, best.Location.File
	for _, f := range fonts {
		if f.Family == best.Family && f.Aspect.Weight == font.WeightBold && f.Aspect.Style == font.StyleNormal {
			bold = f.Location.File
		}
	}
	return regular, bold
}

func useFallback(regular, bold string) error {
	normal, err := os.ReadFile(regular)
	if err != nil {
		return err
	}
	strong, err := os.ReadFile(bold)
	if err != nil {
		return err
	}
	return chart.UseFallback(normal, strong)
}
