package export

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"parallelogram/core/chart"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/plotview"
	"parallelogram/gui/widgets"
)

// previewHeight is that of the picture of a figure in the dialog.
const previewHeight = 50 * apptheme.Unit

// preview shows how a figure will look, as large as it fits.
type preview struct {
	content fyne.CanvasObject
	plot    *plotview.View
	shape   *shape
	box     *fyne.Container
}

func newPreview(style func() chart.Style, failed func(error) string, post func(func())) *preview {
	p := &preview{plot: plotview.New(style, failed, post), shape: &shape{ratio: 1}}
	p.box = container.New(p.shape, p.plot)
	p.content = widgets.WithBackground(apptheme.Panel, widgets.Padded(2*apptheme.Unit, 2*apptheme.Unit, p.box))
	return p
}

// show draws a figure of a size.
func (p *preview) show(d Drawing, size chart.Size) {
	p.shape.ratio = float32(size.Width / size.Height)
	p.shape.Layout(p.box.Objects, p.box.Size())
	p.plot.Plot(func(r plotview.Request) (chart.Picture, error) {
		img, err := miniature(d, r, size)
		return chart.Picture{Image: img}, err
	})
}

// miniature draws a figure with so few pixels an inch that it fits the
// request.
func miniature(d Drawing, r plotview.Request, size chart.Size) (*image.RGBA, error) {
	perInch := pointsPerInch * min(float64(r.Width)/size.Width, float64(r.Height)/size.Height)
	size.DPI = max(1, int(perInch))
	var file bytes.Buffer
	if err := d(&file, chart.PNG, r.Style, size); err != nil {
		return nil, err
	}
	figure, err := png.Decode(&file)
	if err != nil {
		return nil, err
	}
	img := image.NewRGBA(image.Rect(0, 0, r.Width, r.Height))
	draw.Draw(img, img.Rect, image.NewUniform(r.Style.Background), image.Point{}, draw.Src)
	beside := img.Rect.Size().Sub(figure.Bounds().Size()).Div(2)
	draw.Draw(img, figure.Bounds().Add(beside), figure, image.Point{}, draw.Src)
	return img, nil
}

// shape is a layout that gives its object the largest place of a ratio of
// width to height, in the middle.
type shape struct{ ratio float32 }

func (s *shape) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(previewHeight, previewHeight)
}

func (s *shape) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width, height := size.Width, size.Width/s.ratio
	if height > size.Height {
		width, height = size.Height*s.ratio, size.Height
	}
	left, top := (size.Width-width)/2, (size.Height-height)/2
	widgets.Place(objects[0], left, top, left+width, top+height)
}
