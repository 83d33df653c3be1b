//go:build linux && !headless

package realwindow

import (
	"strconv"
	"strings"
	"time"

	"parallelogram/cmd/app/realwindow/scene"
)

// Key presses keys in turn, such as "ctrl+r" or "Tab", named as in xdotool(1).
func (p *Program) Key(keys ...string) {
	p.t.Helper()
	p.do(append([]string{"key", "--delay", "20"}, keys...)...)
}

// Type types the text into what has the keyboard.
func (p *Program) Type(text string) {
	p.t.Helper()
	p.do("type", "--delay", "20", text)
}

// Click presses and releases the left button over the middle of the place.
func (p *Program) Click(at Place) {
	p.t.Helper()
	p.button(at, "1", 1)
}

// ClickRight presses and releases the right button over the place.
func (p *Program) ClickRight(at Place) {
	p.t.Helper()
	p.button(at, "3", 1)
}

// DoubleClick clicks twice until what that brings is seen. A busy program may
// take the clicks too far apart for a double one, and a hand then tries again.
func (p *Program) DoubleClick(at Place, brings string, seen func() bool) {
	p.t.Helper()
	p.Await(brings, func() bool {
		p.button(at, "1", 2)
		return within(tries, seen)
	})
}

// tries is how long a hand waits for a gesture to work before it tries again.
const tries = 3 * time.Second

// Scroll turns the wheel over the place, up by so many notches, or down by
// their negative.
func (p *Program) Scroll(at Place, notches int) {
	p.t.Helper()
	if notches < 0 {
		p.button(at, "5", -notches)
	} else {
		p.button(at, "4", notches)
	}
}

func (p *Program) button(at Place, number string, times int) {
	p.t.Helper()
	p.do(append(p.move(at, at.Centre()), "click", "--repeat", strconv.Itoa(times), "--delay", "20", number)...)
}

// Hover moves the mouse to a point of the place's window.
func (p *Program) Hover(at Place, to scene.Point) {
	p.t.Helper()
	p.do(p.move(at, to)...)
}

// Drag moves the mouse from one point to another of the place's window with
// the left button held, over a point between as a hand does.
func (p *Program) Drag(at Place, from, to scene.Point) {
	p.t.Helper()
	between := scene.Point{X: (from.X + to.X) / 2, Y: (from.Y + to.Y) / 2}
	line := append(p.move(at, from), "mousedown", "1")
	line = append(line, p.move(at, between)...)
	line = append(line, p.move(at, to)...)
	p.do(append(line, "mouseup", "1")...)
}

func (p *Program) move(at Place, to scene.Point) []string {
	p.t.Helper()
	return []string{"mousemove", "--window", p.window(at.Window), strconv.Itoa(to.X), strconv.Itoa(to.Y)}
}

func (p *Program) do(line ...string) {
	p.t.Helper()
	if p.run.ended() {
		p.t.Fatalf("the program ended before xdotool %s: %v", strings.Join(line, " "), p.run.err)
	}
	if _, err := p.screen.xdo(line...); err != nil {
		p.t.Fatal(err)
	}
}

// window returns the X identifier of the program's window with the title. A
// window that is alone is the one, whatever its title has become since it was
// looked at.
func (p *Program) window(title string) string {
	p.t.Helper()
	windows, err := p.screen.xdo("search", "--onlyvisible", "--pid", p.pid())
	if err != nil {
		p.t.Fatal(err)
	}
	all := strings.Fields(windows)
	for _, id := range all {
		if len(all) == 1 {
			return id
		}
		if name, err := p.screen.xdo("getwindowname", id); err == nil && name == title {
			return id
		}
	}
	p.t.Fatalf("there is no window %q", title)
	return ""
}

// hasKeyboard tells whether a window of the program is the active one. Until
// there is an active window xdotool fails, which is a no as well.
func (p *Program) hasKeyboard() bool {
	owner, err := p.screen.xdo("getactivewindow", "getwindowpid")
	return err == nil && owner == p.pid()
}

func (p *Program) pid() string { return strconv.Itoa(p.run.Process.Pid) }
