package ink

import (
	"image"

	"git.sr.ht/~sbinet/gg"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"
)

// NewImage returns a pen for a new image. Drawing on an image of our own
// spares vgimg's copy of it.
func NewImage(width, height, dpi int, s Style) Pen {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	ctx := gg.NewContextForRGBA(img)
	ctx.SetLineCapButt()
	ctx.InvertY()
	p := NewPen(vgimg.NewWith(vgimg.UseImageWithContext(img, ctx), vgimg.UseDPI(dpi)), s)
	p.Image, p.Dot = img, vg.Inch/vg.Length(dpi)
	return p
}
