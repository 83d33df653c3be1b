package strategy

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"parallelogram/core/job"
	"parallelogram/core/message"
)

// badWorker is the variable that tells the worker processes of a test how to
// misbehave.
const badWorker = "TEST_BAD_WORKER"

// misbehave is what a worker process does in place of its work, or before it.
func misbehave(how string) {
	switch how {
	case "crash":
		fmt.Fprintln(os.Stderr, "out of cheese")
		os.Exit(3)
	case "quit":
		os.Exit(0)
	case "chat":
		fmt.Println("what a fine day to be a worker")
	case "hang up":
		os.Stdout.Close()
		select {}
	}
}

func TestWhatAWorkerDidWrongIsSaid(t *testing.T) {
	for how, want := range map[string]reason{
		"crash":   {"process-ended", "why", "out of cheese"},
		"quit":    {"worker-quit", "", ""},
		"chat":    {"no-report", "wrote", `"what a fine day `},
		"hang up": {"worker-stuck", "", ""},
	} {
		t.Run(how, func(t *testing.T) {
			t.Setenv(badWorker, how)
			_, err := subprocess.Run(smallWork(t, 10, 1))
			checkReason(t, err, reason{"strategy-failed", "strategy", "subprocess"})
			checkReason(t, err, reason{"worker-lost", "worker", "1"})
			checkReason(t, err, want)
		})
	}
}

// reason is the key of a message and how one of its values begins.
type reason struct{ key, name, value string }

// checkReason wants a reason among those that an error tells, one because of the
// next.
func checkReason(t *testing.T, err error, want reason) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	for m, more := message.Of(err), true; more; m, more = m.Inner["why"] {
		if m.Key == want.key && strings.HasPrefix(m.Values[want.name], want.value) {
			return
		}
	}
	t.Errorf("%+v does not tell %+v", message.Of(err), want)
}

// printingJob has a task that prints where only reports may stand.
func printingJob(tasks, _ int) job.Job {
	return job.Job{Tasks: tasks, Task: func(_ job.Env, i int) uint64 {
		fmt.Println("I am task number", i)
		return uint64(i)
	}}
}

func TestATaskThatPrintsIsToldSo(t *testing.T) {
	_, err := subprocess.Run(testWork("printing", 10, 2))
	checkReason(t, err, reason{"no-report", "wrote", `"I am task number`})
}

func TestAPanicOfATaskIsTold(t *testing.T) {
	for _, s := range []Strategy{subprocess, subprocessEach} {
		_, err := s.Run(testWork("panicking", 10, 2))
		checkReason(t, err, reason{"process-ended", "code", "2"})
		checkReason(t, err, reason{"process-ended", "why", "panic: the task is lost"})
		if !strings.Contains(err.Error(), "panickingJob") {
			t.Errorf("%v does not say where", err)
		}
	}
}

func panickingJob(tasks, _ int) job.Job {
	return job.Job{Tasks: tasks, Task: func(job.Env, int) uint64 { panic("the task is lost") }}
}

func TestOnlyAFarewellIsOne(t *testing.T) {
	_, err := receiveFarewell(bufio.NewReader(strings.NewReader("so long" + strings.Repeat("!", 10_000) + "\n")))
	var broken violation
	if !errors.As(err, &broken) || !strings.HasPrefix(message.Of(err).Values["wrote"], `"so long!!`) || len(message.Of(err).Values["wrote"]) > 2*excerpt {
		t.Errorf("error %v", err)
	}
}
