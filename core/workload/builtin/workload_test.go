package builtin

import (
	"slices"
	"sync"
	"testing"

	"parallelogram/core/job"
)

// choices returns the smallest parameters of a workload with each of its
// choices in turn.
func choices(w job.Workload) (list []map[string]string) {
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
		if w.About == "" || w.Expect == "" || w.Evenness == "" || len(w.Params) == 0 || !slices.Contains(job.Families(), w.Family) {
			t.Errorf("%s does not say all of what it is: %+v", w.Name, w)
		}
		for _, p := range w.Params {
			if _, err := p.Parse(p.Format(p.Default)); err != nil || p.About == "" {
				t.Errorf("%s: the default of %s: %v; about %q", w.Name, p.Name, err, p.About)
			}
		}
	}
}
