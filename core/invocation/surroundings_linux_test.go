package invocation

import (
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"parallelogram/core/message"
	"parallelogram/core/process"
)

// terminal returns both ends of a new one.
func terminal(t *testing.T) (ours, theirs *os.File) {
	t.Helper()
	ours, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { ours.Close() })
	if err := unix.IoctlSetPointerInt(int(ours.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Skip(err)
	}
	n, err := unix.IoctlGetInt(int(ours.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Skip(err)
	}
	theirs, err = os.OpenFile("/dev/pts/"+strconv.Itoa(n), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { theirs.Close() })
	return ours, theirs
}

// This process has a terminal; what it runs has none, and fails at once.
func TestAProgramHasNoTerminalToAsk(t *testing.T) {
	if os.Getenv("TEST_HAS_TERMINAL") != "" {
		if _, err := os.Open("/dev/tty"); err != nil {
			t.Fatalf("the test has no terminal: %v", err)
		}
		_, err := of("terminal").Run()
		if m := message.Of(err); m.Key != "invocation.status" || m.Values["stderr"] != "no terminal" {
			t.Errorf("%v", err)
		}
		return
	}
	_, theirs := terminal(t)
	again := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	again.Env = append(os.Environ(), "TEST_HAS_TERMINAL=1")
	again.Stdin = theirs
	again.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if out, err := again.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// A child of make gets no descriptor of its job server.
func TestNothingElseIsInherited(t *testing.T) {
	if os.Getenv("TEST_JOB_SERVER") != "" {
		if _, err := os.Stat("/proc/self/fd/3"); err != nil {
			t.Fatalf("the test has no job server: %v", err)
		}
		process.Seal()
		if r, err := of("descriptors").Run(); err != nil || r.Output != "0 1 2" {
			t.Errorf("descriptors %s, %v", r.Output, err)
		}
		return
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	again := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	again.Env = append(os.Environ(), "TEST_JOB_SERVER=1")
	again.ExtraFiles = []*os.File{r, w}
	if out, err := again.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
