package process

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"golang.org/x/sys/unix"
)

// tick is the unit of times in /proc/PID/stat: USER_HZ is 100 on all that Go runs on.
const tick = time.Second / 100

// exiting is PF_EXITING of the kernel's sched.h.
const exiting = 4

// stat reads one process. It is false when there is none.
func stat(pid int) (Entry, bool) {
	text, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return Entry{}, false
	}
	return parseStat(pid, text)
}

// parseStat reads a line of proc_pid_stat(5). The second field is a name in
// parentheses, which may hold any character.
func parseStat(pid int, text []byte) (Entry, bool) {
	words := bytes.Fields(text[bytes.LastIndexByte(text, ')')+1:])
	if len(words) < 20 {
		return Entry{}, false
	}
	number := func(field int) int64 { // as the manual counts them
		n, _ := strconv.ParseInt(string(words[field-3]), 10, 64)
		return n
	}
	return Entry{
		PID: pid, Parent: int(number(4)), Session: int(number(6)),
		Zombie:  (words[0][0] == 'Z' || words[0][0] == 'X') && number(20) <= 1, // else its first thread alone has ended
		Exiting: number(9)&exiting != 0,
		Began:   uint64(number(22)),
		User:    time.Duration(number(14)+number(16)) * tick,
		System:  time.Duration(number(15)+number(17)) * tick,
	}, true
}

// table reads all processes of the system.
func table() (list []Entry) {
	folder, err := os.Open("/proc")
	if err != nil {
		return nil
	}
	defer folder.Close()
	names, _ := folder.Readdirnames(-1) // what was read until an error counts
	for _, name := range names {
		if pid, err := strconv.Atoi(name); err == nil {
			if e, there := stat(pid); there {
				list = append(list, e)
			}
		}
	}
	return list
}

// Descendants returns the children of a process, theirs and so on, zombies
// included. It may miss one that is being born, or orphaned, meanwhile.
func Descendants(of int) (list []Entry) {
	if _, err := os.Stat("/proc/self/task/" + strconv.Itoa(os.Getpid()) + "/children"); err != nil {
		return closure(table(), func(e Entry) bool { return e.Parent == of })
	}
	for _, pid := range children(of) {
		if e, there := stat(pid); there {
			list = append(append(list, e), Descendants(pid)...)
		}
	}
	return list
}

// children returns the child processes of one, which any of its threads may have.
func children(of int) (list []int) {
	files, _ := filepath.Glob("/proc/" + strconv.Itoa(of) + "/task/*/children")
	for _, file := range files {
		text, _ := os.ReadFile(file) // none of a thread that has ended
		for _, word := range bytes.Fields(text) {
			if pid, err := strconv.Atoi(string(word)); err == nil {
				list = append(list, pid)
			}
		}
	}
	return list
}

// closure returns those of the processes that are wanted, and what descends from
// them.
func closure(all []Entry, wanted func(Entry) bool) (list []Entry) {
	taken := map[int]bool{}
	for more := true; more; {
		more = false
		for _, e := range all {
			if !taken[e.PID] && (wanted(e) || taken[e.Parent]) {
				taken[e.PID], more = true, true
				list = append(list, e)
			}
		}
	}
	return list
}

// Name returns what the process is called, empty when it is gone.
func (e Entry) Name() string {
	text, _ := os.ReadFile("/proc/" + strconv.Itoa(e.PID) + "/comm")
	return string(bytes.TrimSpace(text))
}

// Signal sends a signal to the process, and to none that has its number by now.
func (e Entry) Signal(s unix.Signal) {
	handle, err := unix.PidfdOpen(e.PID, 0)
	if err == nil {
		defer unix.Close(handle)
	}
	now, there := stat(e.PID)
	switch {
	case !there, now.Began != e.Began:
	case errors.Is(err, unix.ENOSYS): // before Linux 5.3
		_ = unix.Kill(e.PID, s)
	case err == nil:
		_ = unix.PidfdSendSignal(handle, s, nil, 0) // ESRCH: gone already
	}
}
