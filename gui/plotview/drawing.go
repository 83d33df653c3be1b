package plotview

import (
	"fmt"
	"image"
	"math"
	"runtime/debug"

	"parallelogram/core/chart"
)

// generate is called by the painter, on the UI goroutine, for pixels of a
// given size. It hands out what there is and orders what is missing.
func (v *View) generate(width, height int) image.Image {
	style := v.style()
	if width > 0 && height > 0 {
		request := Request{Width: width, Height: height, DPI: v.dpi(width), Style: style}
		if request != v.want.Request {
			v.want.Request = request
			v.startDrawing()
		}
	}
	if v.shown.Image == nil {
		return image.NewUniform(style.Background)
	}
	return v.shown.Image
}

// dpi tells the density from the raster's size in pixels and in units: the
// canvas's own scale leaves out what the system adds to it.
func (v *View) dpi(width int) int {
	units := v.raster.Size().Width
	if units <= 0 {
		return pointsPerInch
	}
	return max(1, int(math.Round(pointsPerInch*float64(width)/float64(units))))
}

// startDrawing draws what is wanted, unless a drawing is under way: its end
// will.
func (v *View) startDrawing() {
	if v.busy || v.draw == nil {
		return
	}
	v.busy = true
	draw, wanted := v.draw, v.want
	go func() {
		picture, err := safely(draw, wanted.Request)
		v.post(func() {
			v.busy, v.has = false, wanted
			if wanted.revision < v.valid {
				picture = imageOnly(picture)
			}
			if v.draw != nil {
				v.display(picture, err)
			}
			if v.want != wanted {
				v.startDrawing()
			}
		})
	}()
}

// safely turns a panic of the plotting code into an error that says where it
// was.
func safely(draw Draw, r Request) (picture chart.Picture, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("drawing %d×%d pixels failed: %v\n%s", r.Width, r.Height, fault, debug.Stack())
		}
	}()
	return draw(r)
}

// upToDate reports whether what is on the screen is what is wanted.
func (v *View) upToDate() bool { return v.has == v.want }

// display puts a picture, or why there is none, on the screen.
func (v *View) display(picture chart.Picture, err error) {
	v.shown = picture
	v.failed.Text = ""
	if err != nil {
		v.failed.Text = v.explain(err)
	}
	v.Refresh()
}
