package trial

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"os"

	"parallelogram/core"
	"parallelogram/core/invocation"
	"parallelogram/core/message"
	"parallelogram/core/process"
	"parallelogram/core/python"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
)

// Mode is the argument that makes this program a trial: main then calls
// [Main].
const Mode = "trial"

// Main is the whole of a trial's process. It returns the exit status.
func Main(stdin io.Reader, stdout io.Writer) int {
	if err := serve(bufio.NewReader(stdin), stdout); err != nil {
		process.Report(os.Stderr, err)
		return 1
	}
	return 0
}

func serve(stdin *bufio.Reader, stdout io.Writer) error {
	spec, err := readSpec(stdin)
	if err != nil {
		return err
	}
	if spec.Workload.Foreign() {
		process.Lifeline(stdin, end)
		result, err := foreign(spec)
		if err != nil {
			result.Fail(err) // it may quote more than a report has room for
		}
		return json.NewEncoder(stdout).Encode(result)
	}
	process.Lifeline(stdin, nil)
	endAfter(spec.Limit)
	if err := apply(spec); err != nil {
		return err
	}
	result, err := measure(spec)
	if err != nil {
		return err
	}
	return json.NewEncoder(stdout).Encode(result)
}

// end ends all that came of foreign work. Programs are asked first, an interpreter
// among them where the system tells who descends from this process.
func end() {
	invocation.EndAll()
	python.End()
}

// foreign runs work that is not of this program.
func foreign(spec Spec) (core.Trial, error) {
	if spec.Workload.Python != nil {
		return interpret(spec)
	}
	return invoke(spec)
}

func readSpec(stdin *bufio.Reader) (spec Spec, err error) {
	line, err := stdin.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &spec)
	}
	if err != nil {
		return spec, message.NewError("order-unread", "why", err)
	}
	return spec, nil
}

// measure makes what a trial needs, runs it, and removes what would stay.
func measure(spec Spec) (result core.Trial, err error) {
	strat, err := strategy.Find(spec.Cell.Strategy)
	if err != nil {
		return core.Trial{}, err
	}
	fixture, err := workload.SetUp(spec.Workload)
	if err != nil {
		return core.Trial{}, err
	}
	defer func() { err = errors.Join(err, fixture.Remove()) }()
	job, err := workload.Prepare(spec.Workload, spec.Cell.Workers, fixture.Address)
	if err != nil {
		return core.Trial{}, err
	}
	work := strategy.Work{Workload: spec.Workload, Job: job, Workers: spec.Cell.Workers, Address: fixture.Address, Switch: spec.Switch}
	for range spec.Warmup {
		if _, err := strat.Run(work); err != nil {
			return core.Trial{}, message.NewError("warm-up-failed", "why", err)
		}
	}
	work.Trace = spec.Trace
	return region{spec, strat, work, fixture.Used}.account()
}
