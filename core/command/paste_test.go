package command

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core"
)

func argv(list ...string) core.CommandLine { return core.CommandLine{Args: list} }

func TestWhatToTypeIsWhatWasRun(t *testing.T) {
	six := Recipe{Cell: core.Cell{Strategy: core.Program, Workers: 6, Cores: 8}}
	base := Recipe{Cell: core.Cell{Strategy: core.Program, Workers: 1, Cores: 8}, Baseline: true}
	level := Recipe{Cell: six.Cell, Params: map[string]string{"level": "9"}}
	kept := Recipe{Cell: core.Cell{Strategy: core.Program, Workers: 2, Cores: 2}, CPUs: []int{4, 6}}
	many := Recipe{Cell: core.Cell{Strategy: core.Subprocess, Workers: 4, Cores: 8}}
	threads := "export OMP_NUM_THREADS=6 OPENBLAS_NUM_THREADS=6 MKL_NUM_THREADS=6 NUMEXPR_NUM_THREADS=6 RAYON_NUM_THREADS=6 GOMAXPROCS=6 JULIA_NUM_THREADS=6 TOKIO_WORKER_THREADS=6"
	build := argv("make", "-j{workers}")
	for _, c := range []struct {
		command core.Command
		recipe  Recipe
		want    string
	}{
		{core.Command{Main: build}, six, "make -j6"},
		{core.Command{Main: build, Baseline: argv("make")}, base, "make"},
		{core.Command{Main: build, Baseline: argv("make")}, six, "make -j6"},
		{core.Command{Main: argv("xz", "-{level}", "-T{workers}", "a b.txt")}, level, "xz -9 -T6 'a b.txt'"},
		{core.Command{Main: build}, kept, "taskset -c 4,6 make -j2"},
		{core.Command{Main: build, Env: []string{"CC=gcc -pipe"}}, kept, "CC='gcc -pipe' taskset -c 4,6 make -j2"},
		{core.Command{Main: argv("./solve"), Threads: core.ThreadsWorkers}, six, threads},
		{core.Command{Main: argv("sort", "--parallel={workers}"), Input: "/in", Output: "/out"}, six, "sort --parallel=6 < /in > /out"},
		{core.Command{Main: argv("sort", "--parallel={workers}"), Output: core.OutputPipe}, six, "sort --parallel=6"},
		{core.Command{Main: core.CommandLine{Args: []string{"make -j{workers} | tail"}, Shell: true}}, six, "make -j6 | tail"},
		{core.Command{Main: core.CommandLine{Args: []string{"make -j{workers} | tail"}, Shell: true}}, kept, "taskset -c 4,6 /bin/sh -c 'make -j2 | tail'"},
		{core.Command{Main: argv("gzip", "{item}"), Items: core.Items{From: "/a b/*.wav", Count: 9, Digest: "x"}}, many, `bash -O dotglob -c "printf '%s\\0' /'a b'/*.wav" | xargs -0 -P 4 -I{item} gzip {item}`},
		{core.Command{Main: core.CommandLine{Args: []string{"echo \x1b[A"}, Shell: true}}, six, `/bin/sh -c $'echo \x1b[A'`},
		{core.Command{Main: argv("gzip", "{item}"), Items: core.Items{From: "/x[^a]", Count: 9, Digest: "x"}}, many, `printf '%s\0' /x[!a] | xargs -0 -P 4 -I{item} gzip {item}`},
		{core.Command{Main: argv("gzip", "{item}"), Items: core.Items{From: "@/list", Count: 9, Digest: "x"}}, many, readLines + ` < /list | xargs -0 -P 4 -I{item} gzip {item}`},
		{core.Command{Main: argv("run", "{task}"), Items: core.Items{From: "9", Count: 9}, Threads: core.ThreadsOne, Env: nil}, Recipe{Cell: many.Cell},
			`seq 0 8 | tr '\n' '\0' | xargs -0 -P 4 -I{item} env OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1 NUMEXPR_NUM_THREADS=1 RAYON_NUM_THREADS=1 GOMAXPROCS=1 JULIA_NUM_THREADS=1 TOKIO_WORKER_THREADS=1 run {item}`},
		{core.Command{Main: argv("run", "{task}", "{item}"), Items: core.Items{From: "@/list", Count: 9, Digest: "x"}}, many, ""},
		{core.Command{Main: argv("run", "{item}"), Output: "/out-{item}", Items: core.Items{From: "@/list", Count: 9, Digest: "x"}}, many, ""},
	} {
		if got := Paste(c.command, c.recipe); got != c.want {
			t.Errorf("%+v: %q, want %q", c.command.Main, got, c.want)
		}
	}
}

// The line is put through a shell, which must hand out what was listed.
func TestWhatToTypeForItemsCanBeTyped(t *testing.T) {
	if _, err := exec.LookPath("xargs"); err != nil {
		t.Skip(err)
	}
	folder := filepath.Join(t.TempDir(), "a b")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"x y.wav", "it's.wav", "$HOME.wav"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	items, list, err := List("*.wav", folder)
	if err != nil {
		t.Fatal(err)
	}
	one := Recipe{Cell: core.Cell{Strategy: core.Subprocess, Workers: 1, Cores: 1}}
	for name, main := range map[string]core.CommandLine{
		"words": argv("printf", "[%s]", "{item}"),
		"shell": {Args: []string{"printf '[%s]' {item}"}, Shell: true},
	} {
		line := Paste(core.Command{Main: main, Items: items}, one)
		out, err := exec.Command("/bin/sh", "-c", line).Output()
		want := "[" + strings.Join(list, "][") + "]"
		if got := string(out); err != nil || len(got) != len(want) || !strings.Contains(got, list[0]) || !strings.Contains(got, list[2]) {
			t.Errorf("%s: %s writes %q, want %q; %v", name, line, got, want, err)
		}
	}
}

// xargs puts an item in the place of every {item}.
func TestNoLineSaysWhatXargsWouldMistake(t *testing.T) {
	items := core.Items{From: "@/list", Count: 9, Digest: "x"}
	r := Recipe{Cell: core.Cell{Workers: 1, Cores: 1}, Params: map[string]string{"level": "{item}"}}
	for _, c := range []core.Command{
		{Main: argv("x", "{item}", "{{item}}")}, {Main: argv("x", "{item}", "{level}")}, {Main: argv("x", "{item}"), Env: []string{"A={level}"}},
		{Main: core.CommandLine{Args: []string{"x {item} '{{item}}'"}, Shell: true}},
	} {
		c.Items = items
		if got := Paste(c, r); got != "" {
			t.Errorf("%v: %s", c.Main, got)
		}
	}
}

func TestLongCommandsAreShortenedInTheMiddle(t *testing.T) {
	line := argv("xz", "-T{workers}", "-k", strings.Repeat("가", 30), "end.txt")
	for most, want := range map[int]string{100: Text(line), len([]rune(Text(line))): Text(line), 20: "xz -T{work…n end.txt"} {
		got := Short(line, most)
		if most == 20 {
			want = "xz -T{work…" + string([]rune(Text(line))[len([]rune(Text(line)))-9:])
		}
		if got != want || len([]rune(got)) > most {
			t.Errorf("in %d letters: %q, want %q", most, got, want)
		}
	}
	if got := Short(core.CommandLine{Args: []string{"make \n all"}, Shell: true}, 40); got != "make all" {
		t.Errorf("%q", got)
	}
}
