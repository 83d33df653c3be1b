package invocation

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// notStarted says why the system did not start a program.
func notStarted(i Invocation, path string, err error) error {
	program := i.Args[0]
	switch {
	case errors.Is(err, syscall.EACCES):
		return message.NewError("invocation.not-executable", "program", program)
	case errors.Is(err, syscall.E2BIG):
		return message.NewError("invocation.too-long", "program", program, "size", quantity.Bytes(i.size()))
	case errors.Is(err, syscall.ENOEXEC):
		return message.NewError("invocation.no-program", "program", program)
	case errors.Is(err, fs.ErrNotExist):
		return missing(i, path)
	}
	return message.NewError("invocation.not-started", "program", program, "why", err)
}

// missing says what was there when it was looked for, and is not any more; or never
// was, for the system does not tell a script from its interpreter.
func missing(i Invocation, path string) error {
	if _, again := find(i); again != nil {
		return again
	}
	return message.NewError("invocation.no-interpreter", "program", path)
}

// size returns how many bytes the arguments and the environment take.
func (i Invocation) size() (n int64) {
	for _, text := range slices.Concat(i.Args, i.Env) {
		n += int64(len(text)) + 1
	}
	return n
}

// ending is how a program ended.
type ending struct {
	state  *os.ProcessState
	over   bool       // it took longer than its limit
	before starvation // when it was started
	stderr string
}

// judge says how a program failed; nil when it did not.
func (i Invocation) judge(e ending) error {
	signal, dumped := signalOf(e.state)
	accepted := e.state.ExitCode() == 0
	if len(i.Exits) > 0 {
		accepted = slices.Contains(i.Exits, e.state.ExitCode())
	}
	program := i.Args[0]
	switch {
	case e.over:
		return message.NewError("invocation.over-limit", "program", program, "limit", quantity.Duration(i.Limit), "stderr", e.stderr)
	case signal == "" && accepted:
		return nil
	case readStarvation().since(e.before) == starved:
		return message.NewError("invocation.no-memory", "program", program, "stderr", e.stderr)
	case signal == "":
		return message.NewError("invocation.status", "program", program, "status", e.state.ExitCode(), "stderr", e.stderr)
	case signal == "SIGKILL" && readStarvation().since(e.before) == unknown:
		return message.NewError("invocation.killed-perhaps", "program", program, "stderr", e.stderr)
	case dumped:
		return message.NewError("invocation.dumped", "program", program, "signal", signal, "stderr", e.stderr)
	}
	return message.NewError("invocation.killed", "program", program, "signal", signal, "stderr", e.stderr)
}
