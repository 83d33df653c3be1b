package invocation

import (
	"slices"
	"strings"
	"sync"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/process"
)

// patience is how long what outlives a program may take to end by itself, before it
// is asked to: the last of a pipe's readers usually is on its way out.
const patience = 50 * time.Millisecond

// Tree is the processes that come of the programs of one execution, and accounts for
// them. Those that were there before are none of it.
type Tree struct {
	leftovers core.Leftovers
	patience  time.Duration
	before    map[process.ID]process.Entry // what the tree has nothing to do with, and of kept processes what they had used
	memory    *gauge                       // nil where nobody asks
	starved   starvation

	mu   sync.Mutex
	used core.Usage // by processes that are gone
}

// Account is what the processes of a tree came to.
type Account struct {
	Usage  core.Usage    // of all of them; of those that are kept so far
	Memory core.Memory   // that they held at once; zero unless it was asked for
	Left   time.Duration // how long what outlived its program did so; 0 for nothing
}

// Watch begins to account for the programs that are run in the tree it returns. What
// outlives them is treated as leftovers says. To learn the memory that all held at
// once, they are put into a control group of their own or, where none can be made,
// looked at every 20 ms.
func Watch(leftovers core.Leftovers, memory bool) *Tree {
	process.ResetPeak() // the peak of a child begins with that of this process
	t := &Tree{leftovers: leftovers, patience: patience, before: map[process.ID]process.Entry{}, starved: readStarvation()}
	for _, e := range t.relatives() {
		t.before[e.ID()] = e
	}
	if memory {
		t.memory = newGauge(t)
	}
	return t
}

// add accounts for processes that are gone.
func (t *Tree) add(u core.Usage) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.used = t.used.Plus(u)
}

// Settle does with what is left of the programs as it was told, and accounts for
// all of the tree. Call it once, when no program runs any more.
func (t *Tree) Settle() (a Account, err error) {
	start := time.Now()
	left := t.left()
	outlived := len(left) > 0
	if outlived && t.leftovers != core.LeftoversKeep {
		err = t.end()
	}
	if outlived {
		a.Left = max(1, time.Since(start))
	}
	a.Usage = t.total()
	a.Memory = t.memory.read(a.Usage.PeakRSS)
	return a, err
}

// end has what is left end. That there was any may be an error.
func (t *Tree) end() (err error) {
	left := process.Await(t.left, t.patience)
	if len(left) == 0 {
		return nil
	}
	if t.leftovers == core.LeftoversFail {
		err = message.NewError("invocation.left", "names", names(left))
	}
	process.End(t.left, Grace)
	return err
}

// total returns what all processes have used, those that are kept since the tree
// is watched.
func (t *Tree) total() core.Usage {
	if t.leftovers == core.LeftoversKeep {
		for _, e := range t.relatives() {
			was := t.before[e.ID()]
			t.add(core.Usage{User: e.User - was.User, System: e.System - was.System})
		}
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	used := t.used
	if used.PeakRSS <= process.Own().PeakRSS+peakError {
		used.PeakRSS = 0 // it is, or may be, that of this process
	}
	return used
}

// peakError is how far two readings of a peak may lie apart, in bytes: the kernel
// counts pages by CPU, and adds them up now and then.
const peakError = 1 << 20

// names tells what processes are called, each once.
func names(list []process.Entry) string {
	var all []string
	for _, e := range list {
		if name := e.Name(); name != "" {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), ", ")
}

// Finish ends what hooks have left behind, unless it is to be kept. It does not
// return when [EndAll] is at work, which then ends this process.
func Finish(leftovers core.Leftovers) {
	starts.RLock()
	defer starts.RUnlock()
	if leftovers != core.LeftoversKeep {
		endLeft()
	}
}

// EndAll asks every process that came of this one to end, kills those that do not,
// and returns when all are gone. No program is started any more: this process is to
// exit.
func EndAll() {
	starts.Lock() // for ever
	endLeft()
	endKept()
}

// starts is held by who starts a program, or finishes, and in the end by EndAll.
var starts sync.RWMutex
