package command

import (
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/evil"
)

func TestPreviewTellsWhatIsExecuted(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "list", "a b\n-x\n")
	items, _, err := List("@list", folder)
	if err != nil {
		t.Fatal(err)
	}
	many := core.Command{
		Main: of(t, "gzip {item} {task}/{tasks} -{level} {{item}}"), Items: items, Dir: "/{level}",
		Env: []string{"N={task}"}, Input: "/in/{item}", Output: "/out/{task}",
	}
	order := Order{Workers: 2, Cores: 1, Params: map[string]string{"level": "9"}}
	calls, err := Preview(many, order, 5)
	want := []Call{
		{[]string{"gzip", "a b", "0/2", "-9", "{item}"}, []string{"N=0"}, "/9"},
		{[]string{"gzip", "-x", "1/2", "-9", "{item}"}, []string{"N=1"}, "/9"},
	}
	if err != nil || !reflect.DeepEqual(calls, want) {
		t.Errorf("it tells of %q, %v", calls, err)
	}
	if first, err := Preview(many, order, 1); err != nil || len(first) != 1 {
		t.Errorf("of one call it tells %q, %v", first, err)
	}
	order.Tasks = 2
	job, err := Job(many, order)
	if err != nil {
		t.Fatal(err)
	}
	for i, call := range job.Programs.(*programs).calls {
		if !slices.Equal(call.Args, want[i].Args) || call.Dir != "/9" || call.Input != "/in/"+[]string{"a b", "-x"}[i] || call.Output != "/out/"+strconv.Itoa(i) ||
			!slices.Contains(call.Env, "N="+strconv.Itoa(i)) {
			t.Errorf("the job executes %+v", call)
		}
	}
}

func TestTheBaselineRunsItsOwnCommand(t *testing.T) {
	c := core.Command{Main: of(t, "ninja -j {workers}"), Baseline: of(t, "make {cores}"), Threads: core.ThreadsWorkers}
	for _, order := range []Order{{Workers: 3, Cores: 2}, {Workers: 1, Cores: 2, Baseline: true}} {
		calls, err := Preview(c, order, 1)
		want := []string{"ninja", "-j", "3"}
		if order.Baseline {
			want = []string{"make", "2"}
		}
		if err != nil || !slices.Equal(calls[0].Args, want) || !slices.Contains(calls[0].Env, "OMP_NUM_THREADS="+strconv.Itoa(order.Workers)) {
			t.Errorf("%+v executes %+v, %v", order, calls, err)
		}
	}
	c.Baseline = core.CommandLine{}
	if calls, err := Preview(c, Order{Workers: 1, Cores: 2, Baseline: true}, 1); err != nil || calls[0].Args[2] != "1" {
		t.Errorf("without one it executes %+v, %v", calls, err)
	}
}

// What tells a build how parallel to be is not handed on: it is this program's.
func TestTheEnvironmentOfACommand(t *testing.T) {
	t.Setenv("MAKEFLAGS", "-j7")
	t.Setenv("OMP_NUM_THREADS", "7")
	t.Setenv("KEPT", "yes")
	for threads, want := range map[core.ThreadsEnv]string{core.ThreadsNone: "7", core.ThreadsWorkers: "3", core.ThreadsOne: "1"} {
		c := core.Command{Threads: threads, Env: []string{"KEPT={workers}", "OTHER=a b"}}
		got := map[string]string{}
		for _, pair := range environment(c, 3, cellValues(3, 2, 1, nil)) {
			name, value, _ := strings.Cut(pair, "=")
			if _, twice := got[name]; twice {
				t.Errorf("%q is set twice", name)
			}
			got[name] = value
		}
		if _, there := got["MAKEFLAGS"]; there || got["OMP_NUM_THREADS"] != want || got["KEPT"] != "3" || got["OTHER"] != "a b" || got["PATH"] != os.Getenv("PATH") {
			t.Errorf("%q: %q", threads, got)
		}
	}
}

// A program gets what is set, whatever is in the environment already: one that is no
// shell reads the first value of a name.
func TestWhatIsSetIsWhatAProgramGets(t *testing.T) {
	t.Setenv("OMP_NUM_THREADS", "7")
	t.Setenv("MODE", "theirs")
	for name, want := range map[string]string{"OMP_NUM_THREADS": "3", "MODE": "ours", "RAYON_NUM_THREADS": "5"} {
		c := core.Command{
			Main: core.CommandLine{Args: evil.Args("variable", name)}, Threads: core.ThreadsWorkers,
			Env: []string{"MODE=first", "MODE=ours", "RAYON_NUM_THREADS=5"},
		}
		if got := Try(c, Order{Workers: 3, Cores: 1}); !got.OK() || got.Output != want {
			t.Errorf("%s is %q to a program, %q; want %q", name, got.Output, got.Failure, want)
		}
	}
}

// A hundred thousand items are no more than their processes cost.
func BenchmarkTasks(b *testing.B) {
	for range b.N {
		c := core.Command{Main: core.CommandLine{Args: []string{"gzip", "-k", "{item}"}}, Items: core.Items{From: "100000", Count: 100_000}}
		if _, err := Job(c, Order{Tasks: 100_000, Workers: 1, Cores: 1}); err != nil {
			b.Fatal(err)
		}
	}
}
