package corpus_test

import (
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/runfile"
)

var making = flag.Bool("make", false, "write the run files of scenes that have none")

// scene makes a run that no machine at hand would measure: a model says what a
// trial of a cell is like, and noise of a known size is laid over its times.
type scene struct {
	name       string
	host       core.Host
	strategies []core.Strategy // beside serial; none for goroutine
	workers    []int           // none for 1, 2, 4 and 8
	cores      []int           // none for all
	rounds     int             // 0 for 6
	confirm    int             // 0 for 6, below 0 for none
	weak       bool
	floor      bool    // the baseline is measured twice in planned rounds
	noise      float64 // standard deviation of the times, as a share; 0 for 1%
	model      func(t *core.Trial)
	change     func(e *core.Experiment) // of what is measured; nil for nothing
	notices    []message.Message
	spoil      func(text string) string // what happened to the file; nil for nothing
}

// start is when every made run began.
var start = time.Date(2026, 11, 28, 9, 30, 0, 0, time.UTC)

// TestMade: what can be read of the file that the corpus holds of a scene is
// what the program writes of it today. With -make, scenes that have no file get
// one.
func TestMade(t *testing.T) {
	for _, s := range scenes {
		t.Run(s.name, func(t *testing.T) {
			kept := filepath.Join("runs", s.name+".txt")
			path := s.write(t, t.TempDir())
			if _, err := os.Stat(kept); err != nil && *making {
				path, kept = s.write(t, "runs"), path
			}
			want, err := runfile.Read(path)
			if err != nil {
				t.Fatal(err)
			}
			got, err := runfile.Read(kept)
			if err != nil {
				t.Fatalf("%v; go test -make writes it", err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s and its scene differ", kept)
			}
		})
	}
}

// write makes the scene's file in a folder and returns its path.
func (s scene) write(t *testing.T, folder string) string {
	t.Helper()
	path := filepath.Join(folder, s.name+".txt")
	check := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	w, err := runfile.Create(path)
	check(err)
	run := s.run()
	check(w.Begin(run))
	for _, trial := range run.Trials {
		check(w.Append(trial))
	}
	check(w.Finish(run))
	check(w.Close())
	if s.spoil != nil {
		text, err := os.ReadFile(path)
		check(err)
		check(os.WriteFile(path, []byte(s.spoil(string(text))), 0o644))
	}
	return path
}

func (s scene) run() core.Run {
	run := core.Run{Experiment: s.experiment(), Host: s.host, Started: start, Finished: true, Notices: s.notices}
	random := rand.New(rand.NewPCG(run.Experiment.Seed, 0))
	at := start
	for round := range run.Experiment.Rounds + run.Experiment.Confirm {
		cells, met := run.Experiment.Cells(), map[core.Cell]bool{}
		if round < run.Experiment.Rounds {
			cells = append(cells, run.Experiment.Twice()...)
		}
		random.Shuffle(len(cells), func(i, j int) { cells[i], cells[j] = cells[j], cells[i] })
		for _, c := range cells {
			t := s.trial(c, round+1, at, random)
			if met[c] {
				t.Phase = core.PhaseFloor
			}
			met[c] = true
			if at = at.Add(t.Process); t.Tasks > 0 {
				run.Trials = append(run.Trials, t)
			}
		}
	}
	return run
}

func (s scene) experiment() core.Experiment {
	e := core.Experiment{
		Workload:   core.Workload{Name: "primes", Params: map[string]string{"span": "1000"}, Tasks: 800},
		Strategies: append([]core.Strategy{core.Serial}, or(s.strategies, core.Goroutine)...),
		Weak:       s.weak,
		Workers:    or(s.workers, 1, 2, 4, 8), Cores: or(s.cores, s.host.Cores()),
		Rounds: first(s.rounds, 6), Confirm: max(0, first(s.confirm, 6)),
		Target: time.Second, Limit: 10 * time.Second, Seed: 5, Floor: s.floor,
	}
	if s.change != nil {
		s.change(&e)
	}
	return e
}

// or returns the list, or what stands for none.
func or[T any](list []T, otherwise ...T) []T {
	if len(list) > 0 {
		return list
	}
	return otherwise
}

// first returns the number, or what stands for zero.
func first[T comparable](n, otherwise T) T {
	if n == *new(T) {
		return otherwise
	}
	return n
}

// trial asks the model, which sees all but the times' noise. A model that sets
// no tasks was not run.
func (s scene) trial(c core.Cell, round int, at time.Time, random *rand.Rand) core.Trial {
	t := core.Trial{Cell: c, Phase: core.PhaseSweep, Round: round, Start: at, Tasks: s.experiment().Workload.Tasks, Checksum: 78498, Pinned: s.host.CanPin}
	if planned := first(s.rounds, 6); round > planned {
		t.Phase, t.Round = core.PhaseConfirm, round-planned
	}
	s.model(&t)
	factor := 1 + first(s.noise, 0.01)*random.NormFloat64()
	for _, d := range []*time.Duration{&t.Runtime, &t.Usage.User} {
		*d = time.Duration(float64(*d) * factor)
	}
	t.Process = t.Runtime + 50*time.Millisecond
	return t
}
