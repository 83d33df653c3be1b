package python

import (
	"bytes"
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/process"
)

// answer is what the script says of a trial, or why there is none.
type answer struct {
	Runtime     time.Duration   `json:"runtime_ns"`
	Startup     time.Duration   `json:"startup_ns"`
	Finish      []time.Duration `json:"finish_ns"`
	Worked      int             `json:"worked"`
	Tasks       int             `json:"tasks"`
	GILBefore   bool            `json:"gil_before"`
	GIL         bool            `json:"gil"`
	User        time.Duration   `json:"user_ns"`
	System      time.Duration   `json:"system_ns"`
	Voluntary   int64           `json:"voluntary"`
	Involuntary int64           `json:"involuntary"`
	Faults      int64           `json:"faults"`
	Peak        int64           `json:"peak_bytes"`
	Digest      uint64          `json:"digest"`     // 0 where there is none
	Undigested  string          `json:"undigested"` // why there is none

	Key    string            `json:"key"` // of the message that says why there is no measurement
	Values map[string]string `json:"values"`
}

// Run runs one trial in an interpreter, and waits until all processes of its group
// are gone.
func Run(p core.Python, c core.Cell, params map[string]string, warmup int) (core.Trial, error) {
	path, err := installed()
	if err != nil {
		return core.Trial{}, err
	}
	var output bytes.Buffer
	child, err := process.Start(process.Command{
		Path: cmp.Or(params[core.InterpreterParam], p.Interpreter), Args: []string{path},
		Env: environment(p, path), Stdout: &output, Group: true,
	})
	if err != nil {
		return core.Trial{}, err
	}
	line, err := json.Marshal(orderOf(p, c, warmup))
	if err == nil {
		_, _ = child.Stdin.Write(append(line, '\n')) // that it was not read, its end tells better
	}
	if _, err := child.Wait(); err != nil {
		return core.Trial{}, message.NewError("python.ended", "why", err)
	}
	return read(output.Bytes(), c)
}

// environment gives the interpreter the modules: the script's folder, and that of
// the user's function. Hashes are the same in all trials, so that the order of a
// set is.
func environment(p core.Python, script string) []string {
	paths := []string{filepath.Dir(script), p.Root}
	if more := os.Getenv("PYTHONPATH"); more != "" {
		paths = append(paths, more)
	}
	return []string{"PYTHONPATH=" + strings.Join(paths, string(os.PathListSeparator)), "PYTHONHASHSEED=0"}
}

// read makes a trial of the answer.
func read(output []byte, c core.Cell) (core.Trial, error) {
	var a answer
	if err := json.Unmarshal(output, &a); err != nil {
		return core.Trial{}, message.NewError("python.no-answer", "why", err)
	}
	if a.Key != "" {
		return core.Trial{}, refusal(a.Key, a.Values)
	}
	return core.Trial{
		Cell: c, Runtime: a.Runtime, Startup: a.Startup, Finish: a.Finish, Tasks: a.Tasks, Checksum: a.Digest,
		Usage:  core.Usage{User: a.User, System: a.System, PeakRSS: a.Peak, Voluntary: a.Voluntary, Involuntary: a.Involuntary, Faults: a.Faults},
		Python: &core.PythonFacts{Worked: a.Worked, GIL: a.GIL, GILBefore: a.GILBefore, Undigested: a.Undigested},
	}, nil
}
