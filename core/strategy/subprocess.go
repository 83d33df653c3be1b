package strategy

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"parallelogram/core"
	"parallelogram/core/process"
)

// subprocess runs the tasks in a pool of worker processes. This process is
// their coordinator.
var subprocess = Strategy{
	Name:  core.Subprocess,
	About: "a pool of processes, which share nothing and are fed over pipes",
	run:   runSubprocesses,
}

func runSubprocesses(w Work) (Timing, error) {
	start := time.Now()
	pool, err := hire(w, start)
	defer pool.dismiss()
	if err != nil {
		return Timing{}, err
	}
	began := time.Now()
	alone := w.alone()
	freed := time.Since(start)
	outcomes, err := pool.work(newCounter(w.Job.Tasks, w.Workers), began)
	timing := Timing{Startup: began.Sub(start), Runtime: time.Since(start)}
	if err != nil {
		return timing, err
	}
	timing.Checksum = alone
	for _, o := range outcomes {
		timing.add(o)
	}
	timing.tellAlone(w, timing.Startup, freed)
	return timing, pool.settle(&timing)
}

// member is a worker process as its coordinator sees it.
type member struct {
	number int // from 1, for people
	child  *process.Child
	traced bool
	held   int // orders it has not reported yet
	result outcome
}

// pool is the worker processes of one execution.
type pool []*member

// hire starts workers and waits until each has prepared its job. The pool it
// returns is never nil: on an error it holds those that were started.
func hire(w Work, start time.Time) (pool, error) {
	pool := make(pool, 0, w.Workers)
	t0, _ := machineClock()
	self, err := process.Self()
	if err != nil {
		return pool, fmt.Errorf("finding this program: %w", err)
	}
	for i := range w.Workers {
		hello := greeting{Workload: w.Workload, Workers: w.Workers, Worker: i, Place: w.Place}
		if w.Trace {
			hello.Trace = &traceOrder{Born: time.Since(start), T0: t0}
		}
		// One worker is one unit of concurrency, whatever the cores.
		child, err := process.Start(process.Command{Path: self, Args: []string{WorkerMode}, Env: []string{"GOMAXPROCS=1"}})
		if err != nil {
			return pool, fmt.Errorf("worker %d of %d: %w", i+1, w.Workers, err)
		}
		m := &member{number: i + 1, child: child, traced: w.Trace}
		pool = append(pool, m)
		if err := m.greet(hello, start); err != nil {
			return pool, m.lost(err)
		}
	}
	for _, m := range pool {
		if _, err := receiveReport(m.child.Stdout); err != nil {
			return pool, m.lost(err)
		}
	}
	return pool, nil
}

// greet tells the member what to prepare.
func (m *member) greet(hello greeting, start time.Time) error {
	if hello.Trace != nil {
		hello.Trace.Sent = time.Since(start)
	}
	line, err := json.Marshal(hello)
	if err == nil {
		_, err = m.child.Stdin.Write(append(line, '\n'))
	}
	return err
}

// work has the pool run all chunks. The first orders go out in turn, so that no
// worker gets two of the large first chunks before the others have one.
func (p pool) work(chunks *counter, began time.Time) ([]outcome, error) {
	for range inFlight {
		for _, m := range p {
			if err := m.order(chunks); err != nil {
				return nil, err
			}
		}
	}
	var (
		outcomes = make([]outcome, len(p))
		all      sync.WaitGroup
		once     sync.Once
		cause    error // the first failure in time; those that follow come of it
	)
	for i, m := range p {
		all.Go(func() {
			if err := m.gather(chunks, began); err != nil {
				once.Do(func() { cause = err })
				p.kill() // the others need not finish a trial that has failed
			}
			outcomes[i] = m.result
		})
	}
	all.Wait()
	return outcomes, cause
}

// order sends the member the next chunk, if there is one.
func (m *member) order(chunks *counter) error {
	low, high := chunks.claim()
	if low == high {
		return nil
	}
	m.held++
	if err := sendOrder(m.child.Stdin, low, high); err != nil {
		return m.lost(err)
	}
	return nil
}

// gather reads reports, and sends an order for each, until none is held.
func (m *member) gather(chunks *counter, began time.Time) error {
	for m.held > 0 {
		r, err := receiveReport(m.child.Stdout)
		if err != nil {
			return m.lost(err)
		}
		m.held--
		m.result.tasks += int(r.Tasks)
		m.result.checksum += r.Checksum
		if err := m.order(chunks); err != nil {
			return err
		}
	}
	m.result.finish = time.Since(began)
	return nil
}

// settle ends the workers and adds up what they used and recorded.
func (p pool) settle(into *Timing) error {
	for _, m := range p {
		if err := sendOrder(m.child.Stdin, 0, 0); err != nil {
			return m.lost(err)
		}
	}
	for _, m := range p {
		if err := m.settle(into); err != nil {
			return m.lost(err)
		}
	}
	return nil
}

// settle adds what a member that was given its last order used and recorded.
func (m *member) settle(into *Timing) error {
	peak, gc, err := receive(m.child.Stdout)
	if err != nil {
		return err
	}
	if m.traced {
		spans, left, err := receiveTrace(m.child.Stdout)
		if err != nil {
			return err
		}
		into.Trace, into.Untold = append(into.Trace, spans...), into.Untold+left
	}
	usage, err := m.child.Wait()
	if err != nil {
		return err
	}
	usage.PeakRSS = int64(peak)
	into.Workers, into.WorkersGC = into.Workers.Plus(usage), into.WorkersGC+time.Duration(gc)
	return nil
}

// lost explains why nothing more is heard of the member: how its process ended
// says more than err, the pipe's complaint.
func (m *member) lost(err error) error {
	m.child.Kill()
	var exit *process.Exit
	if _, waitErr := m.child.Wait(); errors.As(waitErr, &exit) {
		return fmt.Errorf("worker %d: %w", m.number, exit)
	}
	return fmt.Errorf("worker %d: %w", m.number, err)
}

func (p pool) kill() {
	for _, m := range p {
		m.child.Kill()
	}
}

// dismiss kills and waits for whoever is still there.
func (p pool) dismiss() {
	p.kill()
	for _, m := range p {
		_, _ = m.child.Wait() // how it ended has been told by settle or lost
	}
}
