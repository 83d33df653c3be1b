package sweep

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

func TestTheProbeRunsEveryCellOnce(t *testing.T) {
	l := newLab(t)
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
	if !reflect.DeepEqual(l.kept[:5], run.Trials[:5]) || !l.measured()[0].Warmup {
		t.Error("the probe was not kept, or ran other trials than the rounds do")
	}
}

// cost is what a round of small() takes in an ideal lab, and size what
// calibrating it takes.
const (
	cost = 2700 * time.Millisecond
	size = 1402 * time.Millisecond
)

func TestTheProbeAnnounces(t *testing.T) {
	for _, c := range []struct {
		e    core.Experiment
		want string
	}{
		{core.Experiment{Rounds: 10}, "A round of 5 cells takes about 2.7 s. Planned: 10, in about 27 s. No budget limits them."},
		{core.Experiment{Rounds: 1, Width: 0.02}, "Planned: 1, in about 2.7 s. No budget limits them, and rounds for narrower intervals may take as long again."},
		{core.Experiment{Rounds: 10, Budget: size + 22*cost}, "A round of 5 cells takes about 2.7 s. The budget of 1 min 0.802 s affords 21 such rounds; planned: 10."},
		{core.Experiment{Rounds: 10, Budget: size + 22*cost - 1}, "affords 20 such rounds"},
		{core.Experiment{Rounds: 10, Budget: size + 22*cost + time.Second, Confirm: 8}, "affords 18 such rounds"}, // 57.7 s, less 6 rounds of 0.6 + 3 × 0.3 s
		{core.Experiment{Rounds: 10, Budget: 1}, "affords 0 such rounds"},
	} {
		l := newLab(t)
		e := small()
		e.Rounds, e.Width, e.Budget, e.Confirm = c.e.Rounds, c.e.Width, c.e.Budget, c.e.Confirm
		told(t, l.run(e).Notices, message.Info, "rounds-affordable", c.want)
	}
}

// TestBudget: what does not fit is left out, first worker counts, then rounds
// down to the fewest that give an interval, and what is left out is told.
func TestBudget(t *testing.T) {
	for _, c := range []struct {
		name           string
		rounds         int
		workers        []int
		affords        int // rounds of all cells
		wantRounds     int
		wantWorkers    []int
		code, says     string // besides the announcement; none when empty
		alsoCode, also string
	}{
		{"enough", 10, []int{1, 2, 3}, 10, 10, []int{1, 2, 3}, "", "", "", ""},
		{"fewer rounds", 10, []int{1, 2, 3}, 9, 9, []int{1, 2, 3}, "rounds-left-out", "had time for 9 of the 10 planned rounds; the others were left out.", "", ""},
		{"fewest rounds", 10, []int{1, 2, 3}, 6, 6, []int{1, 2, 3}, "rounds-left-out", "had time for 6 of the 10", "", ""},
		{"fewer workers", 10, []int{1, 2, 3, 4, 5, 6, 7}, 5, 10, []int{1, 2, 4},
			"workers-left-out", "affords 5 rounds of all cells, and fewer than 6 give no interval. So these worker counts are left out: 3, 5, 6, 7.", "", ""},
		{"not even so", 10, []int{1, 2, 3}, 1, 6, []int{1, 2}, "workers-left-out", "affords 1 round of", "budget-exceeded", "6 rounds take about"},
		{"nothing to leave out", 10, []int{1, 2}, 1, 6, []int{1, 2}, "budget-exceeded", "They are run all the same", "", ""},
		{"no power of two", 10, []int{3, 5}, 1, 6, []int{3, 5}, "budget-exceeded", "They are run all the same", "", ""},
		{"few were asked for", 3, []int{1, 2, 3}, 3, 3, []int{1, 2, 3}, "", "", "", ""},
		{"few are too many", 3, []int{1, 2, 3, 4, 5, 6, 7}, 2, 3, []int{1, 2, 4}, "workers-left-out", "affords 2 rounds", "", ""},
	} {
		e := small()
		e.Rounds, e.Workers, e.Workload.Tasks = c.rounds, c.workers, 300
		whole := newLab(t)
		each := 0 * time.Second
		for _, trial := range whole.run(e).Trials[:len(e.Cells())] {
			each += 2 * trial.Runtime
		}
		e.Budget = 600*time.Millisecond + time.Duration(c.affords+1)*each // calibration and the probe, too
		l := newLab(t)
		run := l.run(e)
		rounds := byRound(run, core.PhaseSweep)
		want := e
		want.Workers = c.wantWorkers
		if len(rounds) != c.wantRounds || !sameCells(rounds[1], want.Cells()) || !run.Finished {
			t.Errorf("%s: %d rounds of %v, finished %v", c.name, len(rounds), rounds[1], run.Finished)
		}
		checkBudgetNotices(t, run.Notices, c.code, c.says, c.alsoCode, c.also)
		if last := l.seen[len(l.seen)-1]; last.Done != last.Planned {
			t.Errorf("%s: at the end %s", c.name, brieflyTold(last))
		}
		if !slices.Equal(run.Experiment.Workers, c.workers) {
			t.Errorf("%s: what was asked for was changed to %v", c.name, run.Experiment.Workers)
		}
	}
}

func checkBudgetNotices(t *testing.T, notices []message.Message, codesAndTexts ...string) {
	t.Helper()
	n := 0
	for i := 0; i < len(codesAndTexts); i += 2 {
		if code := codesAndTexts[i]; code != "" {
			n++
			severity := message.Warning
			if code == "rounds-left-out" {
				severity = message.Info
			}
			told(t, notices, severity, code, codesAndTexts[i+1])
		}
	}
	few := slices.DeleteFunc(unusual(notices), func(n message.Message) bool { return n.Key == "few-tasks" })
	if len(few) != n {
		t.Errorf("want %q, got %+v", codesAndTexts, few)
	}
}

// TestTheBudgetIsWatched: trials that get slower after the probe, and waiting
// for other programs, end the planned rounds early, with time for the shortest
// confirmation, but not before there are enough.
func TestTheBudgetIsWatched(t *testing.T) {
	for _, c := range []struct {
		name            string
		slower          float64
		waiting         time.Duration
		planned, fresh  int
		budget          time.Duration
		code, says, not string
	}{
		{"steady", 1, 0, 10, 10, size + 11*cost + 9*time.Second, "", "", "rounds-left-out"},
		{"slower", 1.25, 0, 7, 10, size + 11*cost + 9*time.Second, "rounds-left-out", "had time for 7 of the 10 planned rounds", "budget-exceeded"},
		{"waiting", 1, 500 * time.Millisecond, 7, 9, size + 11*cost + 9*time.Second, "rounds-left-out", "had time for 7 of the 10 planned rounds", "budget-exceeded"},
		{"much slower", 9, 0, 6, 0, size + 11*cost + 9*time.Second, "rounds-left-out", "had time for 6 of the 10 planned rounds", "budget-exceeded"},
		{"waiting for long", 1, 9 * time.Second, 6, 0, size + 11*cost + 9*time.Second, "rounds-left-out", "had time for 6 of the 10 planned rounds", "budget-exceeded"},
		{"too short", 1, 0, 6, 0, size + 3*cost, "budget-exceeded", "6 rounds take about 16.2 s", "rounds-left-out"},
	} {
		l := newLab(t)
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
		run, err := s.Run(t.Context(), e)
		if err != nil {
			t.Fatal(err)
		}
		if n, fresh := len(byRound(run, core.PhaseSweep)), len(byRound(run, core.PhaseConfirm)); n != c.planned || fresh != c.fresh {
			t.Errorf("%s: %d rounds and %d of confirmation, want %d and %d", c.name, n, fresh, c.planned, c.fresh)
		}
		told(t, run.Notices, message.Info, "width-reached", fmt.Sprintf("Rounds planned: 10, run: %d;", c.planned))
		checkBudgetTold(t, c.name, run, c.code, c.says, c.not)
		if last := l.seen[len(l.seen)-1]; last.Done != last.Planned || c.fresh > 0 && last.Elapsed > e.Budget+e.Budget/20 {
			t.Errorf("%s: at the end of a budget of %v: %s", c.name, e.Budget, brieflyTold(last))
		}
	}
}

func checkBudgetTold(t *testing.T, name string, run core.Run, code, says, not string) {
	t.Helper()
	if slices.ContainsFunc(run.Notices, func(n message.Message) bool { return n.Key == not }) {
		t.Errorf("%s: %+v", name, run.Notices)
	}
	if code != "" {
		i := slices.IndexFunc(run.Notices, func(n message.Message) bool { return n.Key == code })
		if i < 0 || !strings.Contains(run.Notices[i].Text, says) {
			t.Errorf("%s: %+v does not say %q", name, run.Notices, says)
		}
	}
}

// TestAllCoresAreKept: the number of cores is where most curves bend.
func TestAllCoresAreKept(t *testing.T) {
	l := newLab(t)
	e := small()
	e.Workers, e.Cores, e.Budget = []int{1, 2, 3, 5, 6, 7}, []int{6}, time.Second
	s := l.sweep()
	s.Host.CPUs = cpus(6).CPUs
	run, err := s.Run(t.Context(), e)
	if err != nil {
		t.Fatal(err)
	}
	told(t, run.Notices, message.Warning, "workers-left-out", "left out: 3, 5, 7.")
}
