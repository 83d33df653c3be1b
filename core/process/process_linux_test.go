package process

import (
	"bufio"
	"fmt"
	"os"
	"runtime/debug"
	"syscall"
	"testing"

	"parallelogram/core/message"
)

func init() { childModes["starve"] = starve }

func TestWhatAChildLeavesBehindIsEnded(t *testing.T) {
	child := startChild(t, "leave", Command{Group: true})
	var left int
	line, err := bufio.NewReader(child.Stdout).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Sscan(line, &left); err != nil {
		t.Fatal(err)
	}
	if _, err := child.Wait(); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(left, 0); err != syscall.ESRCH {
		t.Errorf("the process that was left behind is still there: %v", err)
	}
}

func TestPeakCanBeSetBack(t *testing.T) {
	const size = 64 << 20
	block := make([]byte, size)
	for i := range block {
		block[i] = 1
	}
	before := Own().PeakRSS
	if before < size {
		t.Errorf("peak of %d bytes with %d in use", before, size)
	}
	block = nil
	debug.FreeOSMemory()
	ResetPeak()
	if after := Own().PeakRSS; after > before-size/2 { // the race detector keeps what it needs beside the block
		t.Errorf("peak of %d bytes, %d before %d were given back", after, before, size)
	}
}

// starve starts children until a limit on open files keeps it from that.
func starve() {
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &syscall.Rlimit{Cur: 30, Max: 30}); err != nil {
		fmt.Println(err)
		return
	}
	for {
		if _, err := Start(Command{Path: os.Args[0], Args: []string{"child", "echo"}}); err != nil {
			m := message.Of(err)
			fmt.Println(m.Key, m.Values["limit"])
			return
		}
	}
}

func TestALimitThatIsReachedIsNamed(t *testing.T) {
	child := startChild(t, "starve", Command{Group: true})
	defer child.Wait()
	line, err := bufio.NewReader(child.Stdout).ReadString('\n')
	if err != nil || line != "limit-reached -n\n" {
		t.Errorf("told %q, %v", line, err)
	}
	if err := notStarted("program", syscall.EAGAIN); message.Of(err).Values["limit"] != "-u" {
		t.Errorf("a limit on processes: %v", err)
	}
}
