package invocation_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/invocation"
	"parallelogram/core/strategy"
)

// median returns the middle of the values.
func median[T float64 | time.Duration](values []T) T {
	slices.Sort(values)
	return values[len(values)/2]
}

// installed returns where programs are, or skips what needs them.
func installed(b *testing.B, names ...string) (paths []string) {
	b.Helper()
	for _, name := range names {
		path, err := exec.LookPath(name)
		if err != nil {
			b.Skipf("%s is not installed", name)
		}
		paths = append(paths, path)
	}
	return paths
}

// BenchmarkHyperfine runs the same commands by hyperfine without a shell and by
// this package, some times each in turn, and reports the medians.
func BenchmarkHyperfine(b *testing.B) {
	for runs, line := range map[int][]string{10: {"sleep", "0.1"}, 200: {"true"}} {
		b.Run(line[0], func(b *testing.B) {
			installed(b, "hyperfine", line[0])
			var ours, theirs []time.Duration
			for b.Loop() {
				ours = append(ours, byUs(b, line, runs)...)
				theirs = append(theirs, byHyperfine(b, line, runs)...)
			}
			a, h := median(ours), median(theirs)
			b.ReportMetric(a.Seconds()*1e3, "ours-ms")
			b.ReportMetric(h.Seconds()*1e3, "hyperfine-ms")
			b.ReportMetric(float64(a)/float64(h), "ours/hyperfine")
			b.ReportMetric((a-h).Seconds()*1e3, "difference-ms")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func byUs(b *testing.B, line []string, runs int) (times []time.Duration) {
	tree := invocation.Watch(core.LeftoversEnd, false)
	i := invocation.Invocation{Args: line, Env: os.Environ(), Tree: tree}
	for range runs {
		r, err := i.Run()
		if err != nil {
			b.Fatal(err)
		}
		times = append(times, r.Runtime)
	}
	if _, err := tree.Settle(); err != nil {
		b.Fatal(err)
	}
	return times
}

func byHyperfine(b *testing.B, line []string, runs int) (times []time.Duration) {
	file := filepath.Join(b.TempDir(), "hyperfine.json")
	out, err := exec.Command("hyperfine", "-N", "--runs", strconv.Itoa(runs), "--style", "none", "--export-json", file, strings.Join(line, " ")).CombinedOutput()
	if err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	var told struct{ Results []struct{ Times []float64 } }
	text, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(text, &told)
	}
	if err != nil {
		b.Fatal(err)
	}
	for _, seconds := range told.Results[0].Times {
		times = append(times, time.Duration(seconds*1e9))
	}
	return times
}

const (
	manyPrograms = 2000
	benchWorkers = 2
)

// BenchmarkMany runs an empty program two thousand times, two at a time, as a trial
// does it, by a bare loop, and by xargs and GNU parallel, in turn.
func BenchmarkMany(b *testing.B) {
	paths := installed(b, "true", "xargs", "parallel")
	empty, numbers := paths[0], strings.Repeat("1\n", manyPrograms)
	times := map[string][]time.Duration{}
	for b.Loop() {
		for name, run := range map[string]func() error{
			"ours":     func() error { return asTrial(empty) },
			"bare":     func() error { return bareLoop(empty) },
			"xargs":    func() error { return fed(numbers, "xargs", "-P2", "-n1", empty) },
			"parallel": func() error { return fed(numbers, "parallel", "-j2", empty) },
		} {
			start := time.Now()
			if err := run(); err != nil {
				b.Fatal(name, err)
			}
			times[name] = append(times[name], time.Since(start))
		}
	}
	ours := float64(median(times["ours"]))
	for name, values := range times {
		b.ReportMetric(median(values).Seconds()*1e3, name+"-ms")
		if name != "ours" {
			b.ReportMetric(ours/float64(median(values)), "ours/"+name)
		}
	}
	b.ReportMetric(0, "ns/op")
}

// asTrial runs the programs by what runs them in a trial.
func asTrial(program string) error {
	c := core.Command{Main: core.CommandLine{Args: []string{program, "{item}"}}}
	work, err := command.Job(c, command.Order{Tasks: manyPrograms, Workers: benchWorkers, Cores: benchWorkers})
	if err != nil {
		return err
	}
	strat, err := strategy.Find(core.Subprocess)
	if err != nil {
		return err
	}
	if err := work.Programs.Before(); err != nil {
		return err
	}
	if _, err := strat.Run(strategy.Work{Job: work, Workers: benchWorkers}); err != nil {
		return err
	}
	_, err = work.Programs.Settle()
	return err
}

// bareLoop is what running programs cannot be cheaper than.
func bareLoop(program string) error {
	var next atomic.Int64
	var done sync.WaitGroup
	for range benchWorkers {
		done.Go(func() {
			for next.Add(1) <= manyPrograms {
				p, err := os.StartProcess(program, []string{program, "1"}, &os.ProcAttr{})
				if err == nil {
					p.Wait()
				}
			}
		})
	}
	done.Wait()
	return nil
}

// fed runs a program that reads what it is to do.
func fed(input, program string, args ...string) error {
	c := exec.Command(program, args...)
	c.Stdin = strings.NewReader(input)
	return c.Run()
}
