//go:build linux && !headless

package realwindow

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// process is a child of the test that cannot outlive it.
type process struct {
	*exec.Cmd
	log  string // the file with what it prints
	done chan struct{}
	err  error // of Wait, once done is closed
}

// start runs the command until it ends by itself or the test does. What it
// prints is kept in the folder, and shown when the test has failed. It leads a
// session of its own, by which its descendants are known.
func start(t testing.TB, folder string, command *exec.Cmd) *process {
	t.Helper()
	p := &process{Cmd: command, done: make(chan struct{})}
	p.log = filepath.Join(folder, filepath.Base(command.Path)+".log")
	log, err := os.OpenFile(p.log, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	p.Stdout, p.Stderr = log, log
	p.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Pdeathsig: syscall.SIGKILL}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		p.err = p.Wait()
		close(p.done)
	}()
	t.Cleanup(func() { p.end(t) })
	return p
}

// end kills the process and what it has left behind.
func (p *process) end(t testing.TB) {
	t.Helper()
	gone := within(patience, func() bool {
		left := session(t, p.Process.Pid)
		for _, pid := range left {
			// It may have ended since it was listed.
			_ = syscall.Kill(pid, syscall.SIGKILL)
		}
		return len(left) == 0
	})
	if !gone {
		t.Errorf("%s cannot be killed", p.Path)
		return
	}
	<-p.done
	if t.Failed() {
		t.Logf("%s printed:\n%s", filepath.Base(p.Path), p.printed(t))
	}
}

func (p *process) printed(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile(p.log)
	if err != nil {
		t.Error(err)
	}
	return string(text)
}

// ended tells whether the process has exited.
func (p *process) ended() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}
