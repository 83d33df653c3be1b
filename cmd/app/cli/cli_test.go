package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"parallelogram/core/chart"
	"parallelogram/core/process"
	"parallelogram/core/runfile"
	"parallelogram/core/strategy"
	"parallelogram/core/trial"
	"parallelogram/core/workload"
	"parallelogram/core/workload/builtin"
)

// TestMain lets this test program be the whole of Parallelogram in a terminal.
func TestMain(m *testing.M) {
	os.Setenv("GORACE", "atexit_sleep_ms=0")                                                                        // else each process lingers for a second under -race
	os.Setenv("PARALLELOGRAM_LOCK", filepath.Join(os.TempDir(), fmt.Sprintf("parallelogram-%d.lock", os.Getpid()))) // others may measure meanwhile
	os.Setenv("LC_ALL", "C")                                                                                        // whatever language the developer speaks
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case trial.Mode:
			os.Exit(trial.Main(os.Stdin, os.Stdout))
		case strategy.WorkerMode:
			os.Exit(strategy.Worker(process.Stdin(), os.Stdout, workload.Prepare))
		case builtin.ServerMode:
			os.Exit(builtin.Server(process.Stdin(), os.Stdout))
		case "run":
			os.Exit(Main(os.Args[1:], os.Stdout, os.Stderr))
		}
	}
	os.Exit(m.Run())
}

// execute runs a command line and checks its exit status.
func execute(t *testing.T, status int, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	if got := Main(args, &out, &err); got != status {
		t.Fatalf("%q: exit status %d, want %d; it said\n%s%s", args, got, status, out.String(), err.String())
	}
	return out.String(), err.String()
}

// says checks that a text holds all the words.
func says(t *testing.T, text string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(text, w) {
			t.Errorf("does not say %q:\n%s", w, text)
		}
	}
}

// quickRun is a run of a second or two.
func quickRun(out string, more ...string) []string {
	return append([]string{"run", "--workload", "sha256", "--set", "block=1KiB", "--tasks", "200",
		"--workers", "1,2", "--cores", "1", "--rounds", "6", "--width", "0", "--confirm", "0", "--no-wait", "--seed", "1", "--out", out}, more...)
}

func TestRunMeasuresKeepsAndShows(t *testing.T) {
	folder := t.TempDir()
	file, picture := filepath.Join(folder, "new", "run.txt"), filepath.Join(folder, "runtime.png")
	out, err := execute(t, Done, quickRun(file, "--chart", picture, "--chart-width", "800", "--chart-height", "500")...)
	says(t, out, "sha256 · 200 tasks", "6 of 6 rounds", "seed 1", "serial", "goroutine", "subprocess", "speed-up", "1.00×", "kept in "+file)
	if err != "" {
		t.Errorf("it complained, without a terminal to show progress on: %q", err)
	}
	run, readErr := runfile.Read(file)
	if readErr != nil || !run.Finished || len(run.Measured().Trials) != 5*6 {
		t.Errorf("the file holds %d trials, finished %v, %v", len(run.Trials), run.Finished, readErr)
	}
	checkPNG(t, picture, 800, 500)
	shown, _ := execute(t, Done, "show", file)
	if table, _, _ := strings.Cut(out, "\nkept in"); shown != table {
		t.Errorf("show prints\n%s\nthe run had printed\n%s", shown, table)
	}
	for _, format := range []string{"svg", "pdf"} {
		execute(t, Done, "show", file, "--by", "cores", "--dark", "--log", "--chart", filepath.Join(folder, "cores."+format))
		if info, err := os.Stat(filepath.Join(folder, "cores."+format)); err != nil || info.Size() < 1000 {
			t.Errorf("%s: %v, %v", format, info, err)
		}
	}
	showsEachKind(t, file)
}

// showsEachKind draws every chart of a run; no two are the same.
func showsEachKind(t *testing.T, file string) {
	t.Helper()
	seen := map[string]chart.Kind{}
	for _, kind := range chart.Kinds() {
		picture := filepath.Join(t.TempDir(), string(kind)+".svg")
		execute(t, Done, "show", file, "--chart", picture, "--chart-kind", string(kind))
		drawn, err := os.ReadFile(picture)
		if err != nil || len(drawn) < 1000 || seen[string(drawn)] != "" {
			t.Errorf("%s: %d bytes, %v, the same as %q", kind, len(drawn), err, seen[string(drawn)])
		}
		seen[string(drawn)] = kind
	}
}

func checkPNG(t *testing.T, name string, width, height int) {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	config, err := png.DecodeConfig(file)
	if err != nil || config.Width != width || config.Height != height {
		t.Errorf("%s is %d×%d, %v, want %d×%d", name, config.Width, config.Height, err, width, height)
	}
}

func TestFaultsOfTheCommandLineAreUsage(t *testing.T) {
	out := filepath.Join(t.TempDir(), "run.txt")
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"fly"}, "fly"},
		{[]string{"run", "--nothing"}, "--nothing"},
		{[]string{"run", "--workload", "alchemy", "--out", out}, "the workloads are primes"},
		{[]string{"run", "--strategies", "threads", "--out", out}, "the strategies are serial"},
		{[]string{"run", "--set", "span=0", "--out", out}, "span: 0 is outside 10 to 1000000"},
		{[]string{"run", "--set", "speed=9", "--out", out}, "no such parameter"},
		{[]string{"run", "--workers", "0", "--out", out}, "workers: 0 is outside 1 to 1024"},
		{[]string{"run", "--workers", "-1", "--out", out}, "workers"},
		{[]string{"run", "--workers", "1000000000", "--out", out}, "1000000000 is outside"},
		{[]string{"run", "--cores", "x", "--out", out}, `"x" is not a count`},
		{[]string{"run", "--rounds", "0", "--out", out}, "rounds: 0 is outside"},
		{[]string{"run", "--target", "soon", "--out", out}, "soon"},
		{[]string{"run", "--chart", "x.gif", "--out", out}, ".png, .svg, .pdf"},
		{[]string{"run", "--chart-width", "1", "--out", out}, "chart-width: 1 is outside"},
		{[]string{"run", "--chart-kind", "pie", "--out", out}, `chart-kind: there is no chart "pie"; the charts are runtime, speedup, efficiency`},
		{[]string{"run", "--width", "9", "--out", out}, "width: 9 is outside"},
		{[]string{"run", "--by", "luck", "--out", out}, "workers"},
		{[]string{"run", "--precision", "exact", "--out", out}, `precision: there is no precision "exact"; the precisions are quick, standard, thorough`},
		{[]string{"show", "no-such-file.txt"}, "no-such-file.txt: no such file"},
		{[]string{"--lang", "xx", "version"}, `lang: there is no language "xx"; the languages are en, ko`},
	} {
		_, stderr := execute(t, Usage, c.args...)
		says(t, stderr, "parallelogram: ", c.says)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a command line that was refused made a file")
	}
}

// TestOutputThatIsLost ends no command well.
func TestOutputThatIsLost(t *testing.T) {
	for _, args := range [][]string{{"workloads"}, {"workloads", "--json"}, {"presets"}, {"version"}, {"--help"}, {"fit", csvFile(t, raytracer)}} {
		var stderr bytes.Buffer
		if got := Main(args, full{}, &stderr); got != Failed {
			t.Errorf("%q: exit status %d", args, got)
		}
		says(t, stderr.String(), "no space left on device")
	}
}

// full is a device without space.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

func TestWhatCannotBeWrittenIsSaidBeforeMeasuring(t *testing.T) {
	folder := t.TempDir()
	taken := filepath.Join(folder, "taken.txt")
	if err := os.WriteFile(taken, []byte("precious"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, stderr := execute(t, Failed, quickRun(taken)...)
	says(t, stderr, taken, "never overwrites")
	_, stderr = execute(t, Failed, quickRun(filepath.Join(taken, "run.txt"))...)
	says(t, stderr, "cannot make the folder")
	_, stderr = execute(t, Failed, quickRun(filepath.Join(folder, "run.txt"), "--chart", filepath.Join(folder, "nowhere", "x.png"))...)
	says(t, stderr, "nowhere")
	if kept, _ := os.ReadFile(taken); string(kept) != "precious" {
		t.Errorf("the file was changed to %q", kept)
	}
}

func TestMoreCoresThanThereAreIsSaid(t *testing.T) {
	args := quickRun(filepath.Join(t.TempDir(), "run.txt"), "--strategies", "serial,goroutine")
	out, _ := execute(t, Done, append(args, "--cores", "1,4000")...)
	says(t, out, "warning: ", "4000")
}

func TestShowRefusesWhatIsNoRun(t *testing.T) {
	name := filepath.Join(t.TempDir(), "notes.txt")
	if err := os.WriteFile(name, []byte("milk, bread\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, stderr := execute(t, Failed, "show", name)
	says(t, stderr, "notes.txt is not a Parallelogram run")
}

// TestShowOfARunWithoutAReadableTrial shows what there is and ends with an
// error.
func TestShowOfARunWithoutAReadableTrial(t *testing.T) {
	name := filepath.Join(t.TempDir(), "run.txt")
	text := "parallelogram: 1\nexperiment: {\"workload\":{\"name\":\"primes\",\"tasks\":9},\"strategies\":[\"serial\"],\"workers\":[1],\"cores\":[1],\"rounds\":6,\"target_ns\":300000000,\"seed\":1}\n" +
		"# notice {\"severity\":\"info\",\"code\":\"x\",\"text\":\"\\u001b[31mred\"}\n" +
		"# trial {\"round\":1,\"tasks\":9,\"checksum\":\"1\"}\nBenchmarkPrimes/strategy=serial/workers=1/cores=1 1 5 zz/op\n"
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	out, stderr := execute(t, Failed, "show", name, "--all")
	says(t, out, "failure: run.txt holds no trial that can be read: 1 result left out.", "it has no runtime", "[31mred")
	says(t, stderr, "holds no trial")
	if strings.Contains(out, "\x1b") {
		t.Errorf("control characters reach the terminal: %q", out)
	}
}

func TestWorkloadsListTheCatalogue(t *testing.T) {
	out, _ := execute(t, Done, "workloads")
	says(t, out, "primes · Computing · uneven tasks", "--set block=64KiB", "64 to 64MiB", "compute, wait")
	out, _ = execute(t, Done, "workloads", "--json")
	var list []struct {
		Name   string
		Params []struct{ Name, Default, Range string }
	}
	if err := json.Unmarshal([]byte(out), &list); err != nil || len(list) < 4 {
		t.Fatalf("%v: %s", err, out)
	}
	if p := list[1].Params[0]; list[1].Name != "sha256" || p.Name != "block" || p.Default != "64KiB" || p.Range != "64 to 64MiB" {
		t.Errorf("%+v", list[1])
	}
}

func TestHelpAndVersion(t *testing.T) {
	out, _ := execute(t, Done, "--help")
	says(t, out, "run", "show", "workloads")
	out, _ = execute(t, Done, "run", "--help")
	says(t, out, "--workers", "auto", "--seed")
	out, _ = execute(t, Done, "version")
	says(t, out, "parallelogram 0.1.0")
}
