//go:build unix

package cli

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parallelogram/core/runfile"
)

func TestCtrlCKeepsWhatWasMeasured(t *testing.T) {
	file := filepath.Join(t.TempDir(), "run.txt")
	var out bytes.Buffer
	program := exec.Command(os.Args[0], quickRun(file, "--rounds", "1000")...)
	program.Stdout, program.Stderr = &out, &out
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	waitForTrials(t, file, 3)
	if err := program.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := program.Wait(); !errors.As(err, &exit) || exit.ExitCode() != Interrupted {
		t.Fatalf("ended with %v, want exit status %d; it said\n%s", err, Interrupted, &out)
	}
	says(t, out.String(), "stopped", "kept in "+file, "median")
	run, err := runfile.Read(file)
	if err != nil || run.Finished || len(run.Trials) < 3 {
		t.Errorf("the file holds %d trials, finished %v, %v", len(run.Trials), run.Finished, err)
	}
}

// waitForTrials polls: the file belongs to another process.
func waitForTrials(t *testing.T, file string, n int) {
	t.Helper()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(30 * time.Second); ; <-tick.C {
		text, _ := os.ReadFile(file)
		if strings.Count(string(text), "\nBenchmark") >= n {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("no %d trials within 30 s:\n%s", n, text)
		}
	}
}

func TestAFullDiskStopsNothing(t *testing.T) {
	// The limit on the size of a file stands for a disk that is full: the
	// signal is ignored, so that the write fails instead.
	program := exec.Command("/bin/sh", "-c", `trap "" XFSZ; ulimit -f 8; exec "$0" "$@"`, os.Args[0])
	file := filepath.Join(t.TempDir(), "run.txt")
	program.Args = append(program.Args, quickRun(file, "--rounds", "8")...)
	out, err := program.CombinedOutput()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != Failed {
		t.Fatalf("ended with %v; it said\n%s", err, out)
	}
	says(t, string(out), "8 of 8 rounds", "file too large", "subprocess")
	run, err := runfile.Read(file)
	if err != nil || len(run.Trials) == 0 {
		t.Errorf("of the file %d trials can be read, %v", len(run.Trials), err)
	}
}
