package workload

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"parallelogram/core"
)

// choices returns the smallest parameters of a workload with each of its
// choices in turn.
func choices(w Workload) (list []map[string]string) {
	for _, p := range w.Params {
		for _, choice := range p.Choices {
			params := smallest(w)
			params[p.Name] = choice
			list = append(list, params)
		}
	}
	return append(list, smallest(w))
}

func TestTasksAreIndependentAndRepeatable(t *testing.T) {
	for _, w := range All() {
		for _, params := range choices(w) {
			const tasks, workers = 40, 4
			want := make([]uint64, tasks)
			job := prepared(t, w.Name, tasks, 1, params)
			alone := solo(job)
			for i := range want {
				want[i] = run(job, alone, i)
			}
			again := prepared(t, w.Name, tasks, workers, params)
			got := make([]uint64, tasks)
			var all sync.WaitGroup
			for n, hand := range hands(again, workers) { // in another order, at the same time, in another job
				all.Go(func() {
					for i := tasks - 1 - n; i >= 0; i -= workers {
						got[i] = run(again, hand, i)
					}
				})
			}
			all.Wait()
			compare(t, w.Name, got, want)
		}
	}
}

// compare holds the checksums of tasks against those of other workers. An item
// of a pipeline may be used by any task: there only the sum is the same.
func compare(t *testing.T, name string, got, want []uint64) {
	t.Helper()
	if name == pipeline.Name {
		got, want = []uint64{sum(got)}, []uint64{sum(want)}
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%s: task %d gives %d, then %d", name, i, want[i], got[i])
		}
	}
}

func sum(list []uint64) (all uint64) {
	for _, x := range list {
		all += x
	}
	return all
}

func TestEveryWorkloadExplainsItself(t *testing.T) {
	for _, w := range All() {
		if w.About == "" || w.Expect == "" || w.Evenness == "" || len(w.Params) == 0 || !slices.Contains(Families(), w.Family) {
			t.Errorf("%s does not say all of what it is: %+v", w.Name, w)
		}
		for _, p := range w.Params {
			if _, err := p.Parse(p.Format(p.Default)); err != nil || p.About == "" {
				t.Errorf("%s: the default of %s: %v; about %q", w.Name, p.Name, err, p.About)
			}
		}
	}
}

func TestResolveFillsInAndNormalises(t *testing.T) {
	got, err := Resolve(core.Workload{Name: "sha256", Params: map[string]string{"block": "65536"}})
	if err != nil || got.Params["block"] != "64KiB" {
		t.Errorf("block 65536 is resolved as %v, %v", got.Params, err)
	}
	got, err = Resolve(core.Workload{Name: "mandelbrot"})
	if err != nil || got.Params["width"] != "256" || got.Params["iterations"] != "500" {
		t.Errorf("defaults %v, %v", got.Params, err)
	}
}

func TestFaultsNameTheFieldAndWhatWouldDo(t *testing.T) {
	for _, c := range []struct {
		workload    core.Workload
		field, says string
	}{
		{core.Workload{Name: "alchemy"}, "workload", "primes, sha256, mandelbrot"},
		{core.Workload{Name: "sha256", Params: map[string]string{"size": "1"}}, "size", "the parameters are block, native"},
		{core.Workload{Name: "sha256", Params: map[string]string{"block": "many"}}, "block", "64KiB"},
		{core.Workload{Name: "sha256", Params: map[string]string{"block": "1"}}, "block", "1 is outside 64 to 64MiB"},
		{core.Workload{Name: "primes", Params: map[string]string{"span": "1e6"}}, "span", "whole number"},
		{core.Workload{Name: "sleep", Params: map[string]string{"pause": "1"}}, "pause", "1ms"},
		{core.Workload{Name: "sleep", Params: map[string]string{"pause": "-1ms"}}, "pause", "outside 10 µs to 10 s"},
		{core.Workload{Name: "amdahl", Params: map[string]string{"serial": "0.05"}}, "serial", "write 5%"},
		{core.Workload{Name: "amdahl", Params: map[string]string{"by": "magic"}}, "by", "not one of compute, wait"},
	} {
		_, err := Resolve(c.workload)
		var field *core.FieldError
		if !errors.As(err, &field) || field.Field != c.field || !strings.Contains(field.Why.Text, c.says) {
			t.Errorf("%+v: error %v does not say %q of %s", c.workload, err, c.says, c.field)
		}
	}
	if _, err := Prepare(core.Workload{Name: "primes"}, 1, ""); err == nil {
		t.Error("a job without tasks is prepared")
	}
}

func FuzzParamsAreReadAsTheyAreWritten(f *testing.F) {
	for _, seed := range []string{"64KiB", "1h2m", "-5", "9223372036854775807", "8589934592GiB", "0B", " 7 MiB"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, kind := range []Kind{Count, Bytes, Duration, Percent} {
			n, err := kind.Parse(text)
			if err != nil {
				continue
			}
			if again, err := kind.Parse(kind.Format(n)); err != nil || again != n {
				t.Errorf("%s %q is %d, written %q, read as %d, %v", kind, text, n, kind.Format(n), again, err)
			}
		}
	})
}
