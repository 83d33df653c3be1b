package strategy

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"parallelogram/core/job"
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
	for how, says := range map[string][]string{
		"crash":   {"worker 1", "exit status 3", "out of cheese"},
		"quit":    {"worker 1", "ended before its work was done"},
		"chat":    {"worker 1", `"what a fine day `, "tasks must not print"},
		"hang up": {"worker 1", "without ending", "was killed"},
	} {
		t.Run(how, func(t *testing.T) {
			t.Setenv(badWorker, how)
			_, err := subprocess.Run(smallWork(t, 10, 1))
			checkSays(t, err, append(says, "subprocess"))
		})
	}
}

func checkSays(t *testing.T, err error, words []string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("error %q does not say %q", err, word)
		}
	}
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
	checkSays(t, err, []string{"worker ", `"I am task number`, "a report", "tasks must not print"})
}

func TestAPanicOfATaskIsTold(t *testing.T) {
	for _, s := range []Strategy{subprocess, subprocessEach} {
		_, err := s.Run(testWork("panicking", 10, 2))
		checkSays(t, err, []string{"worker ", "exit status 2", "panic: the task is lost", "panickingJob"})
	}
}

func panickingJob(tasks, _ int) job.Job {
	return job.Job{Tasks: tasks, Task: func(job.Env, int) uint64 { panic("the task is lost") }}
}

func TestOnlyAFarewellIsOne(t *testing.T) {
	_, err := receiveFarewell(bufio.NewReader(strings.NewReader("so long" + strings.Repeat("!", 10_000) + "\n")))
	var broken violation
	if !errors.As(err, &broken) || !strings.Contains(err.Error(), `"so long!!`) || len(err.Error()) > 300 {
		t.Errorf("error %v", err)
	}
}
