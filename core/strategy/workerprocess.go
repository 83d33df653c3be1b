package strategy

import (
	"bufio"
	"encoding/json"
	"io"

	"parallelogram/core/job"
	"parallelogram/core/process"
)

// workerProcess is a worker process as its coordinator sees it.
type workerProcess struct {
	number  int // from 1, for people
	child   *process.Child
	stdout  *bufio.Reader
	payload *job.Payload
	held    []assignment // that it has not reported yet, oldest first
	out     []byte       // the assignment being written
	in      []byte       // the payload being read
	result  outcome
}

// greet tells the process what to prepare.
func (p *workerProcess) greet(hello greeting) error {
	line, err := json.Marshal(hello)
	if err == nil {
		_, err = p.child.Stdin.Write(append(line, '\n'))
	}
	return err
}

// ready waits until the process has prepared its job.
func (p *workerProcess) ready() error {
	r, err := receiveReport(p.stdout)
	if err == nil && r != (report{}) {
		err = newViolation(appendReport(nil, r))
	}
	if err != nil {
		return p.lost(err)
	}
	return nil
}

// assignment sends the process the next chunk with its payload, if there is one.
func (p *workerProcess) assign(chunks *counter) error {
	low, high := chunks.claim()
	if low == high {
		return nil
	}
	p.held = append(p.held, assignment{Low: uint64(low), High: uint64(high)})
	p.out = load(p.payload, appendPair(p.out[:0], uint64(low), uint64(high)), low, high)
	if _, err := p.child.Stdin.Write(p.out); err != nil {
		return p.lost(err)
	}
	return nil
}

// gather reads reports, and sends an assignment for each, until none is held.
func (p *workerProcess) gather(chunks *counter) error {
	for len(p.held) > 0 {
		if err := p.receive(); err != nil {
			return p.lost(err)
		}
		if err := p.assign(chunks); err != nil {
			return err
		}
	}
	return nil
}

// receive takes the report of the oldest assignment, and what comes with it.
func (p *workerProcess) receive() error {
	r, err := receiveReport(p.stdout)
	if err != nil {
		return err
	}
	o := p.held[0]
	p.held = append(p.held[:0], p.held[1:]...)
	if r.Tasks != o.High-o.Low {
		return newViolation(appendReport(nil, r))
	}
	p.result.tasks += int(r.Tasks)
	p.result.checksum += r.Checksum
	return p.unload(o)
}

// unload takes the payload that comes back from an assignment.
func (p *workerProcess) unload(o assignment) error {
	if p.payload == nil {
		return nil
	}
	tasks := int(o.High - o.Low)
	p.in = resize(p.in, tasks*p.payload.Out)
	if _, err := io.ReadFull(p.stdout, p.in); err != nil {
		return err
	}
	for i := range tasks {
		p.result.checksum += p.payload.Check(int(o.Low)+i, part(p.in, i, p.payload.Out))
	}
	return nil
}

// dismiss gives the process its last assignment.
func (p *workerProcess) dismiss() error {
	if err := send(p.child.Stdin, 0, 0); err != nil {
		return p.lost(err)
	}
	return nil
}

// settle adds what a dismissed process used and recorded.
func (p *workerProcess) settle(into *Timing) error {
	last, err := receiveFarewell(p.stdout)
	if err != nil {
		return p.lost(err)
	}
	usage, err := p.child.Wait()
	if err != nil {
		return p.lost(err)
	}
	usage.PeakRSS = last.PeakRSS
	into.addWorkers(Timing{Workers: usage, WorkersGC: last.GC, LockWait: last.LockWait, Trace: last.Trace, Omitted: last.Omitted})
	return nil
}
