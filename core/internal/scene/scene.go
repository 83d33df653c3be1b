// Package scene makes runs whose truth is known, for the tests of what judges
// runs.
//
// The recipe: [Eight] sets a scene on a machine of eight cores, with a model such
// as [Linear] or [Amdahl] that says what a trial of a cell is like; its fields
// change what is measured, and [Scene.Run] measures it, always alike.
package scene

import (
	"math/rand/v2"
	"slices"
	"time"

	"parallelogram/core"
)

// Model gives a trial of a cell its times, and whatever else there is to tell.
type Model func(c core.Cell, t *core.Trial)

// Scene is an experiment with a known truth, over whose times noise of a known
// size is laid.
type Scene struct {
	Host       core.Host
	Strategies []core.Strategy // beside serial and goroutine
	Workers    []int
	Cores      []int
	Rounds     int
	Confirm    int
	Noise      float64 // standard deviation of the times, as a share
	Weak       bool    // the model gives the times of all workers' shares
	Model      Model
	Variants   []core.Variant
	Traits     map[core.Strategy]core.Traits // of strategies that runs of other versions have not
	Floor      float64                       // time of the second measurement over the first, 1.01; 0 for none
	Command    *core.Command                 // whose runs they are; nil for work that is built in
	Allow      core.Allowance
}

// Eight is a scene on [Quiet], with worker counts up to its cores.
func Eight(model Model) Scene {
	return Scene{Host: Quiet(), Workers: []int{1, 2, 3, 4, 6, 8}, Cores: []int{8}, Rounds: 10, Confirm: 10, Noise: 0.005, Model: model}
}

// Command is a scene of a command that is told the number of workers, as
// "make -j {workers}" is.
func Command(model Model) Scene {
	s := Eight(model)
	s.Command = &core.Command{Main: core.CommandLine{Args: []string{"make", "-j", "{workers}"}}}
	s.Strategies = []core.Strategy{core.Program}
	return s
}

// Many is a scene of a command that is run for each of 100 items, so many at a
// time.
func Many(model Model) Scene {
	s := Eight(model)
	s.Command = &core.Command{Main: core.CommandLine{Args: []string{"gzip", "{item}"}}, Items: core.Items{From: "100", Count: 100}}
	s.Strategies = []core.Strategy{core.Serial, core.Subprocess}
	return s
}

// Programs is a cell of [Command] on eight cores, and AtATime of [Many].
func Programs(n int) core.Cell { return core.Cell{Strategy: core.Program, Workers: n, Cores: 8} }
func AtATime(n int) core.Cell  { return core.Cell{Strategy: core.Subprocess, Workers: n, Cores: 8} }

// Quiet is a machine of eight physical cores that nobody else uses.
func Quiet() core.Host { return Machine(8) }

// Machine is a machine of so many physical cores.
func Machine(cores int) core.Host {
	h := core.Host{Model: "Test"}
	for id := range cores {
		h.CPUs = append(h.CPUs, core.CPU{ID: id, Core: id})
	}
	return h
}

// With adds strategies, which the model must know.
func (s Scene) With(strategies ...core.Strategy) Scene {
	s.Strategies = strategies
	return s
}

// Threaded makes the last four of eight CPUs siblings of the first.
func (s Scene) Threaded() Scene {
	s.Host.CPUs = slices.Clone(s.Host.CPUs)
	for id := 4; id < 8; id++ {
		s.Host.CPUs[id].Core, s.Host.CPUs[id].Thread = id-4, 1
	}
	return s
}

// Noisy lays so much noise over the times.
func (s Scene) Noisy(noise float64) Scene {
	s.Noise = noise
	return s
}

// Experiment is what is measured.
func (s Scene) Experiment() core.Experiment {
	e := core.Experiment{
		Workload:   core.Workload{Name: "test", Tasks: s.tasks()},
		Strategies: append([]core.Strategy{core.Serial, core.Goroutine}, s.Strategies...),
		Weak:       s.Weak,
		Workers:    s.Workers, Cores: s.Cores, Rounds: s.Rounds, Confirm: s.Confirm,
		Variants: s.Variants, Traits: s.Traits, Floor: s.Floor > 0, Allow: s.Allow,
	}
	if s.Command != nil {
		s.ofCommand(&e)
	}
	return e
}

func (s Scene) tasks() int {
	if s.Command != nil {
		return max(1, s.Command.Items.Count)
	}
	return 100
}

// ofCommand makes it the experiment of a command, as core/plan would.
func (s Scene) ofCommand(e *core.Experiment) {
	e.Strategies = s.Strategies
	e.Workload = core.Workload{Name: s.Command.Main.Args[0], Tasks: s.tasks(), Command: s.Command}
	e.Traits = map[core.Strategy]core.Traits{
		core.Serial:     {Single: true, Worker: "one-at-a-time"},
		core.Subprocess: {Processes: true, Worker: "at-a-time"},
		core.Program:    {Processes: true, Worker: "any-workers"},
	}
	if !slices.Contains(s.Strategies, core.Serial) {
		e.Base = core.Cell{Strategy: s.Strategies[0], Workers: 1, Cores: slices.Min(s.Cores)}
	}
}

// Run measures every cell in every round: the planned ones, and then those that
// confirm.
func (s Scene) Run() core.Run {
	run := core.Run{Experiment: s.Experiment(), Host: s.Host, Finished: true}
	random := rand.New(rand.NewPCG(1, 2))
	for round := 1; round <= s.Rounds+s.Confirm; round++ {
		phase := core.PhaseSweep
		if round > s.Rounds {
			phase = core.PhaseConfirm
		}
		for _, c := range run.Experiment.Cells() {
			run.Trials = append(run.Trials, s.trial(c, phase, round, random))
		}
		for _, c := range run.Experiment.Twice() {
			if phase == core.PhaseSweep {
				run.Trials = append(run.Trials, s.again(c, round, random))
			}
		}
	}
	return run
}

// again measures a cell once more.
func (s Scene) again(c core.Cell, round int, random *rand.Rand) core.Trial {
	t := s.trial(c, core.PhaseFloor, round, random)
	t.Runtime = time.Duration(s.Floor * float64(t.Runtime))
	return t
}

func (s Scene) trial(c core.Cell, phase core.Phase, round int, random *rand.Rand) core.Trial {
	t := core.Trial{Cell: c, Phase: phase, Round: round, Tasks: s.tasks()}
	s.Model(c, &t)
	factor := 1 + s.Noise*random.NormFloat64()
	t.Runtime = time.Duration(float64(t.Runtime) * factor)
	t.Usage.User = time.Duration(float64(t.Usage.User) * factor)
	return t
}
