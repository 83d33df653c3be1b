package chart

import (
	"image"

	"git.sr.ht/~sbinet/gg"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// newRaster returns a pen for a new image. Drawing on an image of our own
// spares vgimg's copy of it.
func newRaster(width, height, dpi int, s Style) pen {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	ctx := gg.NewContextForRGBA(img)
	ctx.SetLineCapButt()
	ctx.InvertY()
	p := newPen(vgimg.NewWith(vgimg.UseImageWithContext(img, ctx), vgimg.UseDPI(dpi)), s)
	p.img, p.dot = img, vg.Inch/vg.Length(dpi)
	return p
}
