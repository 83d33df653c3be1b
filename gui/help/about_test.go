package help

import (
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
)

func TestVersions(t *testing.T) {
	build := &debug.BuildInfo{Deps: []*debug.Module{{Path: "fyne.io/fyne/v2", Version: "v2.8.1"}, {Path: "gonum.org/v1/plot", Version: "v0.17.0"}, {Path: "other", Version: "v1.0.0"}}}
	want := "Name 1.0\nFyne 2.8.1\ngonum/plot 0.17.0\nGo " + strings.TrimPrefix(runtime.Version(), "go") + "\n" + runtime.GOOS + "/" + runtime.GOARCH
	if got := versions("Name 1.0", func() (*debug.BuildInfo, bool) { return build, true }); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := versions("Name 1.0", func() (*debug.BuildInfo, bool) { return nil, false }); strings.Contains(got, "Fyne") {
		t.Errorf("a build that knows nothing says %q", got)
	}
}
