package chart

import (
	"bytes"
	"strings"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationserifbold"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
)

func TestUseFont(t *testing.T) {
	before := fonts.latest
	defer func() { fonts.latest = before }()
	run := synthetic(2, 2, 3, 1, 1, 2)
	sans := drawn(t, run, View{}, Light(), 400, 300, 72).Image
	if err := UseFont(liberationserifregular.TTF, liberationserifbold.TTF); err != nil {
		t.Fatal(err)
	}
	serif := drawn(t, run, View{}, Light(), 400, 300, 72).Image
	if bytes.Equal(sans.Pix, serif.Pix) {
		t.Error("the new font changes nothing")
	}
	named, other := Light(), Light()
	named.Family, other.Family = "Liberation Serif", "No Such Font"
	if !bytes.Equal(drawn(t, run, View{}, named, 400, 300, 72).Image.Pix, serif.Pix) {
		t.Error("the font is not known by its name")
	}
	if !bytes.Equal(drawn(t, run, View{}, other, 400, 300, 72).Image.Pix, sans.Pix) {
		t.Error("an unknown family is not set in Liberation Sans")
	}
}

func TestUseFontRefuses(t *testing.T) {
	good := liberationserifregular.TTF
	if err := UseFont([]byte("no font"), good); err == nil || !strings.Contains(err.Error(), "regular weight") {
		t.Errorf("error %v does not name the regular weight", err)
	}
	if err := UseFont(good, nil); err == nil || !strings.Contains(err.Error(), "bold weight") {
		t.Errorf("error %v does not name the bold weight", err)
	}
}
