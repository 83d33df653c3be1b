//go:build linux

package realwindow

import (
	"strings"
	"testing"
)

// A run sends its news from other goroutines: none of them touches a widget.
func TestWidgetsAreTouchedOnTheirGoroutine(t *testing.T) {
	binary := BuildChecked(t, "app-checked", "parallelogram/cmd/app", "gui/metadata.go")
	screen := Open(t, 1440, 900)
	program := screen.Start(binary, Options{})
	program.Click(program.Text("Run"))
	program.TextLike(`^round [2-9]`)
	program.Click(program.Text("Stop"))
	program.TextLike(`^Stopped after`)
	screen.Keep("stopped")
	program.Close()
	if strings.Contains(program.Printed(), WrongGoroutine) {
		t.Errorf("a widget was touched from another goroutine:\n%s", program.Printed())
	}
}
