package trial

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"strconv"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/process"
	"parallelogram/core/quantity"
	"parallelogram/core/workload/builtin"
)

// errLimit is the cause of a context that a trial's time limit ended.
var errLimit = errors.New("time limit")

// execute runs one trial, whose child gets the files beside its standard ones.
func (r Runner) execute(ctx context.Context, spec Spec, files []*os.File) (core.Trial, error) {
	if spec.Limit > 0 && !spec.Workload.Foreign() { // what guards foreign work sees to its limit
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, spec.Limit, errLimit)
		defer cancel()
	}
	if err := ctx.Err(); err != nil {
		return core.Trial{}, ended(ctx, spec)
	}
	var output bytes.Buffer
	mark := markOf(spec)
	child, err := r.start(spec, mark, &output, files)
	if err != nil {
		return core.Trial{}, err
	}
	err = converse(ctx, child, spec)
	if err != nil && spec.Workload.Foreign() {
		process.EndMarked(mark) // it may have been killed, and could not
	}
	if ctx.Err() != nil {
		err = ended(ctx, spec)
	}
	if err != nil {
		return core.Trial{}, cleared(err)
	}
	return decode(output.Bytes())
}

// start starts the child, which applies the spec itself. The padding is in its
// environment already where no launcher keeps it from getting there: only so does
// it move the child's own stack.
func (r Runner) start(spec Spec, mark string, output *bytes.Buffer, files []*os.File) (*process.Child, error) {
	defer func() {
		for _, f := range files {
			f.Close()
		}
	}()
	line, err := process.Behind(r.Launcher)
	if err != nil {
		return nil, err
	}
	return process.Start(process.Command{
		Path:   line[0],
		Args:   append(line[1:], Mode),
		Env:    []string{paddingVariable + "=" + spec.padding(), process.MarkVariable + "=" + mark},
		Files:  files,
		Stdout: output,
		Group:  true,
		Guards: spec.Workload.Foreign(),
	})
}

// converse hands the spec over and waits for the child's end, which the end of
// ctx brings about. Standard input stays open meanwhile: it is the lifeline.
func converse(ctx context.Context, child *process.Child, spec Spec) error {
	stop := context.AfterFunc(ctx, child.Kill)
	defer stop()
	line, err := json.Marshal(spec)
	if err == nil {
		_, err = child.Stdin.Write(append(line, '\n'))
	}
	if err != nil {
		child.Kill()
	}
	if _, waitErr := child.Wait(); waitErr != nil {
		return waitErr // how it ended says more than a pipe that broke
	}
	return err
}

// cleared removes what a process that failed, perhaps because it was killed,
// could not remove itself. It returns why it failed.
func cleared(err error) error {
	if left := builtin.Clear(); left != nil {
		return message.NewError("left-behind", "why", err, "left", left)
	}
	return err
}

// ended says in words why ctx ended.
func ended(ctx context.Context, spec Spec) error {
	if context.Cause(ctx) == errLimit {
		return message.NewError("over-limit", "limit", quantity.Duration(spec.Limit))
	}
	return message.NewError("trial-stopped", "why", ctx.Err())
}

// excerpt is how many bytes are shown of what is no answer.
const excerpt = 64

func decode(output []byte) (core.Trial, error) {
	var trial core.Trial
	if err := json.Unmarshal(output, &trial); err != nil {
		return trial, message.NewError("answer-unread",
			"why", err, "wrote", strconv.Quote(string(output[:min(len(output), excerpt)])))
	}
	if !trial.OK() {
		return trial, message.AsError(trial.Reason())
	}
	return trial, nil
}
