package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/evil"
)

// tried is a command whose hooks write down that they ran.
func tried(t *testing.T, script string) (core.Command, func() string) {
	t.Helper()
	dir := t.TempDir()
	log := filepath.Join(dir, "log")
	note := func(what string) core.CommandLine {
		return core.CommandLine{Args: []string{"echo " + what + " >> log"}, Shell: true}
	}
	c := core.Command{
		Main: core.CommandLine{Args: []string{script}, Shell: true}, Setup: note("setup"), Prepare: note("prepare {workers}"),
		Check: note("check"), Conclude: note("conclude"), Cleanup: note("cleanup"), Dir: dir, Output: filepath.Join(dir, "out"),
	}
	return c, func() string {
		text, _ := os.ReadFile(log)
		return strings.Join(strings.Split(strings.TrimSpace(string(text)), "\n"), ", ")
	}
}

func TestACommandIsTriedWithAllAroundIt(t *testing.T) {
	c, log := tried(t, "echo main >> log; echo said {workers}/{cores}; echo wrong >&2")
	got := Try(c, Order{Workers: 3, Cores: 2})
	if !got.OK() || got.Output != "said 3/2\nwrong" || got.Runtime <= 0 {
		t.Errorf("it comes to %q after %v, %q", got.Output, got.Runtime, got.Failure)
	}
	if got := log(); got != "setup, prepare 3, main, check, conclude, cleanup" {
		t.Errorf("run were %s", got)
	}
	if text, err := os.ReadFile(c.Output); string(text) != "said 3/2\n" {
		t.Errorf("its file has %q, %v", text, err)
	}
}

// What is read of an output is the same as in a run, however little is shown of it.
func TestAMetricIsReadBeforeTheOutputIsClipped(t *testing.T) {
	long := strings.Repeat("x", triedOutput)
	for _, to := range []string{core.OutputNull, core.OutputPipe, filepath.Join(t.TempDir(), "out")} {
		c := core.Command{Main: core.CommandLine{Args: evil.Args("say", long, " took 5 s ", long)}, Metric: "took ([0-9.]+) s", Output: to}
		got := Try(c, Order{Workers: 1, Cores: 1})
		if !got.OK() || got.Runtime.Seconds() != 5 || len(got.Output) < triedOutput || len(got.Output) > triedOutput+len(" … ") {
			t.Errorf("%s: it comes to %v and shows %d bytes, %q", to, got.Runtime, len(got.Output), got.Failure)
		}
	}
}

// The file is what the command is for, and its check may read it.
func TestAMetricLeavesTheOutputInItsFile(t *testing.T) {
	c, _ := tried(t, "echo took 5 s; echo work")
	c.Metric, c.Check = "took ([0-9.]+) s", core.CommandLine{Args: []string{"grep", "-q", "work", c.Output}}
	if got := Try(c, Order{Workers: 1, Cores: 1}); !got.OK() || got.Runtime.Seconds() != 5 {
		t.Errorf("it comes to %v, %q", got.Runtime, got.Failure)
	}
	job, err := Job(c, Order{Tasks: 1, Workers: 1, Cores: 1})
	if err != nil || os.Remove(c.Output) != nil {
		t.Fatal(err)
	}
	if err := job.Programs.Before(); err != nil {
		t.Fatal(err)
	}
	job.Programs.(*programs).task(nil, 0)
	told, err := job.Programs.Settle()
	if text, _ := os.ReadFile(c.Output); err != nil || told.Metric.Seconds() != 5 || string(text) != "took 5 s\nwork\n" {
		t.Errorf("the job comes to %v, %v; its file has %q", told.Metric, err, text)
	}
	if _, err := job.Programs.After(); err != nil {
		t.Error(err)
	}
}

// The output of one that fails is what its user wants to see.
func TestACommandThatFailsIsTried(t *testing.T) {
	c, log := tried(t, "echo said; exit 3")
	if got := Try(c, Order{Workers: 1, Cores: 1}); got.OK() || !strings.Contains(got.Failure, "status 3") || got.Output != "said" {
		t.Errorf("it comes to %q, %q", got.Output, got.Failure)
	}
	if got := log(); got != "setup, prepare 1, conclude, cleanup" {
		t.Errorf("run were %s", got)
	}
	c.Setup = core.CommandLine{Args: []string{"false"}}
	if got := Try(c, Order{Workers: 1, Cores: 1}); got.OK() || !strings.Contains(got.Failure, "setup failed") || got.Output != "" {
		t.Errorf("without a set-up it comes to %q, %q", got.Output, got.Failure)
	}
}

func TestTheFirstItemIsTried(t *testing.T) {
	c := core.Command{Main: core.CommandLine{Args: []string{"echo", "{item} of {tasks}s"}}, Items: core.Items{From: "5", Count: 5}, Metric: "of ([0-9]+s)"}
	if got := Try(c, Order{Workers: 2, Cores: 1}); !got.OK() || got.Output != "0 of 5s" || got.Runtime.Seconds() != 5 || got.Wall <= 0 {
		t.Errorf("it comes to %q, %v within %v, %q", got.Output, got.Runtime, got.Wall, got.Failure)
	}
}
