package sweep

import (
	"context"
	"reflect"
	"slices"
	"strconv"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

func TestTheProbeRunsEveryCellOnce(t *testing.T) {
	l := newScripted(t)
	run := l.run(small())
	probed := byRound(run, core.PhaseProbe)
	if len(probed) != 1 || !sameCells(probed[0], small().Cells()) {
		t.Errorf("probed %v", probed)
	}
	for i, trial := range run.Trials {
		if (trial.Phase == core.PhaseProbe) != (i < 5) {
			t.Errorf("trial %d is of phase %s", i, trial.Phase)
		}
	}
	if !reflect.DeepEqual(l.kept[:5], run.Trials[:5]) || l.measured()[0].Warmup != 1 {
		t.Error("the probe was not kept, or ran other trials than the rounds do")
	}
}

// cost is what a round of small() takes where all is ideal, and size
// what calibrating it takes.
const (
	cost = 2700 * time.Millisecond
	size = 1402 * time.Millisecond
)

func TestTheProbeAnnounces(t *testing.T) {
	for _, c := range []struct {
		e    core.Experiment
		want []string
	}{
		{core.Experiment{Rounds: 10}, []string{"cells", "5", "time", "2.7 s", "rounds", "10", "all", "27 s", "budget", "", "affordable", "", "extra", ""}},
		{core.Experiment{Rounds: 1, Width: 0.02}, []string{"rounds", "1", "all", "2.7 s", "budget", "", "extra", "yes"}},
		{core.Experiment{Rounds: 10, Budget: size + 22*cost}, []string{"time", "2.7 s", "budget", "1 min 0.802 s", "affordable", "21"}},
		{core.Experiment{Rounds: 10, Budget: size + 22*cost - 1}, []string{"affordable", "20"}},
		{core.Experiment{Rounds: 10, Budget: size + 22*cost + time.Second, Confirm: 8}, []string{"affordable", "18"}}, // 57.7 s, less 6 rounds of 0.6 + 3 × 0.3 s
		{core.Experiment{Rounds: 10, Budget: 1}, []string{"affordable", "0"}},
	} {
		l := newScripted(t)
		e := small()
		e.Rounds, e.Width, e.Budget, e.Confirm = c.e.Rounds, c.e.Width, c.e.Budget, c.e.Confirm
		told(t, l.run(e).Notices, message.Info, "rounds-affordable", c.want...)
	}
}

// TestBudget: what does not fit is left out, first worker counts, then rounds
// down to the fewest that give an interval, and what is left out is told.
func TestBudget(t *testing.T) {
	for _, c := range []struct {
		name        string
		rounds      int
		workers     []int
		affords     int // rounds of all cells
		wantRounds  int
		wantWorkers []int
		want        []notice // besides the announcement
	}{
		{"enough", 10, []int{1, 2, 3}, 10, 10, []int{1, 2, 3}, nil},
		{"fewer rounds", 10, []int{1, 2, 3}, 9, 9, []int{1, 2, 3}, []notice{{"rounds-left-out", []string{"run", "9", "planned", "10"}}}},
		{"fewest rounds", 10, []int{1, 2, 3}, 6, 6, []int{1, 2, 3}, []notice{{"rounds-left-out", []string{"run", "6", "planned", "10"}}}},
		{"fewer workers", 10, []int{1, 2, 3, 4, 5, 6, 7}, 5, 10, []int{1, 2, 4},
			[]notice{{"workers-left-out", []string{"affordable", "5", "fewest", "6", "left", "3, 5, 6, 7"}}}},
		{"not even so", 10, []int{1, 2, 3}, 1, 6, []int{1, 2}, []notice{{"workers-left-out", []string{"affordable", "1"}}, {"budget-exceeded", []string{"rounds", "6"}}}},
		{"nothing to leave out", 10, []int{1, 2}, 1, 6, []int{1, 2}, []notice{{"budget-exceeded", []string{"rounds", "6"}}}},
		{"no power of two", 10, []int{3, 5}, 1, 6, []int{3, 5}, []notice{{"budget-exceeded", []string{"rounds", "6"}}}},
		{"few were asked for", 3, []int{1, 2, 3}, 3, 3, []int{1, 2, 3}, nil},
		{"few are too many", 3, []int{1, 2, 3, 4, 5, 6, 7}, 2, 3, []int{1, 2, 4}, []notice{{"workers-left-out", []string{"affordable", "2"}}}},
	} {
		e := small()
		e.Rounds, e.Workers, e.Workload.Tasks = c.rounds, c.workers, 300
		whole := newScripted(t)
		each := 0 * time.Second
		for _, trial := range whole.run(e).Trials[:len(e.Cells())] {
			each += 2 * trial.Runtime
		}
		e.Budget = 600*time.Millisecond + time.Duration(c.affords+1)*each // calibration and the probe, too
		l := newScripted(t)
		run := l.run(e)
		rounds := byRound(run, core.PhaseSweep)
		want := e
		want.Workers = c.wantWorkers
		if len(rounds) != c.wantRounds || !sameCells(rounds[1], want.Cells()) || !run.Finished {
			t.Errorf("%s: %d rounds of %v, finished %v", c.name, len(rounds), rounds[1], run.Finished)
		}
		checkBudgetNotices(t, run.Notices, c.want)
		if last := l.seen[len(l.seen)-1]; last.Done != last.Planned {
			t.Errorf("%s: at the end %s", c.name, brieflyTold(last))
		}
		if !slices.Equal(run.Experiment.Workers, c.workers) {
			t.Errorf("%s: what was asked for was changed to %v", c.name, run.Experiment.Workers)
		}
	}
}

// notice is the key of one and what it is to be filled with.
type notice struct {
	key    string
	values []string
}

func checkBudgetNotices(t *testing.T, notices []message.Message, want []notice) {
	t.Helper()
	for _, w := range want {
		severity := message.Warning
		if w.key == "rounds-left-out" {
			severity = message.Info
		}
		told(t, notices, severity, w.key, w.values...)
	}
	few := slices.DeleteFunc(unusual(notices), func(n message.Message) bool { return n.Key == "few-tasks" })
	if len(few) != len(want) {
		t.Errorf("want %q, got %+v", want, few)
	}
}

// TestTheBudgetIsWatched: trials that get slower after the probe, and waiting
// for other programs, end the planned rounds early, with time for the shortest
// confirmation, but not before there are enough.
func TestTheBudgetIsWatched(t *testing.T) {
	for _, c := range []struct {
		name                  string
		slower                float64
		waiting               time.Duration
		planned, fresh        int
		budget                time.Duration
		key, value, want, not string
	}{
		{"steady", 1, 0, 10, 10, size + 11*cost + 9*time.Second, "", "", "", "rounds-left-out"},
		{"slower", 1.25, 0, 7, 10, size + 11*cost + 9*time.Second, "rounds-left-out", "run", "7", "budget-exceeded"},
		{"waiting", 1, 500 * time.Millisecond, 7, 9, size + 11*cost + 9*time.Second, "rounds-left-out", "run", "7", "budget-exceeded"},
		{"much slower", 9, 0, 6, 0, size + 11*cost + 9*time.Second, "rounds-left-out", "run", "6", "budget-exceeded"},
		{"waiting for long", 1, 9 * time.Second, 6, 0, size + 11*cost + 9*time.Second, "rounds-left-out", "run", "6", "budget-exceeded"},
		{"too short", 1, 0, 6, 0, size + 3*cost, "budget-exceeded", "time", "16.2 s", "rounds-left-out"},
	} {
		l := newScripted(t)
		l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
			t := ideal(ctx, spec, call)
			if len(l.measured()) > 5 {
				t.Runtime = time.Duration(c.slower * float64(t.Runtime))
			}
			return t
		}
		s := l.sweep()
		s.Quiet = func(context.Context) (time.Duration, bool) {
			l.now = l.now.Add(c.waiting)
			return c.waiting, true
		}
		e := confirming(10)
		e.Budget, e.Width = c.budget, 0.02
		run, err := s.Run(t.Context(), planOf(e))
		if err != nil {
			t.Fatal(err)
		}
		if n, fresh := len(byRound(run, core.PhaseSweep)), len(byRound(run, core.PhaseConfirm)); n != c.planned || fresh != c.fresh {
			t.Errorf("%s: %d rounds and %d of confirmation, want %d and %d", c.name, n, fresh, c.planned, c.fresh)
		}
		told(t, run.Notices, message.Info, "width-reached", "planned", "10", "run", strconv.Itoa(c.planned))
		checkBudgetTold(t, c.name, run, c.key, c.value, c.want, c.not)
		if last := l.seen[len(l.seen)-1]; last.Done != last.Planned || c.fresh > 0 && last.Elapsed > e.Budget+e.Budget/20 {
			t.Errorf("%s: at the end of a budget of %v: %s", c.name, e.Budget, brieflyTold(last))
		}
	}
}

func checkBudgetTold(t *testing.T, name string, run core.Run, key, value, want, not string) {
	t.Helper()
	if slices.ContainsFunc(run.Notices, func(n message.Message) bool { return n.Key == not }) {
		t.Errorf("%s: %+v", name, run.Notices)
	}
	if key != "" {
		i := slices.IndexFunc(run.Notices, func(n message.Message) bool { return n.Key == key })
		if i < 0 || run.Notices[i].Values[value] != want {
			t.Errorf("%s: %+v does not say %s %q", name, run.Notices, value, want)
		}
	}
}

// TestAllCoresAreKept: the number of cores is where most curves bend.
func TestAllCoresAreKept(t *testing.T) {
	l := newScripted(t)
	e := small()
	e.Workers, e.Cores, e.Budget = []int{1, 2, 3, 5, 6, 7}, []int{6}, time.Second
	s := l.sweep()
	for id := 7; len(s.Host.CPUs) < 6; id++ {
		s.Host.CPUs = append(s.Host.CPUs, core.CPU{ID: id, Core: id})
	}
	run, err := s.Run(t.Context(), planOf(e))
	if err != nil {
		t.Fatal(err)
	}
	told(t, run.Notices, message.Warning, "workers-left-out", "left", "3, 5, 7")
}
