package trial

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/process"
	"parallelogram/core/workload/builtin"
)

// family finds the processes of one test by a mark in their environment.
type family string

// newFamily marks the processes that this test will start.
func newFamily(t *testing.T) family {
	mark := fmt.Sprintf("PARALLELOGRAM_TEST=%s-%d", t.Name(), time.Now().UnixNano())
	name, value, _ := strings.Cut(mark, "=")
	t.Setenv(name, value)
	return family(mark)
}

// members returns the living processes of the family that run in the mode.
// Zombies are dead: they have no environment left.
func (f family) members(mode string) (pids []int) {
	files, _ := filepath.Glob("/proc/[0-9]*/environ")
	for _, file := range files {
		environ, err := os.ReadFile(file)
		if err != nil || !bytes.Contains(environ, []byte(f)) {
			continue
		}
		pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(file)))
		command, _ := os.ReadFile(filepath.Join(filepath.Dir(file), "cmdline"))
		if args := strings.Split(string(command), "\x00"); len(args) > 1 && args[1] == mode {
			pids = append(pids, pid)
		}
	}
	return pids
}

// eventually polls: these processes belong to the kernel and tell nobody.
func eventually(t *testing.T, what string, within time.Duration, holds func() bool) {
	t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(within); !holds(); <-tick.C {
		if time.Now().After(deadline) {
			t.Fatalf("not within %v: %s", within, what)
		}
	}
}

// inBackground executes a spec and returns where its trial will arrive.
func inBackground(ctx context.Context, spec Spec) <-chan core.Trial {
	result := make(chan core.Trial, 1)
	go func() { result <- Runner{}.Execute(ctx, spec) }()
	return result
}

func TestPinningIsReal(t *testing.T) {
	allowed, err := process.Affinity()
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range allowed {
		spec := quickTrial(core.Subprocess, 2)
		spec.CPUs = []int{id}
		if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() || !trial.Pinned {
			t.Errorf("CPU %d: pinned %v, failure %q", id, trial.Pinned, trial.Failure)
		}
	}
	spec := quickTrial(core.Serial, 1)
	spec.CPUs = []int{4000}
	trial := (Runner{}).Execute(t.Context(), spec)
	if why := trial.Why.Inner["why"]; why.Key != "not-pinned" || why.Values["cpus"] != "[4000]" || trial.Pinned {
		t.Errorf("a CPU that does not exist: %q", trial.Failure)
	}
	if after, _ := process.Affinity(); len(after) != len(allowed) {
		t.Errorf("this process may use %v after it pinned others, %v before", after, allowed)
	}
}

func TestAKilledWorkerFailsTheTrialAndNothingElse(t *testing.T) {
	f := newFamily(t)
	result := inBackground(t.Context(), longTrial(core.Subprocess, 3))
	eventually(t, "three workers", 10*time.Second, func() bool { return len(f.members("worker")) == 3 })
	if err := syscall.Kill(f.members("worker")[1], syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	trial := <-result
	lost := trial.Reason()
	for lost.Key != "worker-lost" && lost.Inner["why"].Key != "" {
		lost = lost.Inner["why"]
	}
	if lost.Values["worker"] == "" || lost.Inner["why"].Values["signal"] != "killed" {
		t.Errorf("failure %+v does not name the worker and the signal", trial.Reason())
	}
	if left := append(f.members("worker"), f.members("trial")...); len(left) > 0 {
		t.Errorf("processes %v are left", left)
	}
}

func TestStopLeavesNobodyBehind(t *testing.T) {
	f := newFamily(t)
	ctx, cancel := context.WithCancel(t.Context())
	result := inBackground(ctx, longTrial(core.Subprocess, 3))
	eventually(t, "three workers", 10*time.Second, func() bool { return len(f.members("worker")) == 3 })
	cancel()
	if trial := <-result; trial.Reason().Key != "trial-stopped" {
		t.Errorf("failure %q", trial.Failure)
	}
	if left := append(f.members("worker"), f.members("trial")...); len(left) > 0 {
		t.Errorf("processes %v are left when Execute has returned", left)
	}
}

// A stop may come while the workers are being started.
func TestStopDuringTheStartLeavesNobodyBehind(t *testing.T) {
	for _, started := range []int{0, 1, 5} {
		f := newFamily(t)
		ctx, cancel := context.WithCancel(t.Context())
		result := inBackground(ctx, longTrial(core.Subprocess, 32))
		eventually(t, "some workers", 10*time.Second, func() bool { return len(f.members("worker")) >= started })
		cancel()
		if trial := <-result; trial.Reason().Key != "trial-stopped" {
			t.Errorf("failure %q", trial.Failure)
		}
		if left := append(f.members("worker"), f.members("trial")...); len(left) > 0 {
			t.Errorf("stopped after %d workers: processes %v are left", started, left)
		}
	}
}

func TestAKilledTrialTakesItsWorkersAlong(t *testing.T) {
	f := newFamily(t)
	result := inBackground(t.Context(), longTrial(core.Subprocess, 3))
	eventually(t, "three workers", 10*time.Second, func() bool { return len(f.members("worker")) == 3 })
	if err := syscall.Kill(f.members("trial")[0], syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	if trial := <-result; trial.Reason().Values["signal"] != "killed" {
		t.Errorf("failure %q", trial.Failure)
	}
	if left := f.members("worker"); len(left) > 0 {
		t.Errorf("workers %v are left", left)
	}
}

// filesIn lists what is in a folder.
func filesIn(t *testing.T, folder string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestAKilledTrialLeavesNoFiles(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	for _, s := range []core.Strategy{core.Goroutine, core.Subprocess} {
		f := newFamily(t)
		spec := longTrial(s, 2)
		spec.Workload = core.Workload{Name: "files", Tasks: 1_000_000}
		result := inBackground(t.Context(), spec)
		eventually(t, "a file", 10*time.Second, func() bool {
			files, _ := filepath.Glob(filepath.Join(folder, "*", "*"))
			return len(files) > 0
		})
		if err := syscall.Kill(f.members("trial")[0], syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		if trial := <-result; trial.Reason().Values["signal"] != "killed" {
			t.Errorf("failure %q", trial.Failure)
		}
		if left := filesIn(t, folder); len(left) > 0 {
			t.Errorf("%s: %v are left", s, left)
		}
	}
}

// Whoever comes next clears what nobody was left to remove.
func TestWhatAKilledParentLeavesIsCleared(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	t.Setenv("TEST_PARENT_WORKLOAD", "files")
	parent := exec.Command(os.Args[0], "parent")
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "a file", 10*time.Second, func() bool {
		files, _ := filepath.Glob(filepath.Join(folder, "*", "*"))
		return len(files) > 0
	})
	if err := builtin.Clear(); err != nil || len(filesIn(t, folder)) != 1 {
		t.Errorf("what a living trial has is cleared away, %v", err)
	}
	parent.Process.Kill()
	parent.Wait() // an error: it was killed
	eventually(t, "nothing left", 5*time.Second, func() bool {
		return builtin.Clear() == nil && len(filesIn(t, folder)) == 0
	})
}

func TestAKilledParentLeavesNoOrphan(t *testing.T) {
	f := newFamily(t)
	parent := exec.Command(os.Args[0], "parent")
	if err := parent.Start(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "two workers", 10*time.Second, func() bool { return len(f.members("worker")) == 2 })
	if err := parent.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := parent.Wait(); err == nil {
		t.Fatal("the parent was to be killed")
	}
	eventually(t, "no trial and no worker left", 10*time.Second, func() bool {
		return len(f.members("worker"))+len(f.members("trial")) == 0
	})
}
