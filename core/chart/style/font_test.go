package style

import (
	"bytes"
	"image"
	"strings"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
)

// keepFonts forgets the fonts that a test adds.
func keepFonts(t *testing.T) {
	known, fallbacks := fonts.known, fonts.fallbacks
	t.Cleanup(func() { fonts.known, fonts.fallbacks = known, fallbacks })
}

// titled draws a title.
func titled(title string, s Style) *image.RGBA {
	c := vgimg.NewWith(vgimg.UseWH(400, 60), vgimg.UseDPI(72))
	area := draw.New(c)
	area.FillText(s.Type(Title, s.Foreground), vg.Point{X: 10, Y: 30}, title)
	return c.Image().(*image.RGBA)
}

func TestUseFont(t *testing.T) {
	keepFonts(t)
	sans := titled("title", Light())
	if err := UseFont(liberationserifregular.TTF, liberationserifbold.TTF); err != nil {
		t.Fatal(err)
	}
	serif := titled("title", Light())
	if bytes.Equal(sans.Pix, serif.Pix) {
		t.Error("the new font changes nothing")
	}
	named, other := Light(), Light()
	named.Family, other.Family = "Liberation Serif", "No Such Font"
	if err := UseFont(goregular.TTF, gobold.TTF); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(titled("title", named).Pix, serif.Pix) {
		t.Error("the font is not known by its name")
	}
	if !bytes.Equal(titled("title", other).Pix, sans.Pix) {
		t.Error("an unknown family is not set in Liberation Sans")
	}
}

func TestFallbackSetsOnlyWhatIsMissing(t *testing.T) {
	keepFonts(t)
	if err := UseFont(goregular.TTF, gobold.TTF); err != nil {
		t.Fatal(err)
	}
	// Go has no Hebrew; both families of Liberation have.
	latin, both := titled("runtime", Light()), titled("runtime שלום", Light())
	if err := UseFallback(liberationserifregular.TTF, liberationserifbold.TTF); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(titled("runtime", Light()).Pix, latin.Pix) {
		t.Error("a fallback changes letters that the font has")
	}
	if bytes.Equal(titled("runtime שלום", Light()).Pix, both.Pix) {
		t.Error("a fallback does not come before Liberation Sans")
	}
}

func TestFontsThatCannotBeRead(t *testing.T) {
	keepFonts(t)
	good := liberationserifregular.TTF
	for _, use := range []func(regular, bold []byte) error{UseFont, UseFallback} {
		if err := use([]byte("no font"), good); err == nil || !strings.Contains(err.Error(), "regular weight") {
			t.Errorf("error %v does not name the regular weight", err)
		}
		if err := use(good, nil); err == nil || !strings.Contains(err.Error(), "bold weight") {
			t.Errorf("error %v does not name the bold weight", err)
		}
	}
	if len(fonts.known)+len(fonts.fallbacks) > 0 {
		t.Error("a font that cannot be read was added")
	}
}
