package invocation

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"parallelogram/core/internal/evil"
)

// A program that writes more than its pipes hold does not wait for ever where there is
// no descriptor left to learn of its end by.
func TestWithoutDescriptorsAllIsRead(t *testing.T) {
	s, err := open(Invocation{Keep: 1 << 20})
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	text := strings.Repeat("chatter ", 10_000)
	args := evil.Args("complain", text, "last words")
	p, err := os.StartProcess(os.Args[0], args, &os.ProcAttr{Files: s.files[:], Env: os.Environ()})
	if err != nil {
		t.Fatal(err)
	}
	s.started()
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	if err := unix.Setrlimit(unix.RLIMIT_NOFILE, &unix.Rlimit{Cur: 0, Max: limit.Max}); err != nil {
		t.Fatal(err)
	}
	state, _, err := s.wait(p)
	s.rest()
	if err := unix.Setrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	if err != nil || state.ExitCode() != 3 || s.stderr.String() != text+" last words" {
		t.Errorf("%v, %v, %d bytes", state, err, len(s.stderr.String()))
	}
}
