package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

const barHeight = 1.5 * unit

// progressBar is a thin, determinate bar without animation: it repaints only
// when its value is set, because each repaint of a window costs the CPU that
// is being measured.
type progressBar struct {
	widget.BaseWidget
	value float32 // 0 to 1
}

func newProgressBar() *progressBar {
	b := &progressBar{}
	b.ExtendBaseWidget(b)
	return b
}

// set moves the bar to done of planned; with nothing planned it is empty.
func (b *progressBar) set(done, planned int) {
	value := float32(0)
	if planned > 0 {
		value = min(1, float32(done)/float32(planned))
	}
	if value != b.value {
		b.value = value
		b.Refresh()
	}
}

func (b *progressBar) CreateRenderer() fyne.WidgetRenderer {
	r := &progressRenderer{
		bar:   b,
		track: newSurface(colorTrack, "", barHeight/2),
		fill:  newSurface(theme.ColorNamePrimary, "", barHeight/2),
	}
	return r
}

type progressRenderer struct {
	bar         *progressBar
	track, fill *surface
}

func (r *progressRenderer) Destroy()           {}
func (r *progressRenderer) MinSize() fyne.Size { return fyne.NewSize(20*unit, barHeight) }

func (r *progressRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.fill}
}

func (r *progressRenderer) Layout(size fyne.Size) {
	top := fyne.NewPos(0, (size.Height-barHeight)/2)
	r.track.Move(top)
	r.track.Resize(fyne.NewSize(size.Width, barHeight))
	r.fill.Move(top)
	width := size.Width * r.bar.value
	r.fill.Resize(fyne.NewSize(max(width, barHeight), barHeight))
	r.fill.Hidden = width == 0
}

func (r *progressRenderer) Refresh() {
	r.Layout(r.bar.Size())
	r.track.Refresh()
	r.fill.Refresh()
	canvas.Refresh(r.bar)
}
