package gui

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core/chart"
	"parallelogram/gui/kit"
)

// newExport opens the export dialog over a finished run, with a file in a
// folder of the test's own.
func newExport(t *testing.T) (*bench, string) {
	b := newBench(t, script(0))
	b.prefs.setExportFolder(t.TempDir())
	b.open(writeRun(t, scriptedRun(experiment(), 8)))
	b.awaitPhase(opened)
	b.press(cmdExport)
	return b, b.prefs.exportFolder()
}

// path returns the entry that has the focus when the dialog opens.
func (b *bench) path() *kit.Input { return b.Window.Canvas().Focused().(*kit.Input) }

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
		if button, ok := o.(*kit.HintButton); ok {
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
		s, ok := o.(*kit.Segmented)
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

func TestWithEnding(t *testing.T) {
	for _, c := range []struct {
		path   string
		format chart.Format
		want   string
	}{
		{"a", chart.PNG, "a.png"},
		{"a.png", chart.SVG, "a.svg"},
		{"a.PNG", chart.PNG, "a.png"},
		{"run.1", chart.PDF, "run.1.pdf"},
		{"/x.y/a", chart.PNG, "/x.y/a.png"},
	} {
		if got := withEnding(c.path, c.format); got != c.want {
			t.Errorf("%s as %s is %s, want %s", c.path, c.format, got, c.want)
		}
	}
}

func TestResolvePath(t *testing.T) {
	home, folder := t.TempDir(), t.TempDir()
	t.Setenv("HOME", home)
	for text, want := range map[string]string{
		"a.png":                                 filepath.Join(folder, "a.png"),
		" a.png ":                               filepath.Join(folder, "a.png"),
		"~/a.png":                               filepath.Join(home, "a.png"),
		filepath.Join(home, "b", "..", "c.png"): filepath.Join(home, "c.png"),
	} {
		if got, err := resolvePath(text, folder); err != nil || filepath.Clean(got) != want {
			t.Errorf("%q is %s, %v; want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", ".png", "~/", filepath.Join(folder, "none", "a.png")} {
		if got, err := resolvePath(text, folder); err == nil {
			t.Errorf("%q is taken as %s", text, got)
		}
	}
}

func TestAFailedSaveKeepsTheOldFile(t *testing.T) {
	if os.Getuid() == 0 {
		t.Log("root may write everywhere: a folder takes the place of the file")
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "a.png")
	if err := os.MkdirAll(filepath.Join(path, "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	err := replaceFile(path, []byte("new"))
	if err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v, want an error that names %s", err, path)
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("the failure left %v", left)
	}
}

func TestAPanicOfThePlottingIsAnError(t *testing.T) {
	f := figure{draw: chartDrawing(scriptedRun(experiment(), 2), chart.View{}), format: "bmp", size: chart.Presets()[0].Size, style: chart.Light()}
	if err := f.save(filepath.Join(t.TempDir(), "a.bmp")); err == nil {
		t.Error("a format that does not exist was saved")
	}
}
