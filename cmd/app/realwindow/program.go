//go:build linux && !headless

package realwindow

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"parallelogram/cmd/app/realwindow/scene"
)

// Options say how a program is started; the zero value is a first start.
type Options struct {
	Args []string
	Env  []string // such as "FYNE_SCALE=2", over what the screen sets
	Home string   // to find its settings again; empty means an empty one
}

// Program is a running program with a window on a screen. Its methods fail
// the test when the program ends before its time.
type Program struct {
	eyes
	Home     string        // its home folder, $XDG_CONFIG_HOME is .config in it
	Patience time.Duration // how long to wait for what must come; at first a minute
	t        testing.TB
	screen   *Screen
	run      *process
	socket   string // where the probe answers
}

// Start runs the binary that Build returned and waits until its window has
// the keyboard.
func (s *Screen) Start(binary string, options Options) *Program {
	s.t.Helper()
	p := &Program{Home: options.Home, Patience: patience, t: s.t, screen: s}
	if p.Home == "" {
		p.Home = s.t.TempDir()
	}
	p.eyes.program = p
	p.socket = filepath.Join(shortDir(s.t), "probe")
	furnish(s.t, p.Home)
	command := exec.Command(binary, options.Args...)
	command.Dir = p.Home
	command.Env = append(s.environment(p.Home), scene.Variable+"="+p.socket)
	command.Env = append(command.Env, options.Env...)
	p.run = start(s.t, s.folder, command)
	p.Await("the window", p.hasKeyboard)
	return p
}

// furnish makes the folders that every home has, and that Fyne relies on.
func furnish(t testing.TB, home string) {
	t.Helper()
	for _, dir := range []string{".config", ".cache"} {
		if err := os.MkdirAll(filepath.Join(home, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
}

// shortDir is a folder whose name leaves space in the 108 bytes of a socket's
// address (unix(7)), which that of t.TempDir, made of the test's, may not.
func shortDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "realwindow")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// Await waits until the condition holds. What names it if it never does.
func (p *Program) Await(what string, holds func() bool) {
	p.t.Helper()
	over := func() bool { return p.run.ended() || holds() }
	if within(p.Patience, over) && !p.run.ended() {
		return
	}
	if p.run.ended() {
		p.t.Fatalf("the program ended while waiting for %s: %v", what, p.run.err)
	}
	p.t.Fatalf("%s did not come within %v; see %s", what, p.Patience, p.screen.Keep("failed"))
}

// Printed is what the program has written to its standard output and error.
func (p *Program) Printed() string {
	p.t.Helper()
	return p.run.printed(p.t)
}

// Close closes the window as the keyboard does, and waits for the end.
func (p *Program) Close() {
	p.t.Helper()
	p.Key("alt+F4")
	p.Ended()
}

// Ended waits until the program has exited with status 0, and checks that no
// process it started, nor one that they started, lives two seconds longer.
func (p *Program) Ended() {
	p.t.Helper()
	if !within(p.Patience, p.run.ended) {
		p.t.Fatalf("the program is still there after %v; see %s", p.Patience, p.screen.Keep("failed"))
	}
	if p.run.err != nil {
		p.t.Errorf("the program ended with %v", p.run.err)
	}
	p.leftNone()
}

// Kill ends the program as a crash does, and checks the same of the processes
// it started.
func (p *Program) Kill() {
	p.t.Helper()
	if err := p.run.Process.Kill(); err != nil {
		p.t.Fatal(err)
	}
	<-p.run.done
	p.leftNone()
}

func (p *Program) leftNone() {
	p.t.Helper()
	var left []int
	none := func() bool {
		left = session(p.t, p.run.Process.Pid)
		return len(left) == 0
	}
	if !within(2*time.Second, none) {
		p.t.Errorf("processes %v outlived the program that started them", left)
	}
}
