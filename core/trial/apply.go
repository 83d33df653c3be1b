package trial

import (
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"parallelogram/core/message"
	"parallelogram/core/process"
	"parallelogram/core/quantity"
)

// paddingVariable lengthens the environment of the trial and of its workers.
const paddingVariable = "PARALLELOGRAM_PADDING"

// padding is the environment's part of a spec.
func (s Spec) padding() string { return strings.Repeat("x", s.Padding) }

// apply makes this process what the spec wants it to be, before anything of the
// job is there. What is started from now on, workers and servers, inherits it all.
func apply(s Spec) error {
	if err := s.pin(); err != nil {
		return err
	}
	runtime.GOMAXPROCS(s.Cell.Cores)
	return setEnv(map[string]string{"GOMAXPROCS": strconv.Itoa(s.Cell.Cores), paddingVariable: s.padding()})
}

func setEnv(variables map[string]string) error {
	for name, value := range variables {
		if err := os.Setenv(name, value); err != nil {
			return message.NewError("order-unread", "why", err)
		}
	}
	return nil
}

// pin restricts this process to the CPUs of the spec.
func (s Spec) pin() error {
	if len(s.CPUs) == 0 {
		return nil
	}
	return process.Pin(s.CPUs)
}

// pinned reports whether all of this process really runs on just the CPUs of the
// spec.
func (s Spec) pinned() bool {
	allowed, err := process.Affinity()
	return err == nil && slices.Equal(slices.Sorted(slices.Values(s.CPUs)), allowed)
}

// endAfter ends this process when its time limit is over, and with it, by their
// lifelines, the processes that it started. The parent does the same, but it may
// be far away.
func endAfter(limit time.Duration) {
	if limit <= 0 {
		return
	}
	time.AfterFunc(limit, func() {
		process.Report(os.Stderr, message.NewError("over-limit", "limit", quantity.Duration(limit)))
		os.Exit(1)
	})
}
