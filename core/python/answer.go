package python

import (
	"bytes"
	"encoding/json"
	"sync"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// answer is a line of what the script says: what comes next, then what came of the
// trial, or why nothing did.
type answer struct {
	Stage string `json:"stage"` // start, import, items, tasks

	Runtime     time.Duration   `json:"runtime_ns"`
	Startup     time.Duration   `json:"startup_ns"`
	LeftOut     time.Duration   `json:"left_out_ns"`
	Finish      []time.Duration `json:"finish_ns"` // of the workers that ran a task
	Worked      int             `json:"worked"`
	Tasks       int             `json:"tasks"`
	Interpreter string          `json:"interpreter"`
	GILBefore   bool            `json:"gil_before"`
	GIL         bool            `json:"gil"`
	Free        *core.Free      `json:"free"`
	User        time.Duration   `json:"user_ns"`
	System      time.Duration   `json:"system_ns"`
	Voluntary   int64           `json:"voluntary"`
	Involuntary int64           `json:"involuntary"`
	Faults      int64           `json:"faults"`
	Peak        int64           `json:"peak_bytes"`
	Lost        int64           `json:"lost"`         // counts of a topic
	LockWait    time.Duration   `json:"lock_wait_ns"` // for a topic's locks
	Digest      uint64          `json:"digest"`       // 0 where there is none
	Undigested  string          `json:"undigested"`   // why there is none
	Output      string          `json:"output"`       // of one call: its result, or its traceback

	Key    string            `json:"key"` // of the message that says why there is no measurement
	Values map[string]string `json:"values"`
}

// trial makes one of an answer. A worker that never ran a task has finished at once.
func (a answer) trial(c core.Cell) core.Trial {
	finish := a.Finish
	for len(finish) < c.Workers {
		finish = append(finish, 0)
	}
	return core.Trial{
		Cell: c, Runtime: a.Runtime, Startup: a.Startup, Finish: finish, Tasks: a.Tasks, Checksum: a.Digest, Output: a.Output,
		Lost: a.Lost, LockWait: a.LockWait,
		Usage: core.Usage{User: a.User, System: a.System, PeakRSS: a.Peak, Voluntary: a.Voluntary, Involuntary: a.Involuntary, Faults: a.Faults},
		Python: &core.PythonFacts{
			Interpreter: a.Interpreter, Worked: a.Worked, GIL: a.GIL, GILBefore: a.GILBefore, Free: a.Free,
			LeftOut: a.LeftOut, Undigested: a.Undigested,
		},
	}
}

// hearing is what the script has said so far. It is written to by one goroutine and
// read by another when that has ended.
type hearing struct {
	said  bytes.Buffer
	begun chan struct{} // closed at its first word
	once  sync.Once
}

func newHearing() *hearing { return &hearing{begun: make(chan struct{})} }

func (h *hearing) Write(p []byte) (int, error) {
	h.once.Do(func() { close(h.begun) })
	return h.said.Write(p)
}

// stage returns what the script was about to do.
func (h *hearing) stage() (stage string) {
	for line := range bytes.Lines(h.said.Bytes()) {
		var a answer
		if json.Unmarshal(line, &a) == nil && a.Stage != "" {
			stage = a.Stage
		}
	}
	return stage
}

// answer returns the last line.
func (h *hearing) answer() (a answer, err error) {
	lines := bytes.Split(bytes.TrimSpace(h.said.Bytes()), []byte("\n"))
	last := lines[len(lines)-1]
	if err := json.Unmarshal(last, &a); err != nil {
		return a, message.NewError("python.no-answer", "why", err, "said", string(last[:min(len(last), 80)]))
	}
	return a, nil
}
