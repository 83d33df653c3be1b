package process

import (
	"io"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// width returns how many bytes a pipe holds.
func width(t *testing.T, pipe any) (size int) {
	t.Helper()
	raw, err := pipe.(syscall.Conn).SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	if err := raw.Control(func(fd uintptr) { size, err = unix.FcntlInt(fd, unix.F_GETPIPE_SZ, 0) }); err != nil {
		t.Fatal(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return size
}

func TestPipesAreAsWideAsAskedFor(t *testing.T) {
	const size = 128 << 10
	child := startChild(t, "echo", Command{Pipes: size})
	if in, out := width(t, child.Stdin), width(t, child.Stdout); in < size || out < size {
		t.Errorf("the pipes hold %d and %d bytes, want %d", in, out, size)
	}
	child.Stdin.Close()
	if _, err := io.Copy(io.Discard, child.Stdout); err != nil {
		t.Error(err)
	}
	if _, err := child.Wait(); err != nil {
		t.Error(err)
	}
}
