package gui

import (
	"image/png"
	"math"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core/chart"
	"parallelogram/gui/kit"
)

// sizeOf is what a picker gives for texts; changed counts what it tells.
func sizeOf(t *testing.T, f chart.Format, last exportChoice) (chart.Size, bool, *sizePicker) {
	t.Helper()
	p := newSizePicker(last, func() {})
	size, ok := p.size(f)
	return size, ok, p
}

func typed(width, height, dpi, letters string, unit int) exportChoice {
	return exportChoice{size: customSize, width: width, height: height, dpi: dpi, letters: letters, unit: unit}
}

func TestATypedSize(t *testing.T) {
	newTestApp(t)
	same := func(a, b float64) bool { return math.Abs(a-b) < 1e-9*b }
	for _, c := range []struct {
		last exportChoice
		want chart.Size
	}{
		{typed("25.4", "50,8", "300", "8", 0), chart.Size{Width: 72, Height: 144, DPI: 300, Text: 8}},
		{typed("1600", " 1000 ", "144", "12", 1), chart.Size{Width: 800, Height: 500, DPI: 144, Text: 12}},
	} {
		got, ok, p := sizeOf(t, chart.PNG, c.last)
		if !ok || !same(got.Width, c.want.Width) || !same(got.Height, c.want.Height) || got.DPI != c.want.DPI || got.Text != c.want.Text {
			t.Errorf("%+v gives %+v, %v: %s", c.last, got, ok, p.wrong.Text())
		}
	}
}

func TestAWrongSizeIsSaidAtItsField(t *testing.T) {
	newTestApp(t)
	for _, c := range []struct {
		last exportChoice
		at   func(*sizePicker) *kit.Input
		says string
	}{
		{typed("wide", "100", "300", "8", 0), func(p *sizePicker) *kit.Input { return p.width }, "width: give a number from 10 to 5080."},
		{typed("170", "-1", "300", "8", 0), func(p *sizePicker) *kit.Input { return p.height }, "height: give a number from 10 to 5080."},
		{typed("170", "NaN", "300", "8", 0), func(p *sizePicker) *kit.Input { return p.height }, "height: give a number from 10 to 5080."},
		{typed("170", "100", "300.5", "8", 0), func(p *sizePicker) *kit.Input { return p.dpi }, "pixels an inch: give a number from 36 to 1200."},
		{typed("170", "100", "", "8", 1), func(p *sizePicker) *kit.Input { return p.dpi }, "pixels an inch: give a number from 36 to 1200."},
		{typed("170", "100", "300", "1000", 0), func(p *sizePicker) *kit.Input { return p.letters }, "type, points: give a number from 4 to 72."},
		{typed("5000", "5000", "1200", "8", 0), func(p *sizePicker) *kit.Input { return p.dpi }, "That makes 55800 million pixels; at most 100 million can be. Give fewer an inch."},
	} {
		_, ok, p := sizeOf(t, chart.PNG, c.last)
		if ok || p.wrong.Text() != c.says || c.at(p).Wrong() != c.says {
			t.Errorf("%+v: taken %v, says %q, at the field %q", c.last, ok, p.wrong.Text(), c.at(p).Wrong())
		}
	}
	if _, ok, p := sizeOf(t, chart.PDF, typed("5000", "5000", "1200", "8", 0)); !ok {
		t.Errorf("a PDF has no pixels, yet: %s", p.wrong.Text())
	}
}

// TestEveryTypedSizeCanBeDrawn: what the picker takes, core/chart takes.
func TestEveryTypedSizeCanBeDrawn(t *testing.T) {
	newTestApp(t)
	run := scriptedRun(experiment(), 2)
	for _, last := range []exportChoice{typed("10", "10", "36", "4", 1), typed("5080", "10", "36", "72", 0), typed("17280000", "10", "1200", "8", 1), typed("10", "5080", "36", "4", 0)} {
		for _, f := range formats {
			size, ok, _ := sizeOf(t, f, last)
			if !ok {
				continue
			}
			var sink discard
			if err := chart.Write(&sink, f, run, chart.View{}, chart.Light(), size); err != nil {
				t.Errorf("%+v as %s: %v", last, f, err)
			}
		}
	}
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }

func TestAFigureOfATypedSizeIsRemembered(t *testing.T) {
	b, folder := newExport(t)
	b.prefs.setExportChoice(exportChoice{size: customSize, width: "320", height: "200", dpi: "72", letters: "6", unit: 1, look: 1})
	b.escape()
	b.press(cmdExport)
	b.mustRead("px", "pixels an inch")
	entry := b.path()
	chooseSegment(t, b, "Light")
	entry.OnSubmitted("")
	b.await("the file", func() bool { return b.Modal == nil })
	file, err := os.Open(filepath.Join(folder, "primes-runtime-by-workers.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	img, err := png.Decode(file)
	if err != nil || img.Bounds().Dx() != 320 || img.Bounds().Dy() != 200 {
		t.Errorf("the picture is %v, %v", img.Bounds(), err)
	}
	if got := b.prefs.exportChoice(); got.width != "320" || got.unit != 1 || got.look != 0 || got.size != customSize {
		t.Errorf("remembered %+v", got)
	}
	b.prefs.store.SetInt(prefFormat, 99)
	b.prefs.store.SetString(prefFigure, "poster")
	if got := b.prefs.exportChoice(); got.format != len(formats)-1 || got.sizeIndex() != 0 {
		t.Errorf("a damaged preference gives %+v", got)
	}
}

func TestTheDialogShowsTheFigure(t *testing.T) {
	b, _ := newExport(t)
	var shown *preview
	b.askFor(&b.Dialogs, export{name: "x", draw: func() drawing { return chartDrawing(b.view.run, b.view.shown()) }, saved: b.exported})
	for _, o := range objectsOf(b.Window.Canvas().Overlays().Top()) {
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
	chooseSegment(t, b, "SVG")
	chooseSegment(t, b, "PNG")
	b.Window.Canvas().Capture()
	b.step("the preview")
}

func TestTheNameTellsTheKind(t *testing.T) {
	b, _ := newExport(t)
	b.escape()
	b.press(kindPrefix + string(chart.Grid))
	if got := b.exportName(); got != "primes-grid" {
		t.Errorf("a grid is called %s", got)
	}
	b.press(kindPrefix + string(chart.Speedup))
	test.Tap(b.button(cmdExport))
	b.press(cmdByCores)
	if got := b.exportName(); got != "primes-speedup-by-workers" {
		t.Errorf("speed-ups are called %s", got)
	}
}
