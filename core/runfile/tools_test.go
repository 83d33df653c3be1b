package runfile

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/perf/benchfmt"
	"golang.org/x/perf/benchproc"

	"parallelogram/core"
	"parallelogram/core/message"
)

// huge is a run whose host, notice and failure do not fit a line.
func huge() core.Run {
	run := sample()
	for id := range core.MaxCores {
		run.Host.CPUs = append(run.Host.CPUs, core.CPU{ID: id, Core: id, Node: -1})
	}
	run.Notices = []message.Message{
		{Key: "a little too long", Text: strings.Repeat("x", maxLine)},
		{Key: "cut inside a character", Text: strings.Repeat("日", maxLine)},
	}
	run.Trials[1].Failure = strings.Repeat("out of memory\n", 10_000)
	for range core.MaxWorkers {
		run.Trials[0].Finish = append(run.Trials[0].Finish, 123456789012)
	}
	return run
}

func TestLongLines(t *testing.T) {
	want := huge()
	path := write(t, want)
	for i, line := range strings.Split(text(t, path), "\n") {
		if len(line) > maxLine {
			t.Errorf("line %d has %d bytes", i+1, len(line))
		}
	}
	got, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	checkSame(t, got, want)
}

// TestLongestLine: maxLine is exactly what the tools of others can read.
func TestLongestLine(t *testing.T) {
	for excess, want := range []bool{true, false} {
		line := "# " + strings.Repeat("x", maxLine-2+excess) + "\nBenchmarkX 1 2 ns/op\n"
		if got := benchfmt.NewReader(strings.NewReader(line), "").Scan(); got != want {
			t.Errorf("%d bytes more than the longest line: read %v, want %v", excess, got, want)
		}
	}
}

// TestOtherTools reads a file as benchstat does: one table for each unit, none
// of our own comments in the way, every measured runtime in its cell.
func TestOtherTools(t *testing.T) {
	run := huge()
	for range 4 {
		again := run.Trials[0]
		again.Runtime += 1000
		run.Trials = append(run.Trials, again)
	}
	f, err := os.Open(write(t, run))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var parser benchproc.ProjectionParser
	tables, err := parser.Parse(".config", nil)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[benchproc.Key][]float64{}
	reader := benchfmt.NewReader(f, "run.txt")
	for reader.Scan() {
		switch record := reader.Result().(type) {
		case *benchfmt.Result:
			seconds, _ := record.Value("sec/op")
			seen[tables.Project(record)] = append(seen[tables.Project(record)], seconds)
			if name := record.Name.String(); name != "Primes/strategy=goroutine/workers=2/cores=2" {
				t.Error("unexpected name", name)
			}
		case *benchfmt.SyntaxError:
			t.Error(record)
		}
	}
	if err := reader.Err(); err != nil {
		t.Fatal(err)
	}
	if len(seen) != 1 {
		t.Fatalf("%d configurations, want one: others would be separate tables", len(seen))
	}
	for key, seconds := range seen {
		checkSeconds(t, seconds, run.Of(run.Trials[0].Cell))
		for _, want := range []string{"goos:linux", "goarch:amd64", "cpu:Some CPU", `experiment:{"workload"`} {
			if !strings.Contains(key.String(), want) {
				t.Errorf("configuration %s lacks %s", key, want)
			}
		}
	}
}

func checkSeconds(t *testing.T, got []float64, trials []core.Trial) {
	t.Helper()
	if len(got) != len(trials) {
		t.Fatalf("%d results, want %d", len(got), len(trials))
	}
	for i, trial := range trials {
		if want := float64(trial.Runtime) * 1e-9; got[i] != want {
			t.Errorf("result %d: %v s, want %v s", i, got[i], want)
		}
	}
}
