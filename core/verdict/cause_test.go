package verdict

import (
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
	"parallelogram/core/message"
)

// shown are numbers that the scenes of the causes must show, by code and name.
var shown = map[string]map[string]float64{
	"scales":              {"efficiency": 1, "busy": 1, "work": 1},
	"serial-part":         {"serial": 0.1},
	"lawful":              {"efficiency": 1 / 1.07},
	"superlinear":         {"speedup": 8 * (1 + 0.1*7/8)},
	"waiting":             {"computing": 0.05, "speedup": 8},
	"start-cost":          {"startup": 0.4, "startupShare": 0.4 / 0.525, "breakEven": 0.4 / (1 - 1./8)},
	"lock-waits":          {"lockWait": 0.3},
	"imbalanced":          {"imbalance": 16. / 9},
	"collection":          {"collecting": 0.25, "collectingBefore": 0},
	"kernel faults":       {"kernel": 0.35, "kernelBefore": 0, "kernelOne": 0, "faults": 12_000, "faultsOne": 100},
	"kernel switches":     {"kernel": 0.35, "switches": 15_000, "switchesOne": 6},
	"contention costlier": {"cost": 1.5, "blocks": 60_000, "blocksBefore": 6},
	"contention":          {"blocks": 20_000, "blocksBefore": 10},
	"memory-bound":        {"cost": 2.05},
	"mixed":               {"busy": 1.4 / 1.8, "cost": 1.4},
	"shared-cores":        {"cost": 1.6, "physical": 4},
	"unexplained":         {"efficiency": 1 / (8*0.63 + 0.37), "work": 1},
	"unresolved":          {},
}

func TestEachCauseIsNamedAndNoOther(t *testing.T) {
	for _, c := range scene.Causes {
		name := c.Code
		if c.Name != "" {
			name += " " + c.Name
		}
		a := judge(t, c.Scene)
		if got := codes(a); !slices.Equal(got, []Code{Code(c.Code)}) {
			t.Errorf("%s: found %v; %+v", name, got, a.Splits[len(a.Splits)-1])
			continue
		}
		if f := a.Findings[0]; f.Cell != scene.Goroutines(8) {
			t.Errorf("%s: found at %v", name, f.Cell)
		}
		numbers, ok := shown[name]
		if !ok {
			t.Errorf("nothing is said of the numbers of %s", name)
		}
		holds(t, a.Findings[0], numbers)
	}
}

// The table names each cause once, and a scene shows each but that of turns,
// which goroutines do not take.
func TestEachCauseIsShown(t *testing.T) {
	// Quota in TestTheMachinesDoingIsToldFirst, Shipping in shipping_test.go, the last three of commands in program_test.go.
	seen := map[Code]bool{TurnTaking: true, Quota: true, Shipping: true, Elsewhere: true, Ignored: true, Threaded: true}
	for _, c := range scene.Causes {
		seen[Code(c.Code)] = true
	}
	for i, r := range causes {
		if !seen[r.code] {
			t.Errorf("no scene shows %s", r.code)
		}
		if slices.ContainsFunc(causes[:i], func(s rule) bool { return s.code == r.code }) {
			t.Errorf("%s is in the table twice", r.code)
		}
	}
}

func TestEveryFindingHasItsText(t *testing.T) {
	all := []Code{Quota, Noisy, Overheated, Oversubscribed, LostUpdates, Redone, Unreliable, SomeFailed, MemoryFull}
	for _, r := range causes {
		all = append(all, r.code)
	}
	for _, language := range message.Languages() {
		for _, code := range all {
			if !message.Find(language).Has("finding." + string(code)) {
				t.Errorf("in %s nothing is said of %s", language, code)
			}
		}
	}
}

// What differs between the texts of a finding is which numbers it holds.
func TestFindingsHoldWhatTheyWereFoundBy(t *testing.T) {
	for _, c := range scene.Causes {
		f := judge(t, c.Scene).Findings[0]
		has := func(name string) bool {
			return slices.ContainsFunc(f.Evidence, func(n Number) bool { return n.Name == name })
		}
		for name, want := range map[string]bool{
			"faults":   c.Name == "faults",
			"switches": c.Name == "switches",
			"cost":     c.Name == "costlier" || slices.Contains([]Code{MemoryBound, Mixed, SharedCores}, f.Code),
		} {
			if has(name) != want {
				t.Errorf("%s %s holds %s: %v", c.Code, c.Name, name, !want)
			}
		}
	}
}

// Of a run of another version, the file tells who takes turns.
func TestTurnTaking(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) { scene.Took(t, 1.02, 1) }).With("python-thread", "fiber")
	run := s.Run()
	run.Experiment.Traits = map[core.Strategy]core.Traits{"fiber": {TakesTurns: true}}
	a := judgeRun(t, run)
	for strategy, want := range map[core.Strategy]Code{"python-thread": TurnTaking, "fiber": TurnTaking, core.Goroutine: Unexplained} {
		cause, ok := a.CauseOf(strategy)
		if strategy == core.Goroutine {
			ok, want = ok && cause.Code != TurnTaking, cause.Code
		}
		if !ok || cause.Code != want {
			t.Errorf("%s is explained by %v, want %v", strategy, cause.Code, want)
		}
		if want == TurnTaking {
			holds(t, cause, map[string]float64{"coresUsed": 1 / 1.02})
		}
	}
}

func TestTheMachinesDoingIsToldFirst(t *testing.T) {
	for _, row := range []struct {
		code Code
		want map[string]float64
		mark func(*core.Trial)
	}{
		{Quota, map[string]float64{"quota": 2, "throttled": 1. / 3}, func(t *core.Trial) {
			if scene.Parallel(t.Cell) {
				t.Noise.Throttled = lasting(t.Noise.Span / 3)
			}
		}},
		{Noisy, map[string]float64{"taken": 0.08}, func(t *core.Trial) {
			capacity := 8 * t.Noise.Span
			t.Noise.Capacity, t.Noise.Steal = &capacity, lasting(capacity*8/100)
		}},
		{Overheated, map[string]float64{"events": 3, "clock": 0, "clockBefore": 0}, func(t *core.Trial) {
			t.Noise.Overheats = new(int64(3))
		}},
	} {
		s := scene.Eight(scene.Beside(scene.Linear, func(_ core.Cell, t *core.Trial) {
			t.Noise = &core.Noise{Span: t.Runtime}
			row.mark(t)
		}))
		s.Host.Quota = 2
		a := judge(t, s)
		want := []Code{row.code, Scales}
		if row.code == Quota { // which is the cause: nothing else is guessed
			want = want[:1]
		}
		if got := codes(a); !slices.Equal(got, want) || row.code == Quota && (a.Serial != nil || a.Scaling != nil) {
			t.Errorf("%s: found %v", row.code, got)
		} else {
			holds(t, a.Findings[0], row.want)
		}
	}
}

// Just as much as numbers stand is no noise.
func TestNoiseIsToldBeyondItsLimits(t *testing.T) {
	for name, c := range map[string]struct {
		steal, others float64 // shares of the CPUs
		want          bool
	}{
		"nothing": {}, "as much stolen as may be": {steal: 0.01}, "more stolen": {steal: 0.011, want: true},
		"as much used as may be": {others: 0.05}, "more used": {others: 0.051, want: true},
	} {
		a := judge(t, scene.Eight(scene.Beside(scene.Linear, func(_ core.Cell, t *core.Trial) {
			part := func(share float64) *time.Duration { return lasting(time.Duration(share * scene.Second)) }
			t.Noise = &core.Noise{Span: time.Second, Capacity: lasting(time.Second), Steal: part(c.steal), Busy: part(c.others), Own: part(0)}
		})))
		if got := slices.Contains(codes(a), Noisy); got != c.want {
			t.Errorf("%s: told as noise %v", name, got)
		}
	}
}

func TestAFallingClockIsTold(t *testing.T) {
	fall := func(to float64) Answer {
		return judge(t, scene.Eight(func(c core.Cell, t *core.Trial) {
			scene.Took(t, 1/float64(c.Workers), 1)
			clock := 4.6e9
			if scene.Parallel(c) {
				scene.Took(t, 1.2/float64(c.Workers), 1.2)
				clock = to
			}
			t.Noise = &core.Noise{Span: t.Runtime, Frequency: &clock}
		}))
	}
	holds(t, finding(t, fall(3.9e9), Overheated), map[string]float64{"clockBefore": 4.6e9, "clock": 3.9e9, "events": 0})
	for clock, want := range map[float64]bool{0.971 * 4.6e9: false, 0.969 * 4.6e9: true} {
		if got := slices.Contains(codes(fall(clock)), Overheated); got != want {
			t.Errorf("a clock that falls to %v: told %v", clock, got)
		}
	}
}

func TestMoreWorkersThanCoresGainNothing(t *testing.T) {
	s := scene.Eight(scene.Beside(scene.Linear, func(c core.Cell, t *core.Trial) {
		if c.Workers > c.Cores {
			t.Usage.Involuntary = 4100
		}
	}))
	s.Workers = []int{1, 2, 4, 8, 16}
	a := judge(t, s)
	if !slices.Equal(codes(a), []Code{Scales, Oversubscribed}) || a.Findings[1].Cell.Workers != 16 {
		t.Fatalf("found %v", a.Findings)
	}
	holds(t, a.Findings[1], map[string]float64{"preemptions": 4100, "preemptionsBefore": 0, "gain": 1})
}
