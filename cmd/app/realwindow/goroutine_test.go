//go:build linux && !headless

package realwindow

import (
	"strings"
	"testing"
	"time"

	"parallelogram/core"
)

// Much is done on other goroutines: files are read and judged, charts drawn,
// trials traced, figures written, and a run sends its news. None of them
// touches a widget.
func TestWidgetsAreTouchedOnTheirGoroutine(t *testing.T) {
	binary := BuildChecked(t, "app-checked", "parallelogram/cmd/app", "gui/metadata.go")
	screen := Open(t, 1440, 900)
	file := keptRun(t, 1)
	program := screen.Start(binary, Options{Args: []string{file}})
	program.Patience = 5 * time.Minute // rounds wait for other programs to rest
	program.TextLike(`^Opened `)
	program.Key("ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "ctrl+7", "ctrl+1")
	select_(t, screen, program, file, core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 1})
	program.Key("ctrl+i")
	program.Click(program.Text("Run and inspect"))
	program.TextLike(`^Point at a row to read it`)
	program.Key("ctrl+w")
	program.Await("the one window", func() bool { return len(program.Scene().Windows) == 1 && program.hasKeyboard() })
	export(t, program, "SVG", "chart.svg")

	program.Click(program.Text("Run"))
	program.TextLike(`^Round [2-9]`)
	program.Click(program.Text("Stop"))
	program.TextLike(`^Stopped after`)
	screen.Keep("stopped")
	program.Key("ctrl+k")
	program.Text("Type what you want to do")
	program.Type("korean")
	program.Key("Return")
	program.Text("실행")
	program.Close()
	if strings.Contains(program.Printed(), WrongGoroutine) {
		t.Errorf("a widget was touched from another goroutine:\n%s", program.Printed())
	}
}
