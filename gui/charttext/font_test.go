package charttext

import (
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"

	"parallelogram/core/message"
)

func TestPickHangul(t *testing.T) {
	face := func(family, file string, weight font.Weight, letters ...rune) fontscan.Footprint {
		var has fontscan.RuneSet
		for _, r := range letters {
			has.Add(r)
		}
		return fontscan.Footprint{Family: family, Location: font.FontID{File: file}, Runes: has,
			Aspect: font.Aspect{Style: font.StyleNormal, Weight: weight}}
	}
	check := func(wantRegular, wantBold string, fonts ...fontscan.Footprint) {
		t.Helper()
		if regular, bold := pickHangul(fonts); regular != wantRegular || bold != wantBold {
			t.Errorf("picked %q and %q, want %q and %q", regular, bold, wantRegular, wantBold)
		}
	}
	latin := face("dejavusans", "dejavu.ttf", font.WeightNormal, 'a')
	batang := face("unbatang", "batang.ttf", font.WeightNormal, '한')
	noto := face("notosanscjkkr", "noto.ttc", font.WeightNormal, '한')
	notoBold := face("notosanscjkkr", "noto-bold.ttc", font.WeightBold, '한')
	check("", "")
	check("", "", latin, notoBold)
	check("batang.ttf", "batang.ttf", latin, batang)
	check("noto.ttc", "noto-bold.ttc", notoBold, batang, noto)
}

func TestALanguageWithoutAFontIsEnglish(t *testing.T) {
	english, korean := message.English(), message.Find("ko")
	if drawable(english) != english {
		t.Error("English was exchanged")
	}
	want := english
	if hangul() {
		want = korean
	}
	if got := drawable(korean); got != want {
		t.Errorf("with a Korean font %v, Korean became %q", hangul(), got.Name)
	}
}
