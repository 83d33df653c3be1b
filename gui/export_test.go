package gui

import (
	"bytes"
	"image/png"
	"os"
	"parallelogram/core/chart"
	"parallelogram/gui/chartpane"
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
	"parallelogram/gui/widgets"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// newExport opens the export dialog over a finished run, with a file in a
// folder of the test's own.
func newExport(t *testing.T) (*bench, string) {
	b := newBench(t, guitest.Script(0))
	folder := t.TempDir()
	b.app.Preferences().SetString("export.folder", folder)
	b.files.open(guitest.Write(t, guitest.Run(guitest.Experiment(), 8)))
	b.awaitState(document.Opened)
	b.press(cmdExport)
	return b, folder
}

// path returns the entry that has the focus when the dialog opens.
func (b *bench) path() *widgets.Input { return b.Window.Canvas().Focused().(*widgets.Input) }

func TestExport(t *testing.T) {
	b, folder := newExport(t)
	want := filepath.Join(folder, "primes-runtime-by-workers.png")
	if got := b.path().Text; got != want {
		t.Errorf("the dialog proposes %s, want %s", got, want)
	}
	b.path().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.await("the file", func() bool { return b.Modal == nil })
	b.mustRead("Chart saved as " + want)
	file, err := os.Open(want)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	img, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if size := img.Bounds().Size(); size.X != 1600 || size.Y != 1000 {
		t.Errorf("the picture is %v, want 1600 × 1000", size)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, want the picture alone", left)
	}
}

func TestExportAsksBeforeItReplaces(t *testing.T) {
	b, folder := newExport(t)
	path := filepath.Join(folder, "mine.svg")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	entry := b.path()
	entry.SetText(filepath.Join(folder, "mine.png"))
	chooseSegment(t, b, "SVG")
	entry.OnSubmitted("")
	b.mustRead("mine.svg exists. Replace it?", "Replace")
	if data, _ := os.ReadFile(path); string(data) != "mine" {
		t.Fatal("the file was replaced without asking")
	}
	entry.OnSubmitted("")
	b.await("the file", func() bool { return b.Modal == nil })
	if data, _ := os.ReadFile(path); !bytes.Contains(data, []byte("<svg")) {
		t.Errorf("the file is not an SVG: %.40q", data)
	}
}

// The end waits for what is being written: no half of a file stays behind.
func TestTheEndWaitsForAnExport(t *testing.T) {
	b, folder := newExport(t)
	want := b.path().Text
	b.path().OnSubmitted("")
	b.end()
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 1 || left[0].Name() != filepath.Base(want) {
		t.Errorf("the folder holds %v, %v; want the picture alone", left, err)
	}
}

func TestExportSaysWhyItCannot(t *testing.T) {
	b, folder := newExport(t)
	missing := filepath.Join(folder, "no", "such", "a.png")
	b.path().SetText(missing)
	b.path().OnSubmitted("")
	b.mustRead("There is no folder " + filepath.Dir(missing))
	b.path().SetText("")
	b.path().OnSubmitted("")
	b.mustRead("Give the file a name")
}

func TestExportBrowsesForAFolder(t *testing.T) {
	b, _ := newExport(t)
	before := len(b.Window.Canvas().Overlays().List())
	for _, o := range test.LaidOutObjects(b.Window.Canvas().Overlays().Top()) {
		if button, ok := o.(*widgets.HintButton); ok {
			test.Tap(button)
			break
		}
	}
	if got := len(b.Window.Canvas().Overlays().List()); got != before+1 {
		t.Errorf("%d dialogs are open, want one more than %d", got, before)
	}
}

func TestExportIsCancelledByEscape(t *testing.T) {
	b, folder := newExport(t)
	b.path().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.Modal != nil {
		t.Error("Escape left the dialog open")
	}
	if left, _ := os.ReadDir(folder); len(left) != 0 {
		t.Errorf("cancelling left %v", left)
	}
}

// chooseSegment chooses a segment of a switch by its label.
func chooseSegment(t *testing.T, b *bench, label string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(b.Window.Canvas().Overlays().Top()) {
		s, ok := o.(*widgets.Segmented)
		if !ok {
			continue
		}
		if i := slices.Index(s.Labels, label); i >= 0 {
			s.Choose(i)
			return
		}
	}
	t.Fatalf("there is no segment %s", label)
}

func TestAFigureOfATypedSizeIsRemembered(t *testing.T) {
	b, folder := newExport(t)
	store := b.app.Preferences()
	for key, text := range map[string]string{"size": "custom", "width": "320", "height": "200", "dpi": "72", "type": "6"} {
		store.SetString("export."+key, text)
	}
	store.SetInt("export.unit", 1)
	store.SetInt("export.look", 1)
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
	if width, unit, look, size := store.String("export.width"), store.Int("export.unit"), store.Int("export.look"), store.String("export.size"); width != "320" || unit != 1 || look != 0 || size != "custom" {
		t.Errorf("remembered a width of %s, unit %d, look %d, size %s", width, unit, look, size)
	}
}

func TestTheNameTellsTheKind(t *testing.T) {
	b, _ := newExport(t)
	b.escape()
	b.press(chartpane.KindPrefix + string(chart.Grid))
	if got := b.chart.FileName(); got != "primes-grid" {
		t.Errorf("a grid is called %s", got)
	}
	b.press(chartpane.KindPrefix + string(chart.Speedup))
	test.Tap(b.button(cmdExport))
	b.press(chartpane.ByCores)
	if got := b.chart.FileName(); got != "primes-speedup-by-workers" {
		t.Errorf("speed-ups are called %s", got)
	}
}
