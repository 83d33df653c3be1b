// Package scene is what a window shows, as told by the program itself: the
// words that the probe inside the program and the test outside it share.
package scene

// Variable names the environment variable that holds the path of the socket
// at which a program with the probe in it answers. Each connection is answered
// with one Scene as JSON, true at that moment, and closed.
const Variable = "PARALLELOGRAM_PROBE"

// Scene is every window of the program, in the order they were opened.
type Scene struct {
	Windows []Window
}

// Window is one window and what can be seen in it.
type Window struct {
	Title string
	Size  Point // without the frame, in pixels
	// Objects are in the order they are painted: of two that overlap, the
	// later one is on top and receives the click.
	Objects []Object
}

// Object is a visible thing, or the part of it that is not scrolled away.
type Object struct {
	Type     string // as Go prints it, such as *widget.Button
	Text     string // of a *canvas.Text: one line as it is painted; else empty
	Min, Max Point  // corners in pixels from the window's own
	Disabled bool   // it, or what it is part of, takes no input
	Focused  bool   // the keyboard is its own
}

// Point is a place in a window, in pixels.
type Point struct{ X, Y int }

// Centre is where a user would click.
func (o Object) Centre() Point {
	return Point{(o.Min.X + o.Max.X) / 2, (o.Min.Y + o.Max.Y) / 2}
}
