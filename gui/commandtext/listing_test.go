package commandtext

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
)

func words(line string) core.CommandLine { return core.CommandLine{Args: strings.Fields(line)} }

// cells are those of a command with counts of workers.
func cells(workers ...int) (list []core.Cell) {
	for _, n := range workers {
		list = append(list, core.Cell{Strategy: core.Program, Workers: n, Cores: 2})
	}
	return list
}

func TestPreview(t *testing.T) {
	dir := t.TempDir()
	list := filepath.Join(dir, "list")
	if err := os.WriteFile(list, []byte("a b\nc\nd\ne\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	items := Texts{Main: "flac {item}", Items: "@list", Dir: dir}
	withItems, err := items.Read()
	if err != nil {
		t.Fatal(err)
	}
	base := cells(1)[0]
	check := func(name string, c core.Command, of []core.Cell, want ...string) {
		t.Helper()
		got, err := Preview(c, base, of)
		if err != nil || got != strings.Join(want, "\n") {
			t.Errorf("%s: %v, it shows\n%s\nwant\n%s", name, err, got, strings.Join(want, "\n"))
		}
	}
	check("counts", core.Command{Main: words("make -j {workers}")}, cells(1, 2, 16), " 1  make -j 1", " 2  make -j 2", "16  make -j 16")
	check("cores", core.Command{Main: words("make -j {workers} -l {cores}")}, cells(1, 2), "1/2  make -j 1 -l 2", "2/2  make -j 2 -l 2")
	check("variables", core.Command{Main: words("solve"), Threads: core.ThreadsWorkers}, cells(1, 2), "1  solve", "2  solve")
	check("no count", core.Command{Main: words("solve")}, cells(1, 2), "solve")
	check("a baseline", core.Command{Main: words("ninja -j {workers}"), Baseline: words("make")}, cells(1, 2), "baseline  make", "       2  ninja -j 2")
	check("items", withItems, cells(1, 2), "flac 'a b'", "flac c", "flac d", "… and 1 more item")
	many := make([]int, 70)
	for i := range many {
		many[i] = i + 1
	}
	long, err := Preview(core.Command{Main: words("x {workers}")}, base, cells(many...))
	if lines := strings.Split(long, "\n"); err != nil || len(lines) != 65 || lines[63] != "64  x 64" || lines[64] != "    … and 6 more lines" {
		t.Errorf("a long preview: %v, %d lines, ending with %q", err, len(lines), lines[len(lines)-2:])
	}
	if err := os.WriteFile(list, []byte("other\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Preview(withItems, base, cells(1)); err == nil {
		t.Error("a list that has changed is shown as if it had not")
	}
}

// Everything that would be executed is listed, and nothing in it can hide.
func TestListing(t *testing.T) {
	e := core.Experiment{Strategies: []core.Strategy{core.Program}, Workers: []int{1, 2}, Cores: []int{2}, Workload: core.Workload{Command: &core.Command{
		Main: core.CommandLine{Args: []string{"make", "-j", "{workers}", "a\u202eb\x1b[2J", "c d"}}, Setup: words("./configure"), Prepare: words("make clean{workers}"),
		Check: core.CommandLine{Args: []string{"cat x | wc"}, Shell: true}, Conclude: words("sync"), Cleanup: words("rm -rf build"),
		Dir: "/home/me/my project", Env: []string{"A=1", "B=x y"}, Threads: core.ThreadsWorkers, Input: "/in", Output: "/out", Warmup: 2, Leftovers: core.LeftoversKeep,
	}}}
	const want = `Measured, for each number of workers:
  1  make -j 1 $'a\u202eb\x1b[2J' 'c d'
  2  make -j 2 $'a\u202eb\x1b[2J' 'c d'

Once before all runs:
  ./configure

Before each run:
  make clean1
  make clean2

After each run, to check it:
  /bin/sh -c 'cat x | wc'

After each run:
  sync

Once after all runs:
  rm -rf build

In the folder:
  '/home/me/my project'

With the environment of this program, and over it:
  'A=1'
  'B=x y'
  OMP_NUM_THREADS, OPENBLAS_NUM_THREADS, MKL_NUM_THREADS, NUMEXPR_NUM_THREADS, RAYON_NUM_THREADS, GOMAXPROCS, JULIA_NUM_THREADS, TOKIO_WORKER_THREADS: {workers}

Standard input is read from:
  /in

Standard output is written over:
  /out

What outlives the command lives on until the end.

Untimed, before each measurement, so many times:
  2`
	got, err := Listing(e)
	if err != nil || got != want {
		t.Errorf("%v, it lists\n%s\nwant\n%s", err, got, want)
	}
	e.Variants = []core.Variant{{Name: "level=1", Params: map[string]string{"level": "1"}}, {Name: "level=2\n", Params: map[string]string{"level": "2"}}}
	e.Workload.Command = &core.Command{Main: words("x {workers} {level}"), Prepare: words("y {level}")}
	got, err = Listing(e)
	for _, part := range []string{"level=1\n\n", "level=2 \n\n", "1  x 1 1\n", "2  x 2 2\n", "  y 1\n", "  y 2\n", "  nothing"} {
		if err != nil || !strings.Contains(got, part) {
			t.Errorf("%v, of variants %q is missing in\n%s", err, part, got)
		}
	}
	once, err := Once(core.Experiment{Workload: core.Workload{Command: &core.Command{Main: words("x {workers}"), Prepare: words("p"), Cleanup: words("c"), Check: words("k")}}}, core.Cell{Workers: 3})
	if err != nil || once != "p\nx 3\nk\nc" {
		t.Errorf("once it is %q, %v", once, err)
	}
}

func TestSummary(t *testing.T) {
	c := core.Command{Main: words("make -j {workers}"), Prepare: words("make clean"), Dir: "/a\x1bb", Env: []string{"A=x y"}, Threads: core.ThreadsOne, Leftovers: "of-tomorrow"}
	var got []string
	for _, p := range Summary(c) {
		got = append(got, p.Label+": "+p.Text)
	}
	want := []string{"Command: make -j {workers}", "Before each run, untimed: make clean", "Working folder: /a\ufffdb", "Variables: 'A=x y'",
		"OMP_NUM_THREADS and the like: 1", "What outlives the command: of-tomorrow"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("it says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	guitest.Speak(t, i18n.Korean)
	if p := Summary(c)[0]; p.Label != "명령" {
		t.Errorf("in Korean it says %q", p.Label)
	}
}
