package strategy

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// The coordinator and a worker process talk over the worker's standard input
// and output. First the coordinator sends a greeting as one line of JSON; the
// worker prepares the job and answers with an empty report: it is ready.
// Then assignments go in, each followed by the payload of its tasks, and one report
// comes out for each, followed by what its tasks hand back. An empty assignment is
// the last: the worker answers it with a farewell as one line of JSON, and
// exits.

// greeting says what the worker is to prepare.
type greeting struct {
	Workload core.Workload `json:"workload"`
	Workers  int           `json:"workers"` // in the whole pool
	Worker   int           `json:"worker"`  // which of them, from 0
	Address  string        `json:"address"` // of the workload.Fixture
	Trace    *traceRequest `json:"trace,omitempty"`
}

// assignment is a chunk of tasks to run.
type assignment struct {
	Low, High uint64
	payload   []byte // what follows it
}

// report is what came of an assignment.
type report struct {
	Tasks    uint64 // executed; 0 when ready
	Checksum uint64 // sum over the tasks; of tasks with payload it is made by the coordinator
}

// frame is the size of an assignment and of a report without payload: two numbers,
// little-endian.
const frame = 16

func appendPair(to []byte, a, b uint64) []byte {
	return binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(to, a), b)
}

func appendReport(to []byte, r report) []byte { return appendPair(to, r.Tasks, r.Checksum) }

func send(w io.Writer, a, b uint64) error {
	_, err := w.Write(appendPair(make([]byte, 0, frame), a, b))
	return err
}

func receive(r io.Reader) (a, b uint64, err error) {
	var buffer [frame]byte
	if _, err := io.ReadFull(r, buffer[:]); err != nil {
		return 0, 0, err
	}
	return binary.LittleEndian.Uint64(buffer[:]), binary.LittleEndian.Uint64(buffer[8:]), nil
}

func receiveAssignment(r io.Reader) (assignment, error) {
	low, high, err := receive(r)
	if err == nil && low > high {
		err = fmt.Errorf("an assignment for tasks %d to %d", low, high)
	}
	return assignment{Low: low, High: high}, err
}

func sendReport(w io.Writer, r report) error { return send(w, r.Tasks, r.Checksum) }

func receiveReport(r io.Reader) (report, error) {
	tasks, checksum, err := receive(r)
	return report{tasks, checksum}, err
}

// violation is something written that the protocol does not know, such as what
// a task prints.
type violation struct{ error }

func newViolation(wrote []byte) violation {
	return violation{message.NewError("no-report",
		"wrote", strconv.Quote(string(wrote)))}
}

// Told tells what the violation is in any language.
func (v violation) Message() message.Message { return message.Of(v.error) }

// farewell is what a worker process tells of itself at its end.
type farewell struct {
	PeakRSS  int64         `json:"peak_rss_bytes"`
	GC       time.Duration `json:"gc_ns"` // CPU time of its garbage collector
	LockWait time.Duration `json:"lock_wait_ns"`
	Trace    []core.Span   `json:"trace,omitempty"`
	Omitted  int           `json:"untold,omitempty"` // waits left out of the trace
}

func sendFarewell(w io.Writer, f farewell) error {
	line, err := json.Marshal(f)
	if err == nil {
		_, err = w.Write(append(line, '\n'))
	}
	return err
}

func receiveFarewell(r *bufio.Reader) (f farewell, err error) {
	line, err := r.ReadBytes('\n')
	if err != nil {
		return f, err
	}
	if json.Unmarshal(line, &f) != nil {
		return f, newViolation(line[:min(len(line), excerpt)])
	}
	return f, nil
}

// excerpt is how much is shown of what is no farewell.
const excerpt = 64
