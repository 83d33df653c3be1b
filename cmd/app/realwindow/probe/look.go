//go:build !headless

package probe

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"parallelogram/cmd/app/realwindow/scene"
)

// look must run on the UI goroutine.
func look(app fyne.App) (now scene.Scene) {
	for _, window := range app.Driver().AllWindows() {
		now.Windows = append(now.Windows, lookAt(window))
	}
	return now
}

func lookAt(window fyne.Window) scene.Window {
	shown := window.Canvas()
	v := viewer{scale: shown.Scale(), focused: shown.Focused()}
	whole := frame{size: shown.Size()}
	if content := shown.Content(); content != nil {
		v.walk(content, fyne.Position{}, whole, false)
	}
	for _, overlay := range shown.Overlays().List() {
		v.walk(overlay, fyne.Position{}, whole, false)
	}
	return scene.Window{
		Title:   window.Title(),
		Size:    v.pixel(fyne.NewPos(whole.size.Width, whole.size.Height)),
		Objects: v.objects,
	}
}

// frame is a rectangle of a canvas, in Fyne's units.
type frame struct {
	at   fyne.Position
	size fyne.Size
}

func (f frame) end() fyne.Position { return f.at.AddXY(f.size.Width, f.size.Height) }

func (f frame) within(clip frame) frame {
	at := fyne.NewPos(max(f.at.X, clip.at.X), max(f.at.Y, clip.at.Y))
	end := fyne.NewPos(min(f.end().X, clip.end().X), min(f.end().Y, clip.end().Y))
	return frame{at, fyne.NewSize(end.X-at.X, end.Y-at.Y)}
}

func (f frame) empty() bool { return f.size.Width <= 0 || f.size.Height <= 0 }

// viewer collects the objects of one canvas.
type viewer struct {
	scale   float32
	focused fyne.Focusable
	objects []scene.Object
}

// walk tells of the object and of all that it is made of. A container may be
// smaller than its parts, so that only what clips can hide them.
func (v *viewer) walk(object fyne.CanvasObject, parent fyne.Position, clip frame, disabled bool) {
	if !object.Visible() {
		return
	}
	place := frame{parent.Add(object.Position()), object.Size()}
	if able, ok := object.(fyne.Disableable); ok {
		disabled = disabled || able.Disabled()
	}
	if seen := place.within(clip); !seen.empty() {
		v.tell(object, seen, disabled)
	}
	parts, clips := partsOf(object)
	if clips {
		clip = place.within(clip)
	}
	for _, part := range parts {
		v.walk(part, place.at, clip, disabled)
	}
}

// partsOf reports also whether the parts are hidden beyond the object's edge,
// by the rule of Fyne's own painter (internal/driver, IsClip).
func partsOf(object fyne.CanvasObject) (parts []fyne.CanvasObject, clips bool) {
	switch whole := object.(type) {
	case *fyne.Container:
		return whole.Objects, false
	case fyne.Widget:
		renderer := test.WidgetRenderer(whole)
		_, scrolls := object.(fyne.Scrollable)
		_, clips = renderer.(interface{ IsClip() })
		return renderer.Objects(), scrolls || clips
	}
	return nil, false
}

func (v *viewer) tell(object fyne.CanvasObject, seen frame, disabled bool) {
	told := scene.Object{
		Type: fmt.Sprintf("%T", object),
		Min:  v.pixel(seen.at), Max: v.pixel(seen.end()),
		Disabled: disabled,
	}
	if text, ok := object.(*canvas.Text); ok {
		told.Text = text.Text
	}
	if able, ok := object.(fyne.Focusable); ok {
		told.Focused = able == v.focused
	}
	v.objects = append(v.objects, told)
}

func (v *viewer) pixel(p fyne.Position) scene.Point {
	round := func(unit float32) int { return int(math.Round(float64(unit * v.scale))) }
	return scene.Point{X: round(p.X), Y: round(p.Y)}
}
