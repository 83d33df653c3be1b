package invocation

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"parallelogram/core/internal/evil"
	"parallelogram/core/message"
)

// One that ends when it is asked is not killed; one that does not is, and who has
// closed its output is no other.
func TestTheLimitEndsAProgram(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct {
		i        Invocation
		atLeast  time.Duration
		lessThan time.Duration
	}{
		{of("wait"), 300 * time.Millisecond, Grace},
		{of("hush"), 300 * time.Millisecond, Grace},
		{of("deaf", folder), Grace, time.Minute},
	} {
		c.i.Limit = 300 * time.Millisecond
		r, err := c.i.Run()
		if m := message.Of(err); m.Key != "invocation.over-limit" || m.Values["limit"] != "300 ms" {
			t.Errorf("%v: %v", c.i.Args, err)
		}
		if r.Runtime < c.atLeast || r.Runtime > c.lessThan {
			t.Errorf("%v took %v", c.i.Args, r.Runtime)
		}
	}
	for _, pid := range evil.Announced(t, folder, 1) {
		if !evil.Gone(pid) {
			t.Errorf("process %d is left", pid)
		}
	}
}

func TestWithinItsLimitAProgramIsLeftAlone(t *testing.T) {
	i := of("exit", "0")
	i.Limit = time.Minute
	if _, err := i.Run(); err != nil {
		t.Error(err)
	}
}

func TestACoreDumpIsTold(t *testing.T) {
	i := of("dump")
	i.Dir = t.TempDir()
	_, err := i.Run()
	m := message.Of(err)
	if pattern, _ := os.ReadFile("/proc/sys/kernel/core_pattern"); m.Key == "invocation.killed" && m.Values["signal"] == "SIGABRT" {
		t.Skipf("this system writes no core: its pattern is %q", pattern)
	}
	if m.Key != "invocation.dumped" || m.Values["signal"] != "SIGABRT" {
		t.Errorf("%+v", m)
	}
	if files, _ := filepath.Glob(filepath.Join(i.Dir, "core*")); len(files) > 1 {
		t.Errorf("cores %v", files)
	}
}

// Before Linux 5.3 there is another way to hear of an exit while reading.
func TestAnExitIsHeardOfWithoutPidfd(t *testing.T) {
	i := of("flood", "2")
	s, err := open(i)
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	_, p, err := i.begin(os.Args[0], s.files[:])
	if err != nil {
		t.Fatal(err)
	}
	s.started()
	exit, err := exitOf(p.Pid)
	if err != nil {
		t.Fatal(err)
	}
	s.readUntil(exit)
	unix.Close(exit)
	if state, err := p.Wait(); err != nil || state.ExitCode() != 1 {
		t.Errorf("%v, %v", state, err)
	}
}
