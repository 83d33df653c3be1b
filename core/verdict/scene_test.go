package verdict

import (
	"math/rand/v2"
	"time"

	"parallelogram/core"
)

// scene makes a run whose truth is known: a model says what a trial of a cell
// is like, and noise of a known size is laid over its times.
type scene struct {
	host    core.Host
	workers []int
	cores   []int
	rounds  int
	confirm int
	noise   float64 // standard deviation of the times, as a share
	model   func(c core.Cell, t *core.Trial)

	weak       bool            // the model gives the times of all workers' shares
	strategies []core.Strategy // beside serial and goroutine
}

// quiet is a machine of eight physical cores that nobody else uses.
func quiet() core.Host {
	h := core.Host{Model: "Test"}
	for id := range 8 {
		h.CPUs = append(h.CPUs, core.CPU{ID: id, Core: id})
	}
	return h
}

// eight is a scene on eight cores with a worker count up to the cores each,
// whose runtime in seconds and CPU share a function gives.
func eight(model func(c core.Cell, t *core.Trial)) scene {
	return scene{host: quiet(), workers: []int{1, 2, 3, 4, 6, 8}, cores: []int{8}, rounds: 10, confirm: 10, noise: 0.005, model: model}
}

func (s scene) run() core.Run {
	e := core.Experiment{
		Workload:   core.Workload{Name: "test", Tasks: 100},
		Strategies: append([]core.Strategy{core.Serial, core.Goroutine}, s.strategies...),
		Weak:       s.weak,
		Workers:    s.workers, Cores: s.cores, Rounds: s.rounds,
	}
	run := core.Run{Experiment: e, Host: s.host, Finished: true}
	random := rand.New(rand.NewPCG(1, 2))
	for round := 1; round <= s.rounds+s.confirm; round++ {
		phase := core.PhaseSweep
		if round > s.rounds {
			phase = core.PhaseConfirm
		}
		for _, c := range e.Cells() {
			run.Trials = append(run.Trials, s.trial(c, phase, round, random))
		}
	}
	return run
}

func (s scene) trial(c core.Cell, phase core.Phase, round int, random *rand.Rand) core.Trial {
	t := core.Trial{Cell: c, Phase: phase, Round: round, Tasks: 100}
	s.model(c, &t)
	factor := 1 + s.noise*random.NormFloat64()
	t.Runtime = time.Duration(float64(t.Runtime) * factor)
	t.Usage.User = time.Duration(float64(t.Usage.User) * factor)
	return t
}

// second is the runtime of the serial program in every scene.
const second = float64(time.Second)

// took gives a trial its runtime and CPU time, in seconds.
func took(t *core.Trial, runtime, cpu float64) {
	t.Runtime, t.Usage.User = time.Duration(runtime*second), time.Duration(cpu*second)
}

// linear is work that scales without any loss up to the cores.
func linear(c core.Cell, t *core.Trial) {
	took(t, 1/float64(min(c.Workers, c.Cores)), 1)
}

// amdahl is work of which a share is serial: workers idle meanwhile.
func amdahl(share float64) func(c core.Cell, t *core.Trial) {
	return func(c core.Cell, t *core.Trial) {
		took(t, share+(1-share)/float64(min(c.Workers, c.Cores)), 1)
	}
}

// with adds strategies to a run of the scene, whose model knows them.
func (s scene) with(strategies ...core.Strategy) scene {
	s.strategies = strategies
	return s
}
