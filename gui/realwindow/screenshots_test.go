//go:build linux

package realwindow

import (
	"flag"
	"path/filepath"
	"testing"
	"time"
)

var screenshots = flag.String("screenshots", "", "write the pictures of the documentation to this `folder`")

// The documentation shows what the program looks like today: the first window
// of a newcomer, after they have pressed Run and the run is done.
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("make screenshots takes the pictures of the documentation")
	}
	program := Open(t, 1500, 980).Start(Build(t, "app", "parallelogram/cmd/app"), Options{})
	program.Click(program.Text("Run"))
	program.Patience = 10 * time.Minute
	program.TextLike("^Done: ")
	program.Save(filepath.Join(*screenshots, "window.png"))
	program.Close()
}
