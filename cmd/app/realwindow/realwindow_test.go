//go:build linux && !headless

package realwindow

import (
	"fmt"
	"image"
	"image/color"
	"os"
	"slices"
	"strings"
	"testing"

	"parallelogram/cmd/app/realwindow/scene"
)

func hello(t *testing.T, options Options) (*Screen, *Program) {
	t.Helper()
	screen := Open(t, 800, 600)
	binary := Build(t, "hello", "parallelogram/cmd/app/realwindow/testdata/hello")
	return screen, screen.Start(binary, options)
}

// Every gesture reaches the program and does what it does under a hand.
func TestHands(t *testing.T) {
	_, program := hello(t, Options{})
	program.Text("nothing yet")
	program.Click(program.Text("name"))
	program.Type("Ada")
	program.Key("Return")
	program.Text("hello Ada")
	program.Key("ctrl+r")
	program.Text("shortcut")
	program.Key("Alt_L", "Down", "Down")
	program.Key("Escape")

	pad := program.Widget("pad")
	program.Hover(pad, pad.Centre())
	program.Text("in")
	program.DoubleClick(pad, "the double click", func() bool { return slices.Contains(program.Texts(), "double") })
	program.ClickRight(pad)
	program.Text("secondary")
	program.Drag(pad, scene.Point{X: pad.Min.X + 20, Y: pad.Min.Y + 20}, pad.Centre())
	program.Text("dragged")
	program.Close()
}

// What is scrolled away is not there; the wheel brings it in reach.
func TestScroll(t *testing.T) {
	_, program := hello(t, Options{})
	shown := func(text string) bool { return slices.Contains(program.Texts(), text) }
	first := program.Text("row 0")
	if shown("row 7") {
		t.Error("the last row is told of while it is scrolled away")
	}
	program.Scroll(first, -20)
	last := program.Text("row 7")
	program.Await("the first row's going", func() bool { return !shown("row 0") })
	program.Click(last)
	program.Text("row row 7")
	program.Close()
}

// A dialog lies over the window: it is found, and it takes the clicks.
func TestDialog(t *testing.T) {
	screen, program := hello(t, Options{})
	program.Click(program.Text("Ask"))
	program.Text("Really?")
	screen.Keep("dialog")
	program.Click(program.Text("Yes"))
	program.Text("yes")
	if slices.Contains(program.Texts(), "Really?") {
		t.Error("the dialog is told of after it has gone")
	}
	program.Close()
}

func TestDisabledFocusedHidden(t *testing.T) {
	_, program := hello(t, Options{})
	if !program.Text("Off").Disabled || program.Text("Ask").Disabled {
		t.Errorf("disabled: Off %v, Ask %v", program.Text("Off").Disabled, program.Text("Ask").Disabled)
	}
	if slices.Contains(program.Texts(), "hidden") {
		t.Error("a hidden label is told of")
	}
	entry := program.Widget("*widget.Entry")
	program.Click(entry)
	program.Find("the focused entry", func(o scene.Object) bool {
		return o.Type == "*widget.Entry" && o.Focused
	})
	program.Close()
}

// Places are pixels at every scale, and the picture has those pixels.
func TestPicture(t *testing.T) {
	for _, scale := range []string{"1", "1.5"} {
		t.Run(scale, func(t *testing.T) {
			screen, program := hello(t, Options{Env: []string{"FYNE_SCALE=" + scale}})
			pad := program.Widget("pad")
			program.Hover(pad, scene.Point{X: 1, Y: 1}) // the pointer would cover some of it
			screen.Keep("hello")
			area := (pad.Max.X - pad.Min.X) * (pad.Max.Y - pad.Min.Y)
			if found := reds(screen); found != area {
				t.Errorf("%d red pixels on the screen, and %d in the pad", found, area)
			}
			checkCorners(t, program.Picture(), pad)
			program.Close()
		})
	}
}

// checkCorners checks that the pad is where the program says, within its window.
func checkCorners(t *testing.T, window image.Image, pad Place) {
	t.Helper()
	origin := window.Bounds().Min
	for _, test := range []struct {
		x, y   int
		inside bool
	}{
		{pad.Min.X, pad.Min.Y, true}, {pad.Min.X - 1, pad.Min.Y, false}, {pad.Min.X, pad.Min.Y - 1, false},
	} {
		if got := isRed(window.At(origin.X+test.x, origin.Y+test.y)); got != test.inside {
			t.Errorf("pixel %d, %d of the window is red: %v, want %v", test.x, test.y, got, test.inside)
		}
	}
}

func isRed(c color.Color) bool { return c == color.RGBA{R: 0xff, A: 0xff} }

func reds(screen *Screen) (n int) {
	picture := screen.Picture()
	for y := range picture.Rect.Dy() {
		for x := range picture.Rect.Dx() {
			if isRed(picture.RGBAAt(x, y)) {
				n++
			}
		}
	}
	return n
}

// The home is the program's own, and its settings are found again in it.
func TestHome(t *testing.T) {
	home := t.TempDir()
	_, program := hello(t, Options{Home: home, Env: []string{"FYNE_THEME=dark"}})
	if _, err := os.Stat(home + "/.config/fyne"); err != nil {
		t.Error(err)
	}
	program.Close()
}

// witness notes the failure that a check should report.
type witness struct {
	testing.TB
	said string
}

func (w *witness) Errorf(format string, arguments ...any) { w.said = fmt.Sprintf(format, arguments...) }

// A process left behind is found, however the program ended, and does not
// outlive the test.
func TestLeftBehind(t *testing.T) {
	for name, end := range map[string]func(*Program){"close": (*Program).Close, "kill": (*Program).Kill} {
		t.Run(name, func(t *testing.T) {
			_, program := hello(t, Options{})
			program.Click(program.Text("Child"))
			program.Text("child")
			check := &witness{TB: t}
			program.t = check
			end(program)
			if !strings.Contains(check.said, "outlived") {
				t.Errorf("the check says %q", check.said)
			}
			program.run.end(t)
			if left := session(t, program.run.Process.Pid); len(left) != 0 {
				t.Errorf("processes %v outlive the test", left)
			}
		})
	}
}

// A widget touched from the wrong goroutine is told of, and nothing else is.
func TestWrongGoroutine(t *testing.T) {
	binary := BuildChecked(t, "hello-checked", "parallelogram/cmd/app/realwindow/testdata/hello",
		"cmd/app/realwindow/testdata/hello/main.go")
	program := Open(t, 800, 600).Start(binary, Options{})
	program.Click(program.Text("Ask"))
	program.Click(program.Text("Yes"))
	program.Text("yes")
	if strings.Contains(program.Printed(), WrongGoroutine) {
		t.Error("the checks complain of a program that does nothing wrong")
	}
	program.Click(program.Text("Wrong"))
	program.Text("wrong")
	if !strings.Contains(program.Printed(), WrongGoroutine) {
		t.Error("the checks overlook a widget touched from another goroutine")
	}
	program.Close()
}

func TestParseStat(t *testing.T) {
	for _, test := range []struct {
		text         string
		pid, session int
		state        string
	}{
		{"12 (sleep) S 1 11 10 0 -1", 12, 10, "S"},
		{"12 (a) Z (b) R 1 11 10 0 -1", 12, 10, "R"},
		{"12 (cut", 0, 0, ""},
		{"", 0, 0, ""},
	} {
		pid, state, session := parseStat(test.text)
		if pid != test.pid || state != test.state || session != test.session {
			t.Errorf("parseStat(%q) = %d, %q, %d", test.text, pid, state, session)
		}
	}
}

func TestDecodeDumpRefuses(t *testing.T) {
	short := make([]byte, 50)
	if _, err := decodeDump(short); err == nil {
		t.Error("a header cut short is taken")
	}
	other := make([]byte, 200)
	if _, err := decodeDump(other); err == nil {
		t.Error("a dump of another version is taken")
	}
}
