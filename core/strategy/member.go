package strategy

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"parallelogram/core"
	"parallelogram/core/process"
	"parallelogram/core/workload"
)

// member is a worker process as its coordinator sees it.
type member struct {
	number int // from 1, for people
	child  *process.Child
	stdout *bufio.Reader
	cargo  *workload.Cargo
	held   []order // that it has not reported yet, oldest first
	out    []byte  // the order being written
	in     []byte  // the cargo being read
	result outcome
}

// ready waits until the member has prepared its job.
func (m *member) ready() error {
	if _, err := receiveReport(m.stdout); err != nil {
		return m.lost(err)
	}
	return nil
}

// greet tells the member what to prepare.
func (m *member) greet(hello greeting) error {
	line, err := json.Marshal(hello)
	if err == nil {
		_, err = m.child.Stdin.Write(append(line, '\n'))
	}
	return err
}

// order sends the member the next chunk with its cargo, if there is one.
func (m *member) order(chunks *counter) error {
	low, high := chunks.claim()
	if low == high {
		return nil
	}
	m.held = append(m.held, order{Low: uint64(low), High: uint64(high)})
	m.out = load(m.cargo, appendPair(m.out[:0], uint64(low), uint64(high)), low, high)
	if _, err := m.child.Stdin.Write(m.out); err != nil {
		return m.lost(err)
	}
	return nil
}

// gather reads reports, and sends an order for each, until none is held.
func (m *member) gather(chunks *counter) error {
	for len(m.held) > 0 {
		r, err := receiveReport(m.stdout)
		if err == nil {
			err = m.check(r)
		}
		if err != nil {
			return m.lost(err)
		}
		if err := m.order(chunks); err != nil {
			return err
		}
	}
	return nil
}

// check takes the cargo that comes with a report, and counts both.
func (m *member) check(r report) error {
	o := m.held[0]
	m.held = append(m.held[:0], m.held[1:]...)
	if r.Tasks != o.High-o.Low {
		return fmt.Errorf("a report of %d tasks for an order of %d", r.Tasks, o.High-o.Low)
	}
	m.result.tasks += int(r.Tasks)
	m.result.checksum += r.Checksum
	if m.cargo == nil {
		return nil
	}
	m.in = resize(m.in, int(r.Tasks)*m.cargo.Out)
	if _, err := io.ReadFull(m.stdout, m.in); err != nil {
		return err
	}
	for i := range int(r.Tasks) {
		m.result.checksum += m.cargo.Check(int(o.Low)+i, part(m.in, i, m.cargo.Out))
	}
	return nil
}

// dismiss gives the member its last order.
func (m *member) dismiss() error {
	if err := send(m.child.Stdin, 0, 0); err != nil {
		return m.lost(err)
	}
	return nil
}

// settle adds what a dismissed member used and recorded.
func (m *member) settle(into *Timing) error {
	last, err := receiveFarewell(m.stdout)
	var usage core.Usage
	if err == nil {
		usage, err = m.child.Wait()
	}
	if err != nil {
		return m.lost(err)
	}
	usage.PeakRSS = last.PeakRSS
	into.addWorkers(Timing{Workers: usage, WorkersGC: last.GC, LockWait: last.LockWait, Trace: last.Trace, Untold: last.Untold})
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
