//go:build linux && !headless

package realwindow

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"parallelogram/cmd/app/realwindow/scene"
	"parallelogram/core"
	"parallelogram/core/runfile"
	"parallelogram/core/stats"
)

// pairs is how many times the window is compared with none.
const pairs = 8

// BenchmarkWindowCost measures the same few cells with the window and right
// before or after without it, by turns, and reports what the window costs: its
// own share of a core while it measures, and how much longer the tasks take
// beside it, as the median of the pairs with its 95% interval. The window's
// probe is not asked meanwhile, for answering costs time.
func BenchmarkWindowCost(b *testing.B) {
	screen := Open(b, 1440, 900)
	binary := Build(b, "app", "parallelogram/cmd/app")
	var shares, longer []float64
	for b.Loop() {
		for i := range pairs {
			var beside, alone core.Run
			var share float64
			turns := []func(){
				func() { beside, share = measureInWindow(b, screen, binary) },
				func() { alone = measureWithout(b, screen, binary) },
			}
			turns[i%2]()
			turns[1-i%2]()
			shares = append(shares, 100*share)
			longer = append(longer, 100*(stats.Median(taskRatios(beside, alone))-1))
		}
	}
	b.ReportMetric(stats.Median(shares), "%-of-a-core")
	b.ReportMetric(stats.Median(longer), "%-longer")
	spread := stats.MedianInterval(slices.Sorted(slices.Values(longer)), stats.Level)
	b.ReportMetric(spread.Low, "%-longer/low")
	b.ReportMetric(spread.High, "%-longer/high")
	b.ReportMetric(0, "ns/op")
}

// measureInWindow presses Run and waits for the end. The share is the CPU time
// of the window's own process over the time of the run.
func measureInWindow(b *testing.B, screen *Screen, binary string) (run core.Run, share float64) {
	program := screen.Start(binary, Options{})
	program.Click(program.Text("Standard"))
	program.Click(program.Text("Quick"))
	write := func(field Place, text string) {
		program.Click(field)
		program.Key("ctrl+a")
		program.Type(text)
	}
	write(program.Find("the worker counts", func(o scene.Object) bool { return o.Text == "auto" && o.Min.X < 128 }), "2")
	write(program.Text("300ms"), "100ms")
	program.Key("ctrl+r")
	begin, before := time.Now(), cpuTime(b, program.run.Process.Pid)
	folder := filepath.Join(program.Home, ".local", "share", "parallelogram", "runs")
	file := finishedFile(b, folder)
	share = (cpuTime(b, program.run.Process.Pid) - before).Seconds() / time.Since(begin).Seconds()
	run = readRun(b, file)
	program.Kill()
	return run, share
}

// finishedFile waits until the one file of the folder holds a finished run.
func finishedFile(b *testing.B, folder string) (name string) {
	b.Helper()
	ask := time.NewTicker(time.Second)
	defer ask.Stop()
	for limit := time.After(10 * time.Minute); ; {
		select {
		case <-ask.C:
		case <-limit:
			b.Fatalf("there is no finished run in %s", folder)
		}
		files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
		if err != nil {
			b.Fatal(err)
		}
		for _, name := range files {
			if text, err := os.ReadFile(name); err == nil && bytes.Contains(text, []byte("\n# finished ")) {
				return name
			}
		}
	}
}

// measureWithout runs the same experiment without a window.
func measureWithout(b *testing.B, screen *Screen, binary string) core.Run {
	home := b.TempDir()
	file := filepath.Join(home, "run.txt")
	command := exec.Command(binary, "run", "--precision", "quick", "--workers", "2", "--target", "100ms", "--out", file)
	command.Env = screen.environment(home)
	if out, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return readRun(b, file)
}

func readRun(b *testing.B, file string) core.Run {
	run, err := runfile.Read(file)
	if err != nil {
		b.Fatal(err)
	}
	return run
}

// taskRatios returns for each cell the median time of a task in one run over
// that in another: the two may have been sized to different numbers of tasks.
func taskRatios(run, other core.Run) (ratios []float64) {
	reference := map[core.Cell]float64{}
	for _, s := range stats.NewTrials(other).Summaries("") {
		reference[s.Cell] = s.Runtime / float64(other.Experiment.Workload.Tasks)
	}
	for _, s := range stats.NewTrials(run).Summaries("") {
		ratio := s.Runtime / float64(run.Experiment.Workload.Tasks) / reference[s.Cell]
		if !math.IsNaN(ratio) && !math.IsInf(ratio, 0) && ratio > 0 {
			ratios = append(ratios, ratio)
		}
	}
	return ratios
}

// cpuTime returns the time that a process has computed, without its children:
// utime and stime of proc(5)'s stat, in ticks of 10 ms.
func cpuTime(b *testing.B, pid int) time.Duration {
	b.Helper()
	text, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		b.Fatal(err)
	}
	fields := strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:]))
	user, err := strconv.Atoi(fields[11])
	if err != nil {
		b.Fatal(err)
	}
	system, err := strconv.Atoi(fields[12])
	if err != nil {
		b.Fatal(err)
	}
	return time.Duration(user+system) * 10 * time.Millisecond
}
