package process

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"parallelogram/core"
	"parallelogram/core/internal/evil"
)

// leave has a process with a mark leave another one behind, which ignores all
// requests to end and is adopted, and returns its number.
func leave(t *testing.T, mark string) int {
	t.Helper()
	folder := t.TempDir()
	if err := OnSpawner(func() error { return nil }); err != nil { // who adopts
		t.Fatal(err)
	}
	line := evil.Args("daemon", evil.Args("deaf", folder)[1:]...)
	child := exec.Command(line[0], line[1:]...)
	child.Env = append(os.Environ(), "BEFORE=1", MarkVariable+"="+mark, "AFTER=1")
	if err := child.Run(); err != nil {
		t.Fatal(err)
	}
	pid := evil.Announced(t, folder, 1)[0]
	t.Cleanup(func() {
		if !evil.Gone(pid) {
			unix.Kill(pid, unix.SIGKILL)
			unix.Wait4(pid, nil, 0, nil)
		}
	})
	return pid
}

// Those alone are ended whose mark begins so.
func TestMarkedProcessesAreEnded(t *testing.T) {
	first, second, other := leave(t, "run/1/"), leave(t, "run/2/"), leave(t, "another/1/")
	if list := Marked("run/1/"); len(list) != 1 || list[0].PID != first || list[0].Parent != os.Getpid() {
		t.Errorf("marked %+v, want %d", list, first)
	}
	EndMarked("run/1/")
	if !evil.Gone(first) || evil.Gone(second) || evil.Gone(other) {
		t.Errorf("gone are %v, %v, %v", evil.Gone(first), evil.Gone(second), evil.Gone(other))
	}
	EndMarked("run/")
	if !evil.Gone(second) || evil.Gone(other) {
		t.Errorf("gone are %v, %v", evil.Gone(second), evil.Gone(other))
	}
}

// A child that this process has started and will wait for is no orphan.
func TestChildrenOfItsOwnAreNotWaitedFor(t *testing.T) {
	line := evil.Args("exit", "0")
	child := exec.Command(line[0], line[1:]...)
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	evil.Eventually(t, "a zombie", func() bool {
		e, there := stat(child.Process.Pid)
		return there && e.Zombie
	})
	EndMarked("nobody/")
	if err := child.Wait(); err != nil {
		t.Error(err)
	}
}

func TestDescendantsAreFoundEitherWay(t *testing.T) {
	pid := leave(t, "any/")
	byChildren := Descendants(os.Getpid())
	byTable := closure(table(), func(e Entry) bool { return e.Parent == os.Getpid() })
	for _, list := range [][]Entry{byChildren, byTable} {
		if len(list) != 1 || list[0].PID != pid || list[0].Name() != "process.test" {
			t.Errorf("%+v, want %d", list, pid)
		}
	}
}

// A process that has the number of one that is gone is not meant.
func TestASignalReachesWhoIsMeant(t *testing.T) {
	pid := leave(t, "any/")
	e, _ := stat(pid)
	later := e
	later.Began++
	later.Signal(unix.SIGKILL)
	if again, there := stat(pid); !there || again.Exiting {
		t.Fatal("another process was killed")
	}
	e.Signal(unix.SIGKILL)
	if left := Await(func() []Entry { return Alive(Descendants(os.Getpid()), nil) }, time.Minute); len(left) > 0 {
		t.Error("it was not killed")
	}
}

func TestAnAdoptedProcessIsAccountedForWhenItEnds(t *testing.T) {
	pid := leave(t, "any/")
	e, _ := stat(pid)
	if left := Alive([]Entry{e}, nil); len(left) != 1 {
		t.Fatalf("alive are %v", left)
	}
	e.Signal(unix.SIGKILL)
	var used []core.Usage
	left := Await(func() []Entry {
		return Alive(Descendants(os.Getpid()), func(_ Entry, u core.Usage) { used = append(used, u) })
	}, time.Minute)
	if len(left) > 0 || len(used) != 1 || used[0].CPU() <= 0 || used[0].PeakRSS <= 0 || HasChildren() {
		t.Errorf("left %v, used %+v", left, used)
	}
}

// proc_pid_stat(5): the name may hold spaces and parentheses.
func TestStatIsRead(t *testing.T) {
	line := "7 (a) b (c) %s 3 7 5 0 -1 %d 9 9 9 9 100 50 20 10 20 0 %d 0 4711 0 0"
	for _, c := range []struct {
		state   string
		flags   int
		threads int
		want    Entry
	}{
		{"S", 0, 1, Entry{}}, {"R", 4, 1, Entry{Exiting: true}}, {"Z", 4, 1, Entry{Zombie: true, Exiting: true}},
		{"Z", 4, 2, Entry{Exiting: true}}, {"S", 3, 9, Entry{}},
	} {
		c.want.PID, c.want.Parent, c.want.Session, c.want.Began = 7, 3, 5, 4711
		c.want.User, c.want.System = 1200*time.Millisecond, 600*time.Millisecond
		if got, ok := parseStat(7, fmt.Appendf(nil, line, c.state, c.flags, c.threads)); !ok || got != c.want {
			t.Errorf("%+v, want %+v", got, c.want)
		}
	}
	for _, text := range []string{"", "7 (a", "7 (a) S 1 2 3"} {
		if _, ok := parseStat(7, []byte(text)); ok {
			t.Errorf("%q is read", text)
		}
	}
}

// FuzzStat reads whatever there may be.
func FuzzStat(f *testing.F) {
	f.Add([]byte("7 (a) b (c) S 3 7 5 0 -1 0 9 9 9 9 100 50 20 10 20 0 1 0 4711 0 0"))
	f.Add([]byte(")"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if e, ok := parseStat(7, text); ok && e.PID != 7 {
			t.Errorf("%+v", e)
		}
	})
}

// What is open is closed by an exec from now on, and standard files are not.
func TestASealedProcessHandsNothingOn(t *testing.T) {
	var ends [2]int
	if err := unix.Pipe(ends[:]); err != nil {
		t.Fatal(err)
	}
	defer unix.Close(ends[0])
	defer unix.Close(ends[1])
	Seal()
	var kept []int
	for fd := range 64 {
		if flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0); err == nil && flags&unix.FD_CLOEXEC == 0 {
			kept = append(kept, fd)
		}
	}
	if !slices.Equal(kept, []int{0, 1, 2}) {
		t.Errorf("handed on are %v", kept)
	}
}

func TestAMarkIsAVariable(t *testing.T) {
	for environ, want := range map[string]bool{
		MarkVariable + "=run/1/\x00A=1\x00": true, "A=1\x00" + MarkVariable + "=run/1/\x00": true,
		"": false, "A=" + MarkVariable + "=run/1/\x00": false, MarkVariable + "=run/2/\x00": false, "X" + MarkVariable + "=run/1/\x00": false,
	} {
		if hasMark([]byte(environ), "run/1/") != want {
			t.Errorf("%q: %v", environ, !want)
		}
	}
}
