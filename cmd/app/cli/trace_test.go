package cli

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trace"
)

// quickTrace is a trial of some milliseconds.
func quickTrace(more ...string) []string {
	return append([]string{"trace", "--workload", "sha256", "--set", "block=1KiB", "--tasks", "200", "--workers", "2", "--cores", "1"}, more...)
}

func TestTraceTellsOfEachWorker(t *testing.T) {
	picture := filepath.Join(t.TempDir(), "timeline.png")
	out, err := execute(t, Done, quickTrace("--strategy", "subprocess", "--chart", picture, "--chart-width", "800", "--chart-height", "500", "--dark")...)
	says(t, out, "sha256 · 200 tasks · subprocess 2w 1c", "all workers ready after", "worker", "start", "busy", "idle", "finish", "chunks", "tasks", "All finished about together, within", "of the trial.")
	if err != "" {
		t.Errorf("it complained: %q", err)
	}
	checkPNG(t, picture, 800, 500)
}

func TestTraceForPrograms(t *testing.T) {
	out, _ := execute(t, Done, quickTrace("--json")...)
	var got traceJSON
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatalf("%v: %.200s", err, out)
	}
	tasks, chunks, told := 0, 0, 0
	for i, w := range got.Workers {
		tasks, chunks = tasks+w.Tasks, chunks+w.Chunks
		sum := w.Idle
		for _, s := range w.Spent {
			sum += s
		}
		if w.Worker != i+1 || sum < 0.999999*got.Runtime || sum > 1.000001*got.Runtime {
			t.Errorf("worker %d: its time sums to %g s of %g s", w.Worker, sum, got.Runtime)
		}
	}
	for _, s := range got.Spans {
		if s.First != nil {
			told++
		}
		if s.Worker < 1 || s.Worker > 2 || s.To < s.From {
			t.Errorf("%+v", s)
		}
	}
	if len(got.Workers) != 2 || tasks != 200 || got.Tasks != 200 || told != chunks || chunks == 0 || len(got.Seen) == 0 || got.Runtime <= got.Ready {
		t.Errorf("%+v", got)
	}
}

func TestHelpListsTheStrategies(t *testing.T) {
	for _, name := range []string{"run", "trace"} {
		out, _ := execute(t, Done, name, "--help")
		says(t, out, strategyNames())
	}
}

// What was left out of the trial and what cannot be read are two things.
func TestTraceTellsWhatItLeavesOut(t *testing.T) {
	odd := core.Span{Kind: "dreaming", To: time.Second}
	trial := core.Trial{Cell: core.Baseline, Runtime: time.Second, Tasks: 1, Omitted: 3, Trace: []core.Span{{Kind: core.SpanChunk, To: time.Second, Tasks: 1}, odd, odd}}
	var text, programs strings.Builder
	people, program := terminal{out: &text, language: message.English()}, terminal{out: &programs}
	if err := errors.Join(people.printTrace(core.Run{}, trial, trace.Of(trial)), program.printTraceJSON(core.Run{}, trial, trace.Of(trial))); err != nil {
		t.Fatal(err)
	}
	says(t, text.String(), "too many and the shortest: 3.", "spent its time so: 2.")
	var got traceJSON
	if err := json.Unmarshal([]byte(programs.String()), &got); err != nil || got.Untold != 3 || got.Odd != 2 || len(got.Spans) != 3 {
		t.Errorf("%d untold, %d odd, %d spans, %v", got.Untold, got.Odd, len(got.Spans), err)
	}
}

// TestTraceOfTheSerialProgram has one worker, whatever was asked for.
func TestTraceOfTheSerialProgram(t *testing.T) {
	out, _ := execute(t, Done, quickTrace("--strategy", "serial")...)
	says(t, out, "serial 1w 1c", "The worker ran tasks")
}

func TestTraceCalibrates(t *testing.T) {
	out, _ := execute(t, Done, "trace", "--workload", "sleep", "--set", "pause=1ms", "--target", "20ms", "--cores", "1")
	says(t, out, "sleep · ", "goroutine 1w 1c")
}

func TestFaultsOfTraceAreUsage(t *testing.T) {
	for args, want := range map[string]string{
		"--workload=alchemy":   "the workloads are primes",
		"--strategy=telepathy": "there is no strategy",
		"--cores=4000":         "the cell takes 4000, and this machine allows",
		"--cores=-1":           "cores",
		"--workers=-1":         "workers: -1 is outside",
		"--switch=1us":         "switch: 1 µs is outside",
		"--chart=timeline.gif": ".png, .svg, .pdf",
		"--chart-width=1":      "chart-width: 1 is outside",
	} {
		_, stderr := execute(t, Usage, quickTrace(args)...)
		says(t, stderr, "parallelogram: ", want)
	}
}

// TestOneWorkerACore, and no more than the machine has, so that a count of cores
// that is too large is not blamed on the workers.
func TestOneWorkerACore(t *testing.T) {
	machine := core.Host{CPUs: make([]core.CPU, 4)}
	for _, c := range []struct {
		asked traceCommand
		want  core.Cell
	}{
		{traceCommand{Strategy: core.Goroutine}, core.Cell{Strategy: core.Goroutine, Workers: 4, Cores: 4}},
		{traceCommand{Strategy: core.Goroutine, Cores: 2}, core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}},
		{traceCommand{Strategy: core.Goroutine, Cores: 4000}, core.Cell{Strategy: core.Goroutine, Workers: 4, Cores: 4000}},
		{traceCommand{Strategy: core.Serial, Cores: 4, Workers: 4}, core.Baseline},
	} {
		if got := c.asked.cell(machine); got != c.want {
			t.Errorf("%v, want %v", got, c.want)
		}
	}
}
