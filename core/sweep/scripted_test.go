package sweep

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// scripted is an Executor of exact, scripted times with a clock of its own, a Log,
// and a listener, all of which remember what they were told.
type scripted struct {
	t      *testing.T
	now    time.Time
	calls  map[core.Cell]int // so far, of each cell
	specs  []trial.Spec
	script func(ctx context.Context, spec trial.Spec, call int) core.Trial // call is 1 for the cell's first
	seen   []Progress
	kept   []core.Trial
	began  core.Run
	ended  core.Run
	noted  []message.Message
	lines  []any        // kept and noted, in order
	refuse func() error // what the log's calls return; nil for no error
}

func newScripted(t *testing.T) *scripted {
	return &scripted{
		t: t, now: time.Date(2026, 11, 22, 15, 53, 12, 0, time.UTC),
		calls: map[core.Cell]int{}, script: ideal, refuse: func() error { return nil },
	}
}

// perTask is what one task takes where all is ideal.
const perTask = time.Millisecond

// ideal scales as well as workers and cores allow.
func ideal(_ context.Context, spec trial.Spec, _ int) core.Trial {
	return took(spec, perTask*time.Duration(spec.Workload.Tasks)/time.Duration(min(spec.Cell.Workers, spec.Cell.Cores)))
}

// noisy is ideal but for noise of a relative standard deviation, the same in
// every test.
func noisy(deviation float64) func(context.Context, trial.Spec, int) core.Trial {
	return shaky(func(core.Cell) float64 { return deviation })
}

// shaky is noisy with a deviation for each cell.
func shaky(deviation func(core.Cell) float64) func(context.Context, trial.Spec, int) core.Trial {
	random := rand.New(rand.NewPCG(2, 1))
	return func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		t := ideal(ctx, spec, call)
		if ofRun(spec) {
			t.Runtime = time.Duration(float64(t.Runtime) * math.Exp(deviation(spec.Cell)*random.NormFloat64()))
		}
		return t
	}
}

// took is a trial that did its work in the given time.
func took(spec trial.Spec, runtime time.Duration) core.Trial {
	return core.Trial{Cell: spec.Cell, Runtime: runtime, Tasks: spec.Workload.Tasks, Checksum: uint64(7 * spec.Workload.Tasks)}
}

func (l *scripted) Execute(ctx context.Context, spec trial.Spec) core.Trial {
	l.specs = append(l.specs, spec)
	l.calls[spec.Cell]++
	t := l.script(ctx, spec, l.calls[spec.Cell])
	t.Start = l.now
	if t.Process == 0 {
		t.Process = t.Runtime
		if spec.Warmup > 0 {
			t.Process *= 2
		}
	}
	l.now = l.now.Add(t.Process)
	return t
}

func (l *scripted) Begin(run core.Run) error {
	l.began = run
	for _, n := range run.Notices {
		l.inKorean(n)
	}
	return l.refuse()
}

func (l *scripted) Append(t core.Trial) error {
	l.kept, l.lines = append(l.kept, t), append(l.lines, t)
	return l.refuse()
}

// inKorean checks that a notice can be said in another language.
func (l *scripted) inKorean(n message.Message) {
	if !message.Find("ko").Has(n.Key) {
		l.t.Errorf("notice %s cannot be said in Korean", n.Key)
	}
}

func (l *scripted) Note(n message.Message) error {
	l.inKorean(n)
	l.noted, l.lines = append(l.noted, n), append(l.lines, n)
	return l.refuse()
}

func (l *scripted) Finish(run core.Run) error {
	l.ended = run
	return l.refuse()
}

// sweep connects everything.
func (l *scripted) sweep() Sweep {
	return Sweep{
		Executor: l, Host: twoCores(), Log: l,
		Now:     func() time.Time { return l.now },
		Observe: func(p Progress) { l.seen = append(l.seen, p) },
	}
}

// run measures and fails the test when that fails.
func (l *scripted) run(e core.Experiment) core.Run {
	l.t.Helper()
	run, err := l.sweep().Run(l.t.Context(), planOf(e))
	if err != nil {
		l.t.Fatal(err)
	}
	return run
}

// ofRun tells the trials of a run, whose environment is lengthened at random,
// from those of calibration, where it is not.
func ofRun(s trial.Spec) bool { return s.Padding > 0 }

// measured returns the orders for trials of the probe and the rounds.
func (l *scripted) measured() []trial.Spec {
	return slices.DeleteFunc(slices.Clone(l.specs), func(s trial.Spec) bool { return !ofRun(s) })
}

// calibrated returns the orders for trials of calibration.
func (l *scripted) calibrated() []trial.Spec {
	return slices.DeleteFunc(slices.Clone(l.specs), ofRun)
}

// twoCores is a machine that nothing need be said about.
func twoCores() core.Host {
	return core.Host{
		CPUs: []core.CPU{{ID: 4, Core: 4}, {ID: 6, Core: 6}}, Online: 2, CanPin: true,
		Limited: core.No, Governor: "performance", Boost: core.No, Mains: core.Yes, Virtual: core.No,
		Clock: "tsc", Load: new(0.0), Steal: new(0.0),
	}
}

// small is an experiment of five cells: serial, and goroutine on 1 and 2 cores.
func small() core.Experiment {
	return core.Experiment{
		Workload:   core.Workload{Name: "primes"},
		Strategies: []core.Strategy{core.Serial, core.Goroutine},
		Workers:    []int{1, 2}, Cores: []int{1, 2},
		Rounds: 10, Target: 300 * time.Millisecond, Seed: 1,
	}
}

// planOf is the plan of an experiment whose numbers need no change.
func planOf(e core.Experiment) Plan {
	e.Traits = e.AllTraits()
	return Plan{Experiment: e, Sizing: job.Searched, Checking: job.Checksum}
}

// told wants exactly one notice with a key. Pairs are names of its values and the
// values.
func told(t *testing.T, notices []message.Message, severity message.Severity, key string, pairs ...string) message.Message {
	t.Helper()
	var found []message.Message
	for _, n := range notices {
		if n.Key == key {
			found = append(found, n)
		}
	}
	if len(found) != 1 || found[0].Severity != severity {
		t.Errorf("want one notice %s (%s), got %+v", key, severity, notices)
		return message.Message{}
	}
	filled(t, found[0], pairs...)
	return found[0]
}

// filled wants values in a message.
func filled(t *testing.T, m message.Message, pairs ...string) {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if got := m.Values[pairs[i]]; got != pairs[i+1] {
			t.Errorf("message %s: %s is %q, want %q", m.Key, pairs[i], got, pairs[i+1])
		}
	}
}

// keysOf returns the keys of messages.
func keysOf(notices []message.Message) (keys []string) {
	for _, n := range notices {
		keys = append(keys, n.Key)
	}
	return keys
}

// silent wants no notices but what every run announces.
func silent(t *testing.T, notices []message.Message) {
	t.Helper()
	if list := unusual(notices); len(list) > 0 {
		t.Errorf("unexpected notices: %+v", list)
	}
}

// unusual leaves out the notice that every run has.
func unusual(notices []message.Message) []message.Message {
	return slices.DeleteFunc(slices.Clone(notices), func(n message.Message) bool { return n.Key == "rounds-affordable" })
}
