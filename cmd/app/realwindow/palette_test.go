//go:build linux && !headless

package realwindow

import (
	"image/color"
	"slices"
	"testing"

	"parallelogram/cmd/app/realwindow/scene"
)

// Everything by the keyboard: commands found by what is typed, the window's
// language and colours, the help, undo in the form, panes out of sight; and
// the border of the form by the mouse.
func TestCommandsByKeyboard(t *testing.T) {
	screen := Open(t, 1440, 900)
	program := screen.Start(Build(t, "app", "parallelogram/cmd/app"), Options{})
	program.Text("How does this work scale here?")
	find := func(typed string) {
		t.Helper()
		program.Key("ctrl+k")
		program.Text("Type what you want to do")
		program.Type(typed)
		program.Key("Return")
	}
	gone := func(text string) {
		t.Helper()
		program.Await("the end of "+text, func() bool { return !slices.Contains(program.Texts(), text) })
	}

	program.Key("ctrl+k")
	program.Text("Type what you want to do")
	screen.Keep("palette")
	program.Key("Escape")
	gone("Type what you want to do")

	dark := color.NRGBA{R: 0x17, G: 0x18, B: 0x1c, A: 0xff}
	find("dark")
	program.Await("the dark", func() bool { return count(screen.Picture(), dark) >= 1440*900/4 })
	find("korean")
	program.Text("실행")
	screen.Keep("korean")
	program.Key("ctrl+k")
	program.Text("하려는 일을 입력하세요")
	program.Type("english")
	program.Key("Return")
	program.Text("Run")
	find("light")

	program.Key("F1")
	program.Text("How to read the answer")
	screen.Keep("help")
	program.Key("Escape")
	gone("How to read the answer")

	program.Click(program.Text("1000"))
	program.Key("End")
	program.Type("7")
	program.Text("10007")
	program.Key("ctrl+z")
	program.Text("1000")
	program.Key("ctrl+shift+z")
	program.Text("10007")
	program.Key("F1") // out of a field, too
	program.Text("How to read the answer")
	program.Key("Return")
	gone("How to read the answer")

	program.Key("ctrl+b")
	gone("10007")
	program.Key("ctrl+b")
	program.Text("10007")
	grip := program.Widget("*widgets.SplitHandle")
	before := program.Text("Workers").Min.X
	program.Drag(grip, grip.Centre(), scene.Point{X: grip.Centre().X - 80, Y: grip.Centre().Y})
	program.Await("the border's moving", func() bool { return program.Text("Workers").Min.X != before })
	screen.Keep("moved")
	program.Close()
}
