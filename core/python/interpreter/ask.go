package interpreter

import (
	"context"
	_ "embed"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"parallelogram/core/message"
	"parallelogram/core/process"
)

// Limit is how long an interpreter may take to answer.
const Limit = 2 * time.Second

// mostRead is how much of what it writes is kept, in bytes: an answer takes less
// than a thousand, and what start-up files print comes before it.
const mostRead = 1 << 20

//go:embed probe.py
var probe string

// Ask asks the interpreter at a path what it is: a file, a name in PATH, or the
// folder of an environment. When it takes longer than [Limit], or ctx ends, it is
// killed with everything that it started. The error is a message that names the
// path as it was given; that of ctx, when that ended it.
func Ask(ctx context.Context, path string) (Interpreter, error) { return ask(ctx, path, Limit) }

func ask(ctx context.Context, path string, limit time.Duration) (Interpreter, error) {
	file, err := resolve(path)
	if err != nil {
		return Interpreter{}, err
	}
	bounded, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	wrote, err := run(bounded, file)
	var exit *process.Exit
	switch {
	case err == nil:
		return read(file, wrote)
	case ctx.Err() != nil:
		return Interpreter{}, ctx.Err()
	case bounded.Err() != nil:
		return Interpreter{}, message.NewError("interpreter.hung", "path", path, "seconds", int(Limit/time.Second))
	case errors.Is(err, syscall.EACCES), errors.Is(err, syscall.ENOEXEC):
		return Interpreter{}, message.NewError("interpreter.no-program", "path", path)
	case errors.As(err, &exit):
		return Interpreter{}, message.NewError("interpreter.failed", "path", path, "why", err)
	}
	return Interpreter{}, err
}

// run starts a file with the probe and returns what it wrote. The options are
// those that make up -I, the isolated mode, and that Python 2 knows as well: no
// variables of the environment, no packages of the user. Nothing is compiled to
// disk.
func run(ctx context.Context, file string) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var out head
	child, err := process.Start(process.Command{
		Path: file, Args: []string{"-E", "-s", "-B", "-c", probe}, Stdout: &out, Group: true,
	})
	if err != nil {
		return nil, err
	}
	child.Stdin.Close()
	defer context.AfterFunc(ctx, child.Kill)()
	_, err = child.Wait()
	return out.kept, err
}

// head is a writer that keeps the first [mostRead] bytes.
type head struct{ kept []byte }

func (h *head) Write(p []byte) (int, error) {
	h.kept = append(h.kept, p[:min(len(p), mostRead-len(h.kept))]...)
	return len(p), nil
}

// resolve returns the absolute path of the file to start.
func resolve(path string) (string, error) {
	if !strings.ContainsRune(path, filepath.Separator) {
		if found, err := exec.LookPath(path); err == nil {
			path = found
		}
	}
	switch info, err := os.Stat(path); {
	case err != nil:
		target, _ := os.Readlink(path) // empty where it is no link
		return "", message.NewError("interpreter.not-found", "path", path, "target", target)
	case info.IsDir():
		file := within(path)
		if file == "" {
			return "", message.NewError("interpreter.empty-folder", "path", path)
		}
		path = file
	}
	return filepath.Abs(path)
}
