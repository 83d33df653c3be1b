package export

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/widgets"
)

func TestDamagedChoicesAreThoseOfTheFirstTime(t *testing.T) {
	m := memory{test.NewTempApp(t).Preferences()}
	m.store.SetInt(prefFormat, 99)
	m.store.SetString(prefFigure, "poster")
	if got := m.choice(); got.format != len(formats)-1 || got.sizeIndex() != 0 {
		t.Errorf("damaged preferences give %+v", got)
	}
}

func TestTheDialogShowsTheFigure(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(apptheme.New(apptheme.Light))
	w := test.NewTempWindow(t, container.NewStack())
	w.Resize(fyne.NewSize(1440, 860))
	posted := make(chan func(), 8)
	e := New(a.Preferences(), func(f func()) { posted <- f }, error.Error)
	e.Ask(&widgets.Dialogs{Window: w}, Request{Name: "x", Draw: func() Drawing { return drawingOf(smallRun()) }})
	var shown *preview
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		if c, ok := o.(*fyne.Container); ok {
			if s, ok := c.Layout.(*shape); ok {
				shown = &preview{shape: s, box: c}
			}
		}
	}
	if shown == nil {
		t.Fatal("there is no preview")
	}
	size := shown.box.Objects[0].Size()
	if ratio := size.Width / size.Height; math.Abs(float64(ratio-1.6)) > 0.01 || size.Height > previewHeight+1 {
		t.Errorf("the preview of 1600 × 1000 pixels is %v", size)
	}
	w.Canvas().Capture()
	(<-posted)() // the preview
}
