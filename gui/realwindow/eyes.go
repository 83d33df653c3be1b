//go:build linux

package realwindow

import (
	"encoding/json"
	"fmt"
	"net"
	"regexp"
	"strings"
	"time"

	"parallelogram/gui/realwindow/scene"
)

// Scene asks the program what its windows show right now. A program that has
// no window yet shows nothing.
func (p *Program) Scene() scene.Scene {
	p.t.Helper()
	now, err := p.asked()
	if err != nil {
		p.t.Fatalf("the probe did not answer: %v", err)
	}
	return now
}

func (p *Program) asked() (now scene.Scene, err error) {
	connection, err := net.DialTimeout("unix", p.socket, patience)
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
func (p *Program) Look(match func(scene.Object) bool) (found Place, ok bool) {
	p.t.Helper()
	for _, window := range p.Scene().Windows {
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
func (p *Program) Find(what string, match func(scene.Object) bool) (found Place) {
	p.t.Helper()
	p.Await(what, func() (ok bool) {
		found, ok = p.Look(match)
		return ok
	})
	return found
}

// Text waits until the line of text is painted, exactly so.
func (p *Program) Text(line string) Place {
	p.t.Helper()
	return p.Find(fmt.Sprintf("the text %q", line), func(o scene.Object) bool {
		return o.Text == line
	})
}

// TextLike waits until a line of text is painted that matches the regular
// expression.
func (p *Program) TextLike(pattern string) Place {
	p.t.Helper()
	like := regexp.MustCompile(pattern)
	return p.Find("a text like "+pattern, func(o scene.Object) bool {
		return o.Text != "" && like.MatchString(o.Text)
	})
}

// Widget waits until an object of the type is there, named as Go prints it,
// such as *widget.Entry; what is before the last dot may be left out.
func (p *Program) Widget(kind string) Place {
	p.t.Helper()
	return p.Find("a "+kind, func(o scene.Object) bool {
		return o.Type == kind || strings.HasSuffix(o.Type, "."+kind)
	})
}

// Texts returns every line of text that is painted right now, in the order of
// painting: what a failing test prints to show where it got to.
func (p *Program) Texts() (lines []string) {
	p.t.Helper()
	for _, window := range p.Scene().Windows {
		for _, object := range window.Objects {
			if object.Text != "" {
				lines = append(lines, object.Text)
			}
		}
	}
	return lines
}
