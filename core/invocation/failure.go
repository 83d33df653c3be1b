package invocation

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// find returns where the program is. One without a slash is looked up in PATH.
func find(i Invocation) (string, error) {
	if i.Dir != "" {
		if info, err := os.Stat(i.Dir); err != nil || !info.IsDir() {
			return "", message.NewError("invocation.no-folder", "folder", i.Dir)
		}
	}
	name := i.Args[0]
	if !strings.Contains(name, string(filepath.Separator)) {
		path, err := exec.LookPath(name)
		if err != nil {
			return "", message.NewError("invocation.not-found", "program", name)
		}
		return path, nil
	}
	whole := name
	if !filepath.IsAbs(name) {
		whole = filepath.Join(i.Dir, name)
	}
	switch info, err := os.Stat(whole); {
	case errors.Is(err, fs.ErrNotExist):
		return "", message.NewError("invocation.not-found", "program", name)
	case err == nil && info.IsDir():
		return "", message.NewError("invocation.is-folder", "program", name)
	}
	return name, nil
}

// notStarted says why the system did not start a program.
func notStarted(i Invocation, err error) error {
	switch {
	case errors.Is(err, syscall.EACCES):
		return message.NewError("invocation.not-executable", "program", i.Args[0])
	case errors.Is(err, syscall.E2BIG):
		size := 0
		for _, a := range i.Args {
			size += len(a) + 1
		}
		return message.NewError("invocation.too-long", "program", i.Args[0], "size", quantity.Bytes(int64(size)))
	case errors.Is(err, syscall.ENOEXEC):
		return message.NewError("invocation.no-program", "program", i.Args[0])
	}
	return message.NewError("invocation.not-started", "program", i.Args[0], "why", err)
}

// judge says how a program failed; nil when it did not.
func (i Invocation) judge(state *os.ProcessState, over bool, stderr string) error {
	signal := signalOf(state)
	switch {
	case over:
		return message.NewError("invocation.over-limit", "program", i.Args[0], "limit", quantity.Duration(i.Limit), "stderr", stderr)
	case signal != "":
		return message.NewError("invocation.killed", "program", i.Args[0], "signal", signal, "stderr", stderr)
	case len(i.Exits) == 0 && state.ExitCode() != 0, len(i.Exits) > 0 && !slices.Contains(i.Exits, state.ExitCode()):
		return message.NewError("invocation.status", "program", i.Args[0], "status", state.ExitCode(), "stderr", stderr)
	}
	return nil
}
