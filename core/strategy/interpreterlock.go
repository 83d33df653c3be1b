package strategy

import (
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// SwitchInterval is how long a thread waits for the lock before it asks for it,
// when the experiment does not say: that of CPython, sys.getswitchinterval().
const SwitchInterval = 5 * time.Millisecond

// gil is a global interpreter lock as CPython has it since 3.2 (Python/
// ceval_gil.c). Who wants it waits for the interval; when nobody else got it
// meanwhile, it asks for it. The holder sees that at its next checkpoint, lets
// go, and waits until another holds it: without that, it would often be the one
// to take it again. Who waits for something else lets go as well, and to return
// has to wait for the interval like all others: the convoy effect
// (bugs.python.org/issue7946).
type gil struct {
	interval  time.Duration
	requested atomic.Bool // the holder is to let go; changed under mu, read by it without

	mu       sync.Mutex
	held     bool
	last     int               // the worker that holds it or held it last
	switches uint64            // how often it went from one worker to another
	waited   time.Duration     // in take, summed over the workers
	waiting  []chan<- struct{} // who waits, longest first; each hears once when it is free
	switched *sync.Cond        // last has changed
}

// newGIL returns a lock that nobody has held yet; an interval of 0 stands for
// SwitchInterval.
func newGIL(interval time.Duration) *gil {
	if interval == 0 {
		interval = SwitchInterval
	}
	g := &gil{interval: interval, last: -1}
	g.switched = sync.NewCond(&g.mu)
	return g
}

// try takes the lock if it is free.
func (g *gil) try(worker int) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.held {
		return false
	}
	g.took(worker)
	return true
}

// take waits for the lock.
func (g *gil) take(worker int) {
	from := time.Now()
	g.mu.Lock()
	defer g.mu.Unlock()
	for g.held {
		g.wait()
	}
	g.took(worker)
	g.waited += time.Since(from)
}

// wait waits, with mu free, until the lock is let go of. After each interval
// without a switch it asks for it. That is left to a timer, which need not wake
// the thread that waits: in Go this would cost more than in CPython.
func (g *gil) wait() {
	freed, over, before := make(chan struct{}, 1), false, g.switches
	var timer *time.Timer
	timer = time.AfterFunc(g.interval, func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		if over {
			return // nobody is left who would take it
		}
		if g.held && g.switches == before {
			g.requested.Store(true)
		}
		before = g.switches
		timer.Reset(g.interval)
	})
	g.waiting = append(g.waiting, freed)
	g.mu.Unlock()
	<-freed
	g.mu.Lock()
	over = true
	timer.Stop()
}

// took notes the new holder.
func (g *gil) took(worker int) {
	g.held = true
	g.requested.Store(false)
	if g.last != worker {
		g.last = worker
		g.switches++
		g.switched.Broadcast()
	}
}

// drop lets go of the lock. When it was asked to, it returns only once another
// worker has taken it: there is one, who asked.
func (g *gil) drop() {
	g.mu.Lock()
	defer g.mu.Unlock()
	holder := g.last
	g.held = false
	if len(g.waiting) > 0 {
		g.waiting[0] <- struct{}{}
		g.waiting = slices.Delete(g.waiting, 0, 1)
	}
	if g.requested.Load() {
		for g.last == holder {
			g.switched.Wait()
		}
	}
}
