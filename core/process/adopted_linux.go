package process

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"strconv"
	"syscall"

	"golang.org/x/sys/unix"

	"parallelogram/core"
)

// Marked returns the processes whose environment marks them with a text that begins
// so, what descends from them, and who shares a session with them, except for this
// process's. One that has cleared its environment is found by these two alone, and
// so is one that is exiting.
func Marked(mark string) []Entry { return marked(table(), mark) }

func marked(all []Entry, mark string) []Entry {
	own, _ := unix.Getsid(0)
	found, sessions := map[int]bool{}, map[int]bool{}
	for _, e := range all {
		if e.PID != os.Getpid() && e.marked(mark) {
			found[e.PID] = true
			sessions[e.Session] = e.Session != own
		}
	}
	list := closure(all, func(e Entry) bool { return found[e.PID] || sessions[e.Session] })
	return slices.DeleteFunc(list, func(e Entry) bool { return e.PID == os.Getpid() })
}

func (e Entry) marked(mark string) bool {
	environ, _ := os.ReadFile("/proc/" + strconv.Itoa(e.PID) + "/environ") // that of another user cannot be read
	return hasMark(environ, mark)
}

// hasMark looks at variables that each end with a null byte.
func hasMark(environ []byte, mark string) bool {
	want := []byte(MarkVariable + "=" + mark)
	return bytes.HasPrefix(environ, want) || bytes.Contains(environ, append([]byte{0}, want...))
}

// EndMarked kills all processes that are marked so, and returns when they are gone.
// With them go those that this process has adopted and that are exiting: of these
// nobody can tell any more whose they were. Those that it has started itself are of
// its own session, and somebody waits for them.
func EndMarked(mark string) {
	own, _ := unix.Getsid(0)
	seen := map[ID]bool{}
	End(func() []Entry {
		all := table()
		for _, e := range marked(all, mark) {
			seen[e.ID()] = true
		}
		return Alive(slices.DeleteFunc(all, func(e Entry) bool {
			adopted := e.Parent == os.Getpid() && e.Session != own && e.Exiting
			return !seen[e.ID()] && !adopted
		}), nil)
	}, 0)
}

// Alive returns those of the processes that have not ended. Of the others, those
// that this process has adopted are waited for, and gone is told what they have
// used, where it is given. Nobody else may wait for them meanwhile.
func Alive(list []Entry, gone func(Entry, core.Usage)) []Entry {
	return slices.DeleteFunc(list, func(e Entry) bool {
		if !e.Zombie || e.Parent != os.Getpid() {
			return e.Zombie
		}
		var r syscall.Rusage
		pid, err := reap(e.PID, &r)
		if pid > 0 && gone != nil {
			gone(e, withPeak(&r))
		}
		return pid > 0 || err != nil
	})
}

// reap waits for a child that has ended. It returns 0 for one that has not.
func reap(pid int, r *syscall.Rusage) (got int, err error) {
	for {
		got, err = syscall.Wait4(pid, nil, unix.WNOHANG, r)
		if !errors.Is(err, unix.EINTR) {
			return got, err
		}
	}
}

// HasChildren reports whether this process has a child that was not waited for.
func HasChildren() bool {
	for {
		err := unix.Waitid(unix.P_ALL, 0, nil, unix.WEXITED|unix.WNOHANG|unix.WNOWAIT, nil)
		if !errors.Is(err, unix.EINTR) {
			return err == nil
		}
	}
}
