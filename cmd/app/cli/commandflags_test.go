package cli

import (
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"parallelogram/core"
	"parallelogram/core/command"
)

// parsed reads the flags of a run as they are typed, without running it.
func parsed(t *testing.T, args ...string) (runCommand, error) {
	t.Helper()
	var c commands
	c.Run.vector = slices.Contains(args, "--")
	_, err := parser(&c, &strings.Builder{}, &strings.Builder{}).Parse(append([]string{"run"}, args...))
	return c.Run, err
}

// experimented is the experiment that a command line asks for on four cores.
func experimented(t *testing.T, args ...string) core.Experiment {
	t.Helper()
	c, err := parsed(t, args...)
	if err != nil {
		t.Fatal(err)
	}
	e, err := c.experiment(t.Context(), core.Host{CPUs: make([]core.CPU, 4), Online: 4})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func TestFlagsMakeACommand(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	e := experimented(t, "make -j {workers} 'a b'", "-p", "make clean", "-s", "mkdir x", "-C", "true", "-c", "rm x", "--check", "sum x", "--baseline", "make",
		"-w", "2", "--env", "A=1,2", "--env", "B={level}", "--threads-env", "workers", "--input", "in", "--output", "out", "--ok-exit", "0,3", "--ok-exit", "4",
		"--leftovers", "keep", "--metric", "took (.*)", "--metric-unit", "ms", "-L", "level", "1,2,1", "-P", "size", "3", "4", "-r", "7")
	words := func(w ...string) core.CommandLine { return core.CommandLine{Args: w} }
	want := core.Command{
		Main: words("make", "-j", "{workers}", "a b"), Prepare: words("make", "clean"), Setup: words("mkdir", "x"), Conclude: words("true"),
		Cleanup: words("rm", "x"), Check: words("sum", "x"), Baseline: words("make"), Warmup: 2, Dir: folder, Env: []string{"A=1,2", "B={level}"},
		Threads: core.ThreadsWorkers, Input: filepath.Join(folder, "in"), Output: filepath.Join(folder, "out"), Exits: []int{0, 3, 4},
		Leftovers: core.LeftoversKeep, Metric: "took (.*)", MetricUnit: "ms",
	}
	if got := *e.Workload.Command; !reflect.DeepEqual(got, want) {
		t.Errorf("the command is %+v\nwant %+v", got, want)
	}
	var names []string
	for _, v := range e.Variants {
		names = append(names, v.Name)
	}
	if want := []string{"level=1 size=3", "level=1 size=4", "level=2 size=3", "level=2 size=4"}; !slices.Equal(names, want) || e.Rounds != 7 {
		t.Errorf("the variants are %q, in %d rounds", names, e.Rounds)
	}
	if e := experimented(t, "--", "a", "|", "{workers}", "*"); !slices.Equal(e.Workload.Command.Main.Args, []string{"a", "|", "{workers}", "*"}) {
		t.Errorf("a vector becomes %q", e.Workload.Command.Main.Args)
	}
	if e := experimented(t, "a | b {workers} > $X", "--shell", "--prepare", "c; d"); !e.Workload.Command.Main.Shell || e.Workload.Command.Prepare.Args[0] != "c; d" {
		t.Errorf("for a shell it becomes %+v", e.Workload.Command)
	}
	if e := experimented(t, "x {workers}", "--preset", "jobs"); e.Question != "jobs" || e.Workload.Name != "x" {
		t.Errorf("of the question it becomes %+v", e)
	}
	if e := experimented(t, "x {workers}", "--input", "{level}.txt", "-L", "level", "1,", "--strategies", "program", "--weak"); e.Workload.Command.Input != "{level}.txt" || !e.Weak ||
		!slices.Equal(e.Strategies, []core.Strategy{core.Program}) || e.Variants[1].Params["level"] != "" {
		t.Errorf("it becomes %+v", e)
	}
}

// The values of parameters are combined as far as anybody could wait for them.
func TestCombinationsAreBounded(t *testing.T) {
	c, err := parsed(t, "x", "-P", "a", "1", "100", "-P", "b", "1", "100")
	if err != nil {
		t.Fatal(err)
	}
	if all, err := c.variants(); err != nil || len(all) != core.MaxCells {
		t.Errorf("%d variants, %v", len(all), err)
	}
}

// What is restated of a command is read as the same one.
func TestWhatIsRestatedIsTheSame(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, args := range [][]string{
		{"make -j {workers}"},
		{"make -j {workers} 'it'\"'\"'s' ''", "-p", "make 'clean all'", "--env", "A=b c", "--env", "B=", "-w", "3", "--ok-exit", "1,2"},
		{"a {cc} {workers} | b", "--shell", "--check", "c > d", "-L", "cc", "gcc,clang -O2,", "-P", "n", "1", "3", "--conclude", "e {n}"},
		{"gzip {item}", "--items", "5", "--input", "x y", "--output", "pipe", "--leftovers", "fail", "--threads-env", "one"},
		{"x {workers}", "--metric", `at ([0-9.]+) (\w+)`, "--metric-unit", "MB/s", "--baseline", "y", "--setup", "s", "--cleanup", "c"},
		{"--", "a", "\x1b[2J\n", "{workers}"},
	} {
		e := experimented(t, args...)
		line := restated(*e.Workload.Command, e.Variants)
		if strings.ContainsAny(line, "\x1b\n") {
			t.Errorf("%q is restated with what cannot be seen: %q", args, line)
		}
		words, err := command.Split(line)
		if err != nil || len(words) < 3 || words[0] != "parallelogram" || words[1] != "run" {
			t.Errorf("%q is restated %s, %v", args, line, err)
			continue
		}
		again := experimented(t, words[2:]...)
		if !reflect.DeepEqual(again.Workload, e.Workload) || !reflect.DeepEqual(again.Variants, e.Variants) {
			t.Errorf("%q is restated %s, which is %+v %v\nwant %+v %v", args, line, again.Workload.Command, again.Variants, e.Workload.Command, e.Variants)
		}
	}
}

func TestWhatIsNoCommandIsRefused(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"make -j {workers} | tee log"}, `command: column 19: "|" needs a shell`},
		{[]string{"make -j {workers}", "--prepare", "a && b"}, `prepare: column 3: "&&" joins`},
		{[]string{"make", "-j4"}, "-j"}, // kong takes it for a flag
		{[]string{"make", "all"}, "command: the command has several words: put it in quotes, or -- before it: make all"},
		{[]string{"make"}, `command: make says nowhere where the number of workers goes: put {workers} there`},
		{[]string{"make -j {threads}", "-P", "threads", "1", "4"}, "command: {threads} in make -j {threads} is not filled in with the number of workers: write {workers} there, and the numbers as --workers"},
		{[]string{"make -j {worker}"}, "did you mean {workers}?"},
		{[]string{"make -j {workers}", "-L", "workers", "1,2"}, "parameter-list: {workers} is filled in already; say which numbers with --workers"},
		{[]string{"make -j {workers}", "-L", "cc", "gcc"}, "parameter-list: nothing speaks of {cc}"},
		{[]string{"x {workers} {a}", "-L", "a", "1", "-L", "a", "2"}, "parameter-list: a is there twice"},
		{[]string{"x {workers} {a} {b}", "-P", "a", "1", "200", "-P", "b", "1", "51"}, "parameter-list: these values have more than 10000 combinations"},
		{[]string{"x {workers} {a}", "-P", "a", "1", "many"}, "expected NAME FROM TO with whole numbers, got a 1 many"},
		{[]string{"x {workers} {a}", "-P", "a", "2", "1"}, "expected NAME FROM TO"},
		{[]string{"x {workers} {a}", "-L", "a"}, "parameter-list"},
		{[]string{"x {item}", "--items", "@nothing"}, "nothing: no such file"},
		{[]string{"x {item}", "--items", "-"}, "items: "},
		{[]string{"x {item}", "--items", "*.none"}, "names no item"},
		{[]string{"x {item}", "--items", "3", "--weak"}, "weak: weak scaling is for a command that grows its own work by {workers}"},
		{[]string{"x {item}", "--items", "3", "--strategies", "goroutine"}, "strategies: goroutine cannot run a command"},
		{[]string{"x {workers}", "--env", "A"}, `env: "A" is no variable`},
		{[]string{"x {workers}", "--metric", "("}, "metric: this is no regular expression"},
		{[]string{"x {workers}", "--metric-unit", "s"}, "metric-unit: a unit needs something"},
		{[]string{"x {workers}", "--workload", "primes", "--set", "a=1", "--target", "1s"}, "workload: it is for work that is built in, and something else is measured\nparallelogram: set: "},
		{[]string{"x {workers}", "--tasks", "4"}, "tasks: it is for work"},
		{[]string{"x {workers}", "--preset", "gil"}, "preset: it is for work"},
		{[]string{"--preset", "jobs"}, "preset: jobs is a question about a command of yours"},
		{[]string{"--prepare", "make clean", "--workload", "primes"}, "prepare: it is for a command of yours, and there is none"},
		{[]string{"--threads-env", "one"}, "threads-env: it is for a command"},
		{[]string{"--output", "pipe"}, "output: it is for a command"},
	} {
		_, stderr := execute(t, Usage, append(append([]string{"run"}, c.args...), "--out", "x.txt")...)
		says(t, stderr, "parallelogram: ", c.says)
	}
}

func TestQuestionsAboutCommandsAreListedFirst(t *testing.T) {
	out, _ := execute(t, Done, "presets")
	if want := "How many -j?\n  parallelogram run 'make -j {workers}' --preset jobs --prepare 'make clean'\n"; !strings.HasPrefix(out, want) {
		t.Errorf("it begins\n%.200s", out)
	}
	says(t, out, "How many at a time?\n  parallelogram run 'gzip -k -f {item}' --preset at-a-time --items '*.wav'\n")
}

var _ kong.MapperValue = (*listFlags)(nil)
var _ kong.MapperValue = (*scanFlags)(nil)
