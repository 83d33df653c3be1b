//go:build unix

package evil

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func init() {
	programs["die"] = func([]string) { syscall.Kill(os.Getpid(), syscall.SIGKILL); wait() }
	programs["dump"] = dump
	programs["deaf"] = func(args []string) { deafen(); announce(args[0]); wait() }
	programs["orphan"] = func(args []string) { start(args, nil) } // exits before its child
	programs["daemon"] = func(args []string) {
		start(Args("orphan", args...)[1:], &syscall.SysProcAttr{Setsid: true}).Wait()
	}
	programs["parent"] = func(args []string) { start(args[1:], nil); deafen(); announce(args[0]); wait() }
	programs["bare"] = func(args []string) { os.Clearenv(); start(args, nil).Wait() }
	programs["terminal"] = func([]string) {
		if _, err := os.Open("/dev/tty"); err != nil {
			fmt.Fprint(os.Stderr, "no terminal")
			os.Exit(2)
		}
	}
	programs["burn"] = func(args []string) { burn(number(args[0])) }
	programs["forget"] = forget
	programs["polite"] = polite
	programs["relay"] = func(args []string) { // fails as its child does
		if state, err := start(args, nil).Wait(); err != nil || !state.Success() {
			os.Exit(1)
		}
	}
	programs["twice"] = func(args []string) {
		for _, p := range []*os.Process{start(args, nil), start(args, nil)} {
			p.Wait()
		}
	}
	programs["descriptors"] = descriptors
}

// used returns the processor time of this process.
func used() time.Duration {
	var r syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &r)
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}

// burn uses so many milliseconds of processor time.
func burn(ms int) {
	for used() < time.Duration(ms)*time.Millisecond {
	}
}

// tell appends to a file what this process has used, in nanoseconds.
func tell(file string) { record([]string{file, fmt.Sprint(used().Nanoseconds())}) }

// forget starts work that is forked twice, does not wait for it but until it closes
// its output.
func forget(args []string) {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	p, err := os.StartProcess(os.Args[0], Args("daemon", Args("burn", args...)[1:]...), &os.ProcAttr{Files: []*os.File{nil, w, os.Stderr}})
	if err != nil {
		panic(err)
	}
	p.Release()
	w.Close()
	io.Copy(io.Discard, r)
}

// start starts this program with other arguments.
func start(args []string, attr *syscall.SysProcAttr) *os.Process {
	p, err := os.StartProcess(os.Args[0], append([]string{os.Args[0]}, args...), &os.ProcAttr{
		Files: []*os.File{nil, os.Stdout, os.Stderr}, Sys: attr,
	})
	if err != nil {
		panic(err)
	}
	return p
}

// deafen ignores all requests to end.
func deafen() { signal.Ignore(syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP) }

// announce tells in a folder that a process is ready, by a file whose name is its
// number.
func announce(folder string) {
	if err := os.WriteFile(fmt.Sprintf("%s/%d", folder, os.Getpid()), nil, 0o600); err != nil {
		panic(err)
	}
}

// dump ends with a core.
func dump([]string) {
	syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{Cur: 1 << 30, Max: 1 << 30})
	debug.SetTraceback("crash")
	panic("dumped")
}

// descriptors names those that are open, but for those of the Go runtime, which are
// closed by an exec.
func descriptors([]string) {
	var open []string
	for fd := range 256 {
		if flags, _, failed := syscall.Syscall(syscall.SYS_FCNTL, uintptr(fd), syscall.F_GETFD, 0); failed == 0 && flags&syscall.FD_CLOEXEC == 0 {
			open = append(open, strconv.Itoa(fd))
		}
	}
	fmt.Print(strings.Join(open, " "))
}

// polite tells in a folder that it is ready and, in a file there, that it was asked
// to end.
func polite(args []string) {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGTERM)
	announce(args[0])
	<-asked
	record([]string{args[0] + "/asked", "asked"})
}
