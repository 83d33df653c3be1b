//go:build linux && !headless

package realwindow

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Picture is what the screen shows once it has stood still for half a second,
// as software that draws slowly needs it. What goes on moving for five seconds
// is taken as it is then.
func (s *Screen) Picture() *image.RGBA {
	s.t.Helper()
	const still, limit = time.Second / 2, 5 * time.Second
	last, since := s.grab(), time.Now()
	within(limit, func() bool {
		now := s.grab()
		if !bytes.Equal(now.Pix, last.Pix) {
			last, since = now, time.Now()
		}
		return time.Since(since) >= still
	})
	return last
}

// Keep saves the picture in bin/realwindow/TEST, under the name with a number
// in front, and returns its path.
func (s *Screen) Keep(name string) string {
	s.t.Helper()
	s.kept++
	path := filepath.Join(s.folder, fmt.Sprintf("%02d-%s.png", s.kept, name))
	s.Save(path)
	return path
}

// Save writes the picture to the path.
func (s *Screen) Save(path string) {
	s.t.Helper()
	save(s.t, path, s.Picture())
}

// Picture is what the program's active window shows, without the frame and
// without the pointer, which is moved to the corner of the screen.
//
// The pointer is asked where the window is: getwindowgeometry counts the frame
// twice (jordansissel/xdotool, issue 176).
func (p *Program) Picture() image.Image {
	p.t.Helper()
	told, err := p.screen.xdo("getactivewindow", "mousemove", "--window", "%1", "0", "0",
		"getmouselocation", "--shell", "getwindowgeometry", "--shell", "%1", "mousemove", "0", "0")
	if err != nil {
		p.t.Fatal(err)
	}
	var x, y, width, height, other int
	const shell = "X=%d\nY=%d\nSCREEN=0\nWINDOW=%d\nWINDOW=%d\nX=%d\nY=%d\nWIDTH=%d\nHEIGHT=%d\n"
	if _, err := fmt.Sscanf(told, shell, &x, &y, &other, &other, &other, &other, &width, &height); err != nil {
		p.t.Fatalf("xdotool told of the window as %q: %v", told, err)
	}
	return p.screen.Picture().SubImage(image.Rect(x, y, x+width, y+height))
}

// Save writes the window's picture to the path.
func (p *Program) Save(path string) {
	p.t.Helper()
	save(p.t, path, p.Picture())
}

func save(t testing.TB, path string, picture image.Image) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, picture); err != nil {
		t.Fatal(err)
	}
}

func (s *Screen) grab() *image.RGBA {
	s.t.Helper()
	dump, err := os.ReadFile(filepath.Join(s.frames, "Xvfb_screen0"))
	if err != nil {
		s.t.Fatal(err)
	}
	picture, err := decodeDump(dump)
	if err != nil {
		s.t.Fatal(err)
	}
	return picture
}

// decodeDump reads an X window dump (X11/XWDFile.h) of the one kind that Xvfb
// writes for a depth of 24: blue, green, red and an unused byte a pixel.
func decodeDump(dump []byte) (*image.RGBA, error) {
	const fields = 25
	if len(dump) < 4*fields {
		return nil, fmt.Errorf("window dump of %d bytes is shorter than its header", len(dump))
	}
	field := func(n int) int { return int(binary.BigEndian.Uint32(dump[4*n:])) }
	header, version, width, height := field(0), field(1), field(4), field(5)
	order, bits, line, colours := field(7), field(11), field(12), field(19)
	if version != 7 || order != 0 || bits != 32 {
		return nil, fmt.Errorf("window dump has version %d, byte order %d, %d bits a pixel; want 7, 0, 32", version, order, bits)
	}
	const colourSize = 12
	begin := header + colours*colourSize
	if line < 4*width || len(dump) < begin+line*height {
		return nil, fmt.Errorf("window dump of %d bytes is too short for %d by %d pixels", len(dump), width, height)
	}
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		from, to := dump[begin+y*line:], picture.Pix[y*picture.Stride:]
		for x := 0; x < 4*width; x += 4 {
			to[x], to[x+1], to[x+2], to[x+3] = from[x+2], from[x+1], from[x], 0xff
		}
	}
	return picture, nil
}
