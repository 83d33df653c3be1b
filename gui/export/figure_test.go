package export

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart"
	"parallelogram/core/message"
	"parallelogram/gui/paths"
)

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
	f := figure{draw: drawingOf(smallRun()), format: "bmp", size: chart.Presets()[0].Size, style: chart.Light()}
	if err := f.save(filepath.Join(t.TempDir(), "a.bmp")); err == nil {
		t.Error("a format that does not exist was saved")
	}
}

func TestWhatGoesWrongIsTold(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "no", "a.png")
	blocked := filepath.Join(t.TempDir(), "a.png")
	if err := os.MkdirAll(filepath.Join(blocked, "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	_, nowhere := paths.File(missing, "")
	_, nameless := paths.File("", "")
	broken := figure{draw: func(io.Writer, chart.Format, chart.Style, chart.Size) error { panic("no room") }}.save(missing)
	for want, err := range map[string]error{
		"folder.nowhere": nowhere, "export.no-name": nameless, "export.failed": replaceFile(blocked, nil), "chart.failed": broken,
	} {
		if err == nil || message.Of(err).Key != want {
			t.Errorf("%v is not told as %s", err, want)
		}
	}
}

// drawingOf draws the runtimes of a run.
func drawingOf(run core.Run) Drawing {
	return func(w io.Writer, f chart.Format, s chart.Style, size chart.Size) error {
		return chart.Write(w, f, analysis.Extended(nil, run), chart.View{}, s, size)
	}
}

// smallRun is a run of two cells and two rounds.
func smallRun() core.Run {
	e := core.Experiment{Strategies: []core.Strategy{core.Serial, core.Goroutine}, Workers: []int{2}, Cores: []int{2}, Rounds: 2}
	run := core.Run{Experiment: e, Host: core.Host{CPUs: make([]core.CPU, 2), Online: 2}, Finished: true}
	for round := 1; round <= e.Rounds; round++ {
		for _, c := range e.Cells() {
			run.Trials = append(run.Trials, core.Trial{Cell: c, Phase: core.PhaseSweep, Round: round, Runtime: time.Second / time.Duration(c.Workers)})
		}
	}
	return run
}
