package trial

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/process"
)

// launchers are words that start what follows them: in their place, or as a child.
func launchers(t *testing.T) map[string][]string {
	t.Helper()
	allowed, err := process.Affinity()
	if err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(t.TempDir(), "launch")
	if err := os.WriteFile(script, []byte("#!/bin/sh\nunset PARALLELOGRAM_PADDING\n\"$@\"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return map[string][]string{
		"none": nil, "nice": {"nice", "-n", "1"}, "env": {"env", "GOMAXPROCS=7"},
		"taskset": {"taskset", "-c", strconv.Itoa(allowed[0])}, "script": {script},
	}
}

// The same trial behind any launcher is the same trial, whatever it inherits.
func TestATrialIsTheSameBehindAnyLauncher(t *testing.T) {
	allowed, err := process.Affinity()
	if err != nil {
		t.Fatal(err)
	}
	last := allowed[len(allowed)-1:]
	want := Runner{}.Execute(t.Context(), quickTrial(core.Serial, 1)).Checksum
	for name, launcher := range launchers(t) {
		for _, s := range []core.Strategy{core.Goroutine, core.Subprocess} {
			spec := quickTrial(s, 2)
			spec.CPUs, spec.Padding = last, 1234
			trial := Runner{Launcher: launcher}.Execute(t.Context(), spec)
			if !trial.OK() || !trial.Pinned || trial.Checksum != want || trial.Tasks != 100 || len(trial.Finish) != 2 {
				t.Errorf("%s behind %s: %+v", s, name, trial)
			}
		}
	}
}

// TestWorkersGetWhatTheTrialNeeds: cores, processors and padding.
func TestWorkersGetWhatTheTrialNeeds(t *testing.T) {
	allowed, err := process.Affinity()
	if err != nil {
		t.Fatal(err)
	}
	last := allowed[len(allowed)-1:]
	for name, launcher := range launchers(t) {
		f := newFamily(t)
		spec := longTrial(core.Subprocess, 2)
		spec.CPUs, spec.Padding = last, 1234
		result := make(chan core.Trial, 1)
		go func() { result <- Runner{Launcher: launcher}.Execute(t.Context(), spec) }()
		eventually(t, "two workers", 10*time.Second, func() bool { return len(f.members("worker")) == 2 })
		for _, pid := range f.members("worker") {
			environ, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "environ"))
			variables := strings.Split(string(environ), "\x00")
			for _, want := range []string{"GOMAXPROCS=1", paddingVariable + "=" + spec.padding()} {
				if err != nil || !slices.Contains(variables, want) {
					t.Errorf("behind %s the environment of a worker lacks %q, %v", name, want, err)
				}
			}
			status, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "status"))
			if want := "Cpus_allowed_list:\t" + strconv.Itoa(last[0]) + "\n"; err != nil || !strings.Contains(string(status), want) {
				t.Errorf("behind %s the status of a worker does not say %q, %v", name, want, err)
			}
		}
		for _, pid := range f.members(Mode) {
			if p, err := os.FindProcess(pid); err == nil {
				p.Kill() // an error: it has ended
			}
		}
		if trial := <-result; trial.OK() {
			t.Errorf("behind %s a trial that was killed measured something", name)
		}
	}
}

// TestATrialKeepsToItsLimitAlone: nobody but itself ends it, and its workers are
// gone with it.
func TestATrialKeepsToItsLimitAlone(t *testing.T) {
	f := newFamily(t)
	line, err := process.Behind(nil)
	if err != nil {
		t.Fatal(err)
	}
	child, err := process.Start(process.Command{Path: line[0], Args: []string{Mode}, Stdout: io.Discard})
	if err != nil {
		t.Fatal(err)
	}
	spec := longTrial(core.Subprocess, 2)
	spec.Limit = 300 * time.Millisecond
	if err := json.NewEncoder(child.Stdin).Encode(spec); err != nil {
		t.Fatal(err)
	}
	_, err = child.Wait() // would wait for ever without the limit
	exit, is := err.(*process.Exit)
	if !is || exit.Why.Key != "over-limit" || exit.Why.Values["limit"] != "300 ms" {
		t.Errorf("ended with %v", err)
	}
	eventually(t, "no worker left", 10*time.Second, func() bool { return len(f.members("worker")) == 0 })
}

func TestAProgramThatCannotLaunchIsNamed(t *testing.T) {
	trial := Runner{Launcher: []string{"/nonexistent/launcher"}}.Execute(t.Context(), quickTrial(core.Serial, 1))
	if why := trial.Reason(); why.Key != "not-started" || why.Values["path"] != "/nonexistent/launcher" {
		t.Errorf("failure %+v", why)
	}
}
