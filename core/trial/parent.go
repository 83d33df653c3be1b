package trial

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/host"
	"parallelogram/core/message"
	"parallelogram/core/process"
	"parallelogram/core/quantity"
	"parallelogram/core/workload/builtin"
)

// Runner runs trials as processes of this program, one at a time; it is a
// sweep.Executor. The zero value is ready.
type Runner struct {
	// Sampler reads what goes on at the machine, before and after each trial;
	// nil leaves that out.
	Sampler *host.Sampler
}

// Execute runs one trial and returns when its process, and all that came of it,
// is gone. What went wrong is told in the trial's Failure: it crashed, took
// longer than its limit, or ctx ended.
func (r Runner) Execute(ctx context.Context, spec Spec) core.Trial {
	noise := r.listen()
	start := time.Now()
	trial, err := execute(ctx, spec)
	if err != nil {
		trial = core.Trial{}
		trial.Fail(err)
	}
	trial.Cell = spec.Cell
	trial.Start = start
	trial.Process = time.Since(start)
	trial.Noise = noise()
	return trial
}

// listen starts to listen to the machine; the function it returns tells what
// was heard.
func (r Runner) listen() func() *core.Noise {
	if r.Sampler == nil {
		return func() *core.Noise { return nil }
	}
	before := r.Sampler.Sample()
	return func() *core.Noise {
		noise := r.Sampler.Sample().Since(before)
		return &noise
	}
}

// errLimit is the cause of a context that a trial's time limit ended.
var errLimit = errors.New("time limit")

func execute(ctx context.Context, spec Spec) (core.Trial, error) {
	if spec.Limit > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, spec.Limit, errLimit)
		defer cancel()
	}
	if err := ctx.Err(); err != nil {
		return core.Trial{}, ended(ctx, spec)
	}
	var output bytes.Buffer
	child, err := start(spec, &output)
	if err != nil {
		return core.Trial{}, err
	}
	err = converse(ctx, child, spec)
	if ctx.Err() != nil {
		err = ended(ctx, spec)
	}
	if err != nil {
		return core.Trial{}, cleared(err)
	}
	return decode(output.Bytes())
}

func start(spec Spec, output *bytes.Buffer) (*process.Child, error) {
	self, err := process.Self()
	if err != nil {
		return nil, message.NewError("program-not-found", "why", err)
	}
	return process.Start(process.Command{
		Path:   self,
		Args:   []string{Mode},
		Env:    environment(spec),
		CPUs:   spec.CPUs,
		Stdout: output,
		Group:  true,
	})
}

// environment sets how many threads may run Go code at once, and the padding.
func environment(spec Spec) []string {
	return []string{
		fmt.Sprintf("GOMAXPROCS=%d", spec.Cell.Cores),
		"PARALLELOGRAM_PADDING=" + strings.Repeat("x", spec.Padding),
	}
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
	return trial, nil
}
