package strategy

import (
	"encoding/binary"
	"fmt"
	"io"

	"parallelogram/core"
)

// The coordinator and a worker process talk over the worker's standard input
// and output. First the coordinator sends a greeting as one line of JSON; the
// worker prepares the job and answers with an empty report: it is ready.
// Then orders go in and one report comes out for each. An empty order is the
// last: the worker answers it with its peak memory in bytes and the CPU time of
// its garbage collector in ns, then, when it was asked for a trace, with the
// number of bytes of its trace, the number of waits left out of it, and the
// trace in JSON. Then it exits.

// greeting says what the worker is to prepare.
type greeting struct {
	Workload core.Workload `json:"workload"`
	Workers  int           `json:"workers"` // in the whole pool
	Worker   int           `json:"worker"`  // which of them, from 0
	Place    string        `json:"place"`   // see workload.Place
	Trace    *traceOrder   `json:"trace,omitempty"`
}

// order is a chunk of tasks to run.
type order struct{ Low, High uint64 }

// report is what came of an order.
type report struct {
	Tasks    uint64 // executed; 0 when ready
	Checksum uint64 // sum over the tasks
}

// frame is a message: two numbers, little-endian.
const frame = 16

func send(w io.Writer, a, b uint64) error {
	var buffer [frame]byte
	binary.LittleEndian.PutUint64(buffer[:], a)
	binary.LittleEndian.PutUint64(buffer[8:], b)
	_, err := w.Write(buffer[:])
	return err
}

func receive(r io.Reader) (a, b uint64, err error) {
	var buffer [frame]byte
	if _, err := io.ReadFull(r, buffer[:]); err != nil {
		return 0, 0, err
	}
	return binary.LittleEndian.Uint64(buffer[:]), binary.LittleEndian.Uint64(buffer[8:]), nil
}

func sendOrder(w io.Writer, low, high int) error { return send(w, uint64(low), uint64(high)) }

func receiveOrder(r io.Reader) (order, error) {
	low, high, err := receive(r)
	if err == nil && low > high {
		err = fmt.Errorf("an order for tasks %d to %d", low, high)
	}
	return order{low, high}, err
}

func sendReport(w io.Writer, r report) error { return send(w, r.Tasks, r.Checksum) }

func receiveReport(r io.Reader) (report, error) {
	tasks, checksum, err := receive(r)
	return report{tasks, checksum}, err
}
