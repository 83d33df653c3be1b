package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
)

const barHeight = 1.5 * apptheme.Unit

// ProgressBar is a thin, determinate bar without animation: it repaints only
// when its value is set, because each repaint of a window costs the CPU that
// is being measured.
type ProgressBar struct {
	widget.BaseWidget
	Value float32 // 0 to 1
}

// NewProgressBar returns an empty bar.
func NewProgressBar() *ProgressBar {
	b := &ProgressBar{}
	b.ExtendBaseWidget(b)
	return b
}

// Set moves the bar to done of planned; with nothing planned it is empty.
func (b *ProgressBar) Set(done, planned int) {
	value := float32(0)
	if planned > 0 {
		value = min(1, float32(done)/float32(planned))
	}
	if value != b.Value {
		b.Value = value
		b.Refresh()
	}
}

func (b *ProgressBar) CreateRenderer() fyne.WidgetRenderer {
	r := &progressRenderer{
		bar:   b,
		track: NewSurface(apptheme.Track, "", barHeight/2),
		fill:  NewSurface(theme.ColorNamePrimary, "", barHeight/2),
	}
	return r
}

type progressRenderer struct {
	bar         *ProgressBar
	track, fill *Surface
}

func (r *progressRenderer) Destroy()           {}
func (r *progressRenderer) MinSize() fyne.Size { return fyne.NewSize(20*apptheme.Unit, barHeight) }

func (r *progressRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.fill}
}

func (r *progressRenderer) Layout(size fyne.Size) {
	top := fyne.NewPos(0, (size.Height-barHeight)/2)
	r.track.Move(top)
	r.track.Resize(fyne.NewSize(size.Width, barHeight))
	r.fill.Move(top)
	width := size.Width * r.bar.Value
	r.fill.Resize(fyne.NewSize(max(width, barHeight), barHeight))
	r.fill.Hidden = width == 0
}

func (r *progressRenderer) Refresh() {
	r.Layout(r.bar.Size())
	r.track.Refresh()
	r.fill.Refresh()
	canvas.Refresh(r.bar)
}
