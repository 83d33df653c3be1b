package process

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"parallelogram/core/internal/evil"
	"parallelogram/core/message"
)

// TestMain lets this test program be the child that a test needs.
func TestMain(m *testing.M) {
	os.Setenv("GORACE", "atexit_sleep_ms=0") // else each child lingers for a second under -race
	evil.Main()
	if len(os.Args) > 2 && os.Args[1] == "child" {
		childModes[os.Args[2]]()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

var childModes = map[string]func(){
	"echo": func() { io.Copy(os.Stdout, os.Stdin) },
	"wait": func() {
		Lifeline(bufio.NewReader(os.Stdin), nil)
		fmt.Println("ready")
		select {}
	},
	"fail": func() {
		fmt.Fprintln(os.Stderr, "first words")
		fmt.Fprint(os.Stderr, strings.Repeat("chatter ", 10_000))
		fmt.Fprintln(os.Stderr, "last words")
		os.Exit(7)
	},
	"report": func() {
		Report(os.Stderr, message.NewError("warm-up-failed", "why", syscall.ENOSPC))
		os.Exit(1)
	},
	// leave starts a child that never ends and exits without it.
	"leave": func() {
		left := exec.Command(os.Args[0], "child", "wait")
		left.Stdin, _ = os.Open("/dev/zero") // no lifeline
		left.Start()
		fmt.Println(left.Process.Pid)
	},
	"burn": func() {
		for Own().CPU() < 50e6 { // 50 ms
		}
	},
}

// startChild starts this program in one of its child modes.
func startChild(t *testing.T, mode string, c Command) *Child {
	t.Helper()
	c.Path, c.Args = os.Args[0], []string{"child", mode}
	child, err := Start(c)
	if err != nil {
		t.Fatal(err)
	}
	return child
}

func TestAChildIsHeardAndItsEndIsWell(t *testing.T) {
	child := startChild(t, "echo", Command{})
	fmt.Fprint(child.Stdin, "hello")
	child.Stdin.Close()
	heard, err := io.ReadAll(child.Stdout)
	if string(heard) != "hello" || err != nil {
		t.Errorf("heard %q, %v", heard, err)
	}
	if _, err := child.Wait(); err != nil {
		t.Errorf("ended with %v", err)
	}
}

func TestTheLifelineEndsAChild(t *testing.T) {
	child := startChild(t, "wait", Command{})
	if line, err := bufio.NewReader(child.Stdout).ReadString('\n'); line != "ready\n" {
		t.Fatalf("heard %q, %v", line, err)
	}
	child.Stdin.Close()
	_, err := child.Wait() // would wait for ever if the lifeline did not hold
	var exit *Exit
	if !errors.As(err, &exit) || exit.Status != "exit status 1" {
		t.Errorf("ended with %v", err)
	}
}

func TestHowAChildFailedIsToldWithItsFirstAndLastWords(t *testing.T) {
	_, err := startChild(t, "fail", Command{Stdout: io.Discard}).Wait()
	for _, words := range []string{"exit status 7", "first words", " … ", "last words"} {
		if err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("error does not say %q", words)
		}
	}
	if len(err.Error()) > tailSize+100 {
		t.Errorf("error of %d bytes", len(err.Error()))
	}
}

// What a child reports can be told in any language, also by its parent's
// parent.
func TestWhatAChildReportsIsTold(t *testing.T) {
	_, err := startChild(t, "report", Command{Stdout: io.Discard}).Wait()
	m := message.Of(err)
	if why := m.Inner["why"]; m.Key != "process-ended" || m.Values["code"] != "1" || m.Values["reported"] == "" || why.Key != "warm-up-failed" || why.Inner["why"].Key != "disk-full" {
		t.Errorf("%v is told as %+v", err, m)
	}
	_, err = startChild(t, "fail", Command{Stdout: io.Discard}).Wait()
	m = message.Of(err)
	if m.Key != "process-ended" || m.Values["code"] != "7" || m.Values["reported"] != "" || !strings.HasPrefix(m.Values["why"], "first words") {
		t.Errorf("%v is told as %+v", err, m)
	}
}

// Of several reports, the last is that of the process itself.
func TestTheLastReportCounts(t *testing.T) {
	var stderr strings.Builder
	Report(&stderr, syscall.EIO)
	stderr.WriteString("chatter\n")
	Report(&stderr, syscall.ENOSPC)
	if rest, why := split(stderr.String()); why.Key != "disk-full" || !strings.Contains(rest, "device-failed") || !strings.HasSuffix(rest, "chatter") {
		t.Errorf("reported %+v beside %q", why, rest)
	}
	for _, text := range []string{"", "no report", reportMark + "{broken"} {
		if rest, why := split(text); rest != text || why.Text != "" {
			t.Errorf("%q is split into %q and %+v", text, rest, why)
		}
	}
}

func TestTooLongAReportIsPlain(t *testing.T) {
	var stderr strings.Builder
	Report(&stderr, message.NewError("warm-up-failed", "why", strings.Repeat("long ", 500)))
	if rest, why := split(stderr.String()); why.Text != "" || !strings.HasPrefix(rest, "warming up: long long") {
		t.Errorf("reported %+v and %.20q", why, rest)
	}
}

func TestKillMayComeAtAnyTime(t *testing.T) {
	child := startChild(t, "wait", Command{Stdout: io.Discard, Group: true})
	child.Kill()
	child.Kill()
	if _, err := child.Wait(); err == nil || !strings.Contains(err.Error(), "killed") {
		t.Errorf("ended with %v", err)
	}
	child.Kill()
	if _, again := child.Wait(); again == nil {
		t.Error("asked again, it ended well")
	}
}

func TestUsageIsTheChildsOwn(t *testing.T) {
	usage, err := startChild(t, "burn", Command{Stdout: io.Discard}).Wait()
	if err != nil {
		t.Fatal(err)
	}
	if cpu := usage.CPU().Milliseconds(); cpu < 50 || cpu > 5000 {
		t.Errorf("50 ms of work used %d ms", cpu)
	}
}

func TestAProgramThatIsNotThereIsNamed(t *testing.T) {
	if _, err := Start(Command{Path: "/nonexistent/program"}); err == nil || !strings.Contains(err.Error(), "/nonexistent/program") {
		t.Errorf("error %v", err)
	}
}
