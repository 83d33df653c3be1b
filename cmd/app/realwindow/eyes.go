//go:build linux && !headless

package realwindow

import (
	"encoding/json"
	"fmt"
	"net"
	"regexp"
	"strings"
	"time"

	"parallelogram/cmd/app/realwindow/scene"
)

// eyes see what a program shows.
type eyes struct{ program *Program }

// Scene asks the program what its windows show right now. A program that has
// no window yet shows nothing.
func (e *eyes) Scene() scene.Scene {
	e.program.t.Helper()
	now, err := e.asked()
	if err != nil {
		e.program.t.Fatalf("the probe did not answer: %v", err)
	}
	return now
}

func (e *eyes) asked() (now scene.Scene, err error) {
	connection, err := net.DialTimeout("unix", e.program.socket, patience)
	if err != nil {
		return now, err
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(patience)); err != nil {
		return now, err
	}
	err = json.NewDecoder(connection).Decode(&now)
	return now, err
}

// Place is an object and the title of the window it is in.
type Place struct {
	scene.Object
	Window string
}

// Look returns the topmost object that matches, right now.
func (e *eyes) Look(match func(scene.Object) bool) (found Place, ok bool) {
	e.program.t.Helper()
	for _, window := range e.Scene().Windows {
		for _, object := range window.Objects {
			if match(object) {
				found, ok = Place{object, window.Title}, true
			}
		}
	}
	return found, ok
}

// Find waits until an object matches, and returns the topmost. What names it
// if none ever does.
func (e *eyes) Find(what string, match func(scene.Object) bool) (found Place) {
	e.program.t.Helper()
	e.program.Await(what, func() (ok bool) {
		found, ok = e.Look(match)
		return ok
	})
	return found
}

// Text waits until the line of text is painted, exactly so.
func (e *eyes) Text(line string) Place {
	e.program.t.Helper()
	return e.Find(fmt.Sprintf("the text %q", line), func(o scene.Object) bool {
		return o.Text == line
	})
}

// TextLike waits until a line of text is painted that matches the regular
// expression.
func (e *eyes) TextLike(pattern string) Place {
	e.program.t.Helper()
	like := regexp.MustCompile(pattern)
	return e.Find("a text like "+pattern, func(o scene.Object) bool {
		return o.Text != "" && like.MatchString(o.Text)
	})
}

// Widget waits until an object of the type is there, named as Go prints it,
// such as *widget.Entry; what is before the last dot may be left out.
func (e *eyes) Widget(kind string) Place {
	e.program.t.Helper()
	return e.Find("a "+kind, func(o scene.Object) bool {
		return o.Type == kind || strings.HasSuffix(o.Type, "."+kind)
	})
}

// Texts returns every line of text that is painted right now, in the order of
// painting: what a failing test prints to show where it got to.
func (e *eyes) Texts() (lines []string) {
	e.program.t.Helper()
	for _, window := range e.Scene().Windows {
		for _, object := range window.Objects {
			if object.Text != "" {
				lines = append(lines, object.Text)
			}
		}
	}
	return lines
}
