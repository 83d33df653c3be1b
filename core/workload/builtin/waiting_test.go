package builtin

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

func TestSleepWaitsOutsideOfAnyInterpreter(t *testing.T) {
	job := prepared(t, "sleep", 1, 1, map[string]string{"pause": "2ms"})
	worker := solo(job)
	if took := elapsed(func() { job.Task(worker, 0) }); took < 2*time.Millisecond {
		t.Errorf("a pause of 2 ms took %v", took)
	}
	if worker.sections != 1 {
		t.Errorf("%d blocking sections, want 1", worker.sections)
	}
}

func TestMixedWaitsForItsShare(t *testing.T) {
	for share, want := range map[string]struct{ checkpoints, sections int }{"0%": {20, 0}, "50%": {10, 1}, "100%": {0, 1}} {
		job := prepared(t, "mixed", 1, 1, map[string]string{"time": "2ms", "waiting": share})
		worker := solo(job)
		took := elapsed(func() { job.Task(worker, 0) })
		if worker.checkpoints != want.checkpoints || worker.sections != want.sections {
			t.Errorf("waiting %s: %d checkpoints and %d sections, want %+v", share, worker.checkpoints, worker.sections, want)
		}
		if pause := time.Duration(want.sections) * 2 * time.Millisecond / time.Duration(1+want.checkpoints/10); took < pause {
			t.Errorf("waiting %s: took %v, less than its pause of %v", share, took, pause)
		}
	}
}

// A request waits for a server that is another process and thinks a while.
func TestRequestsWaitForAServer(t *testing.T) {
	w := core.Workload{Name: "http", Tasks: 4, Params: map[string]string{"delay": "5ms"}}
	server, err := entry(w).SetUp(w)
	if err != nil {
		t.Fatal(err)
	}
	job, err := entry(w).Prepare(w, 2, server.Address)
	if err != nil {
		t.Fatal(err)
	}
	worker := solo(job)
	if took := elapsed(func() { job.Task(worker, 1) }); took < 5*time.Millisecond || worker.sections != 1 {
		t.Errorf("took %v in %d blocking sections", took, worker.sections)
	}
	if job.Task(worker, 1) == job.Task(worker, 2) {
		t.Error("the server answers the same whatever it is asked")
	}
	if err := server.Remove(); err != nil {
		t.Error(err)
	}
	if _, err := fetch(newClient(1), server.Address+"/?task=1"); err == nil {
		t.Error("the server is still there after its end")
	}
}

// Making an answer of 16 MiB takes the server at least 5 ms of processor time
// on any machine.
func TestAServerTellsWhatItUses(t *testing.T) {
	server, err := startServer(service{Size: 16 << 20})
	if err != nil {
		t.Fatal(err)
	}
	before, err := server.Used()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fetch(newClient(1), server.Address+"/?task=1"); err != nil {
		t.Fatal(err)
	}
	after, err := server.Used()
	if used := after.Since(before).Usage.CPU(); err != nil || used < 5*time.Millisecond {
		t.Errorf("the server used %v for an answer, %v", used, err)
	}
	if err := server.Remove(); err != nil {
		t.Error(err)
	}
	if _, err := server.Used(); err == nil || message.Of(err).Key != "server-lost" {
		t.Errorf("a server that has ended tells what it used: %v", err)
	}
}

func TestAServerSaysWhatItCannotServe(t *testing.T) {
	for _, order := range []string{"", "{}", "{\n"} {
		var out strings.Builder
		err := serve(bufio.NewReader(strings.NewReader(order)), &out)
		if err == nil || message.Of(err).Key != "order-unread" || out.Len() > 0 {
			t.Errorf("order %q: %v, and %q", order, err, &out)
		}
	}
}

func TestOddQuestionsAreRefused(t *testing.T) {
	server, err := startServer(service{Size: 8})
	if err != nil {
		t.Fatal(err)
	}
	_, err = fetch(newClient(1), server.Address+"/?task=x")
	if err == nil || !strings.Contains(err.Error(), "not a number") {
		t.Errorf("a task that is no number: %v", err)
	}
	if err := server.Remove(); err != nil {
		t.Error(err)
	}
}

// A task that fails ends its process, with words and without a stack trace.
func TestATaskThatFailsSaysWhy(t *testing.T) {
	var exit *exec.ExitError
	out, err := exec.Command(os.Args[0], "ask-nobody").CombinedOutput()
	if !errors.As(err, &exit) || exit.ExitCode() != 1 {
		t.Errorf("ended with %v", err)
	}
	if text := string(out); !strings.Contains(text, `"asking the server: `) || strings.Contains(text, "goroutine") {
		t.Errorf("it says %q", text)
	}
}

// askNobody runs a task of http whose server is not there.
func askNobody() {
	job, err := requests.Prepare(core.Workload{Name: "http", Tasks: 1}, 1, "http://127.0.0.1:1")
	if err == nil {
		job.Task(&hand{}, 0)
	}
}

func TestFilesAreWrittenAndReadBack(t *testing.T) {
	base := t.TempDir()
	t.Setenv("TMPDIR", base)
	w := core.Workload{Name: "files", Tasks: 4, Params: map[string]string{"size": "1KiB"}}
	folder, err := entry(w).SetUp(w)
	if err != nil || filepath.Dir(folder.Address) != base {
		t.Fatalf("folder %s, %v", folder.Address, err)
	}
	job, err := entry(w).Prepare(w, 2, folder.Address)
	if err != nil {
		t.Fatal(err)
	}
	for i, worker := range hands(job, 2) {
		job.Task(worker, i)
		info, err := os.Stat(filepath.Join(folder.Address, strconv.Itoa(i)))
		if err != nil || info.Size() != 1<<10 || worker.sections != 1 {
			t.Errorf("worker %d: %v, %v, %d blocking sections", i, info, err, worker.sections)
		}
	}
	if err := folder.Remove(); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(base); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A disk that has no room is told with the place to change.
func TestAFileThatCannotBeWrittenSaysWhereAndWhatToDo(t *testing.T) {
	out, err := exec.Command(os.Args[0], "write-nowhere").CombinedOutput()
	if text := string(out); err == nil || !strings.Contains(text, filepath.Base(os.Args[0])) || !strings.Contains(text, "TMPDIR") {
		t.Errorf("it says %q, %v", text, err)
	}
}

// writeNowhere runs a task of files whose folder is none.
func writeNowhere() {
	job, err := files.Prepare(core.Workload{Name: "files", Tasks: 1}, 1, os.Args[0])
	if err == nil {
		job.Task(&hand{}, 0)
	}
}

func TestWhatIsReadBackIsWhatTheFileSays(t *testing.T) {
	name, content := filepath.Join(t.TempDir(), "file"), []byte("what was written")
	if err := writeAndReadBack(name, content); err != nil || string(content) != "what was written" {
		t.Errorf("%q, %v", content, err)
	}
	if err := writeAndReadBack(filepath.Join(name, "below a file"), content); err == nil {
		t.Error("a file below a file is written")
	}
}
