package assets

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"testing"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

var regen = flag.Bool("regen", false, "write icon.png from icon.svg")

const side = 512

// The picture that the desktop shows is the drawing: whoever edits the one
// and forgets the other is told here.
func TestIconIsTheDrawing(t *testing.T) {
	drawn := draw(t, IconSVG)
	if *regen {
		write(t, "icon.png", drawn)
		return
	}
	kept := decode(t, IconPNG)
	if kept.Bounds() != drawn.Bounds() {
		t.Fatalf("icon.png is %v, want %v", kept.Bounds(), drawn.Bounds())
	}
	if n := differing(kept, drawn); n > 0 {
		t.Errorf("icon.png differs from icon.svg in %d of %d pixels: run `make icons`", n, side*side)
	}
}

func TestIconHasATransparentGround(t *testing.T) {
	icon := decode(t, IconPNG)
	for _, corner := range []image.Point{{0, 0}, {side - 1, 0}, {0, side - 1}, {side - 1, side - 1}} {
		if _, _, _, alpha := icon.At(corner.X, corner.Y).RGBA(); alpha != 0 {
			t.Errorf("the pixel at %v is not transparent", corner)
		}
	}
	if _, _, _, alpha := icon.At(side/2, side/6).RGBA(); alpha != 0xffff {
		t.Error("nothing is drawn in the first lane")
	}
}

func draw(t *testing.T, svg []byte) *image.RGBA {
	t.Helper()
	icon, err := oksvg.ReadIconStream(bytes.NewReader(svg), oksvg.StrictErrorMode)
	if err != nil {
		t.Fatal(err)
	}
	icon.SetTarget(0, 0, side, side)
	img := image.NewRGBA(image.Rect(0, 0, side, side))
	scanner := rasterx.NewScannerGV(side, side, img, img.Bounds())
	icon.Draw(rasterx.NewDasher(side, side, scanner), 1)
	return img
}

func decode(t *testing.T, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// differing counts the pixels further apart than rounding on another
// processor, or the premultiplying of a faint edge, explains.
func differing(a, b image.Image) (n int) {
	const near = 0x0300
	for y := range side {
		for x := range side {
			r1, g1, b1, a1 := a.At(x, y).RGBA()
			r2, g2, b2, a2 := b.At(x, y).RGBA()
			if apart(r1, r2) > near || apart(g1, g2) > near || apart(b1, b2) > near || apart(a1, a2) > near {
				n++
			}
		}
	}
	return n
}

func apart(a, b uint32) uint32 { return max(a, b) - min(a, b) }

func write(t *testing.T, name string, img image.Image) {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
