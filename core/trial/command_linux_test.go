package trial

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"parallelogram/core"
	"parallelogram/core/internal/evil"
	"parallelogram/core/job"
	"parallelogram/core/process"
	"parallelogram/core/strategy"
)

// line is an evil program as what a command runs.
func line(name string, args ...string) core.CommandLine {
	return core.CommandLine{Args: evil.Args(name, args...)}
}

// commandTrial is a trial of a command.
func commandTrial(c core.Command) Spec {
	return Spec{
		Workload: core.Workload{Name: "command", Tasks: 1, Command: &c},
		Cell:     core.Cell{Strategy: core.Program, Workers: 1, Cores: 1},
		Run:      "run",
	}
}

// nested are the arguments of a program that another one is to start.
func nested(name string, args ...string) []string { return evil.Args(name, args...)[1:] }

// clan is a command of which three processes, one after the other forked twice and in a
// session of its own, ignore every request to end.
func clan(folder string) Spec {
	deaf := nested("daemon", nested("deaf", folder)...)
	middle := nested("daemon", nested("parent", append([]string{folder}, deaf...)...)...)
	return commandTrial(core.Command{Main: line("parent", append([]string{folder}, middle...)...)})
}

func allGone(t *testing.T, pids []int) {
	t.Helper()
	for _, pid := range pids {
		if !evil.Gone(pid) {
			t.Errorf("process %d is left", pid)
		}
	}
}

func TestStopEndsAllThatCameOfACommand(t *testing.T) {
	folder := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	result := inBackground(ctx, clan(folder))
	pids := evil.Announced(t, folder, 3)
	cancel()
	if trial := <-result; trial.Reason().Key != "trial-stopped" {
		t.Errorf("failure %q", trial.Failure)
	}
	allGone(t, pids)
	if process.HasChildren() {
		t.Error("somebody is left")
	}
}

// bystander starts a process as a window starts a browser: this process adopts it.
func bystander(t *testing.T) int {
	t.Helper()
	folder := t.TempDir()
	child := exec.Command(os.Args[0], nested("daemon", nested("deaf", folder)...)...)
	if err := child.Run(); err != nil {
		t.Fatal(err)
	}
	pid := evil.Announced(t, folder, 1)[0]
	t.Cleanup(func() {
		syscall.Kill(pid, syscall.SIGKILL)
		syscall.Wait4(pid, nil, 0, nil)
	})
	return pid
}

// Who kills a trial ends its command, and nobody else.
func TestAKilledTrialTakesItsCommandAlong(t *testing.T) {
	other := bystander(t)
	f, folder := newFamily(t), t.TempDir()
	result := inBackground(t.Context(), clan(folder))
	pids := evil.Announced(t, folder, 3)
	if err := syscall.Kill(f.members(Mode)[0], syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	if trial := <-result; trial.Reason().Values["signal"] != "killed" {
		t.Errorf("failure %q", trial.Failure)
	}
	allGone(t, pids)
	if evil.Gone(other) {
		t.Error("somebody else was killed")
	}
}

// startLab starts a process that executes a trial.
func startLab(t *testing.T, s Spec) *exec.Cmd {
	t.Helper()
	text, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	lab := exec.Command(os.Args[0], "lab", string(text))
	if err := lab.Start(); err != nil {
		t.Fatal(err)
	}
	return lab
}

func TestAKilledLabTakesItsCommandAlong(t *testing.T) {
	folder := t.TempDir()
	lab := startLab(t, clan(folder))
	pids := evil.Announced(t, folder, 3)
	if err := lab.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	lab.Wait() // an error: it was killed
	evil.Eventually(t, "all are gone", func() bool {
		for _, pid := range pids {
			if !evil.Gone(pid) {
				return false
			}
		}
		return true
	})
}

// What is kept lives until the end of its run, and another run's end is none of its.
func TestWhatIsKeptLivesUntilTheEndOfItsRun(t *testing.T) {
	other := bystander(t)
	folder := t.TempDir()
	spec := commandTrial(core.Command{Main: line("daemon", nested("deaf", folder)...), Leftovers: core.LeftoversKeep})
	trial := Runner{}.Execute(t.Context(), spec)
	pid := evil.Announced(t, folder, 1)[0]
	if !trial.OK() || trial.Left == 0 || evil.Gone(pid) {
		t.Fatalf("kept %v, %+v", !evil.Gone(pid), trial)
	}
	spec.Stage, spec.Run = End, "another"
	Runner{}.Execute(t.Context(), spec)
	if evil.Gone(pid) {
		t.Error("it did not outlive another run")
	}
	spec.Run = "run"
	if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() || !evil.Gone(pid) || evil.Gone(other) {
		t.Errorf("gone %v, somebody else %v, %q", evil.Gone(pid), evil.Gone(other), trial.Failure)
	}
}

// What a copy's siblings run is neither among its leftovers nor on its account, and
// what it keeps itself is.
func TestCopiesThatKeepLeftoversAreNoneOfEachOther(t *testing.T) {
	const burnt = 300
	for folder, main := range map[string]core.CommandLine{"": line("burn", fmt.Sprint(burnt)), t.TempDir(): {}} {
		if folder != "" {
			main = line("daemon", nested("deaf", folder)...)
		}
		spec := commandTrial(core.Command{Main: main, Leftovers: core.LeftoversKeep})
		spec.Cell = core.Cell{Strategy: core.Copies, Workers: 4, Cores: 1}
		trial := Runner{}.Execute(t.Context(), spec)
		if !trial.OK() || (trial.Left > 0) != (folder != "") {
			t.Errorf("left for %v, %q", trial.Left, trial.Failure)
		}
		if cpu := trial.Usage.CPU(); folder == "" && (cpu < burnt*time.Millisecond || cpu > 2*burnt*time.Millisecond) {
			t.Errorf("one used a CPU time of %v, it burns %d ms", cpu, burnt)
		}
		var kept []int
		if folder != "" {
			kept = evil.Announced(t, folder, 4)
		}
		spec.Stage = End
		Runner{}.Execute(t.Context(), spec)
		allGone(t, kept)
	}
}

// What the set-up leaves behind is there for the trials, and goes in the end.
func TestASetUpMayLeaveAServer(t *testing.T) {
	folder := t.TempDir()
	spec := commandTrial(core.Command{Setup: line("daemon", nested("deaf", folder)...), Main: line("exit", "0")})
	spec.Stage = SetUp
	if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() {
		t.Fatal(trial.Failure)
	}
	pid := evil.Announced(t, folder, 1)[0]
	spec.Stage = Timed
	if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() || trial.Left != 0 || evil.Gone(pid) {
		t.Errorf("gone %v, %+v", evil.Gone(pid), trial)
	}
	spec.Stage = End
	Runner{}.Execute(t.Context(), spec)
	allGone(t, []int{pid})
}

// A server of the preparation is there for the command, is none of its leftovers,
// and ends with the trial.
func TestAPreparationMayLeaveAServer(t *testing.T) {
	folder := t.TempDir()
	spec := commandTrial(core.Command{Prepare: line("daemon", nested("deaf", folder)...), Main: line("hold", "1", "50"), Leftovers: core.LeftoversFail})
	if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() || trial.Left != 0 {
		t.Errorf("%+v", trial)
	}
	allGone(t, evil.Announced(t, folder, 1))
}

// Hooks that fail or hang are told as theirs.
func TestFailingHooksAreNamed(t *testing.T) {
	well := line("exit", "0")
	for _, c := range []struct {
		command   core.Command
		stage     Stage
		hook, why string
	}{
		{core.Command{Main: well, Prepare: line("complain", "no")}, Timed, "prepare", "invocation.status"},
		{core.Command{Main: well, Prepare: line("wait")}, Timed, "prepare", "invocation.over-limit"},
		{core.Command{Main: well, Check: line("complain", "no")}, Timed, "check", "invocation.status"},
		{core.Command{Main: well, Check: line("wait")}, Timed, "check", "invocation.over-limit"},
		{core.Command{Main: well, Conclude: line("complain", "no")}, Timed, "conclude", "invocation.status"},
		{core.Command{Main: well, Conclude: line("wait")}, Timed, "conclude", "invocation.over-limit"},
		{core.Command{Main: well, Setup: line("wait")}, SetUp, "setup", "invocation.over-limit"},
		{core.Command{Main: well, Cleanup: line("wait")}, CleanUp, "cleanup", "invocation.over-limit"},
	} {
		t.Run(c.hook+" "+c.why, func(t *testing.T) {
			t.Parallel() // most of them wait for the limit
			spec := commandTrial(c.command)
			if spec.Stage = c.stage; c.why == "invocation.over-limit" {
				spec.Limit = 3 * time.Second // what is well ends long before that, on a machine that is busy, too
			}
			why := Runner{}.Execute(t.Context(), spec).Reason()
			if why.Key != "command.hook-failed" || why.Values["hook"] != c.hook || why.Inner["why"].Key != c.why {
				t.Errorf("%+v, want %s of %s", why, c.why, c.hook)
			}
		})
	}
}

// What concludes is run after failures, and the first failure is the one that is told.
func TestAFailedTaskIsConcluded(t *testing.T) {
	file := filepath.Join(t.TempDir(), "record")
	trial := Runner{}.Execute(t.Context(), commandTrial(core.Command{
		Main: line("complain", "no"), Check: line("record", file, "checked"), Conclude: line("record", file, "concluded"),
	}))
	text, err := os.ReadFile(file)
	if trial.Reason().Key != "invocation.status" || string(text) != "concluded\n" {
		t.Errorf("failed for %q, then %q, %v", trial.Failure, text, err)
	}
}

// However long the last words are, they are told with their key.
func TestLongLastWordsAreToldWhole(t *testing.T) {
	trial := Runner{}.Execute(t.Context(), commandTrial(core.Command{Main: line("complain", strings.Repeat("chatter ", 10_000), "last words")}))
	why := trial.Reason()
	if text := why.Values["stderr"]; why.Key != "invocation.status" || len(text) < 4<<10 || !strings.HasSuffix(text, "last words") {
		t.Errorf("%s with %d bytes", why.Key, len(text))
	}
}

// heard returns what a command in a trial writes.
func heard(t *testing.T, spec Spec) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "output")
	spec.Workload.Command.Output = file
	if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() {
		t.Fatal(trial.Failure)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A command gets the variables of the user, not those by which this program sets
// its own threads; and the padding.
func TestTheEnvironmentOfACommand(t *testing.T) {
	for _, name := range []string{"GOMAXPROCS", "MAKEFLAGS", "MFLAGS", "MAKELEVEL", "CARGO_MAKEFLAGS"} {
		t.Setenv(name, "inherited")
	}
	for name, want := range map[string]string{
		paddingVariable: "xxxxx", "GOMAXPROCS": "inherited", "MAKEFLAGS": "", "MFLAGS": "", "MAKELEVEL": "", "CARGO_MAKEFLAGS": "",
	} {
		spec := commandTrial(core.Command{Main: line("variable", name)})
		spec.Padding = 5
		if got := heard(t, spec); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

// The job server of a make that started this program stays here.
func TestACommandInheritsNoDescriptors(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	for _, f := range []*os.File{r, w} {
		if _, err := unix.FcntlInt(f.Fd(), unix.F_SETFD, 0); err != nil {
			t.Fatal(err)
		}
	}
	if got := heard(t, commandTrial(core.Command{Main: line("descriptors")})); got != "0 1 2" {
		t.Errorf("descriptors %s", got)
	}
}

// Memory is told where it is asked for, of all processes together.
func TestTheMemoryOfATreeIsTold(t *testing.T) {
	const mib = 1 << 20
	spec := commandTrial(core.Command{Main: line("twice", nested("hold", "64", "300")...)})
	spec.Memory = true
	trial := Runner{}.Execute(t.Context(), spec)
	if peak := trial.Memory.Peak; !trial.OK() || peak < 2*64*mib || peak > 8*64*mib {
		t.Errorf("two processes of 64 MiB held %d MiB together, %q", peak/mib, trial.Failure)
	}
	if largest := trial.Usage.PeakRSS; largest < 64*mib || largest > 4*64*mib {
		t.Errorf("the larger one held %d MiB", largest/mib)
	}
	spec.Memory = false
	if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() || trial.Memory != (core.Memory{}) {
		t.Errorf("unasked: %+v, %q", trial.Memory, trial.Failure)
	}
}

// told is programs that come to what they say.
type told struct{ job.Told }

func (told) Before() error               { return nil }
func (t told) Settle() (job.Told, error) { return t.Told, nil }
func (told) After() (uint64, error)      { return 7, nil }
func (told) Finish()                     {}

// One program's own time counts, and what it says of itself above that: nothing of
// ours is in it.
func TestOneProgramTellsTheTime(t *testing.T) {
	strat, err := strategy.Find(core.Program)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		told          job.Told
		runtime, wall time.Duration
	}{
		{job.Told{Runtime: time.Hour}, time.Hour, 0},
		{job.Told{Runtime: time.Hour, Metric: time.Minute}, time.Minute, time.Hour},
	} {
		work := strategy.Work{Workers: 1, Job: job.Job{Tasks: 1, Task: func(job.Env, int) uint64 { return 0 }, Programs: told{c.told}}}
		trial, err := execution{spec: Spec{Cell: core.Cell{Cores: 1}}, strat: strat, work: work}.run()
		if err != nil || trial.Runtime != c.runtime || trial.Wall != c.wall || trial.Startup != 0 || !slices.Equal(trial.Finish, []time.Duration{c.runtime}) || trial.Checksum != 7 {
			t.Errorf("%+v, %v", trial, err)
		}
	}
}

// Who is asked to end by Stop may do so in his own way.
func TestStopAsksFirst(t *testing.T) {
	folder := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	result := inBackground(ctx, commandTrial(core.Command{Main: line("polite", folder)}))
	evil.Announced(t, folder, 1)
	cancel()
	<-result
	if _, err := os.Stat(filepath.Join(folder, "asked")); err != nil {
		t.Error(err)
	}
}

func TestAnEmptyProgramIsMeasured(t *testing.T) {
	if _, err := exec.LookPath("true"); err != nil {
		t.Skip(err)
	}
	spec := commandTrial(core.Command{Main: line("exit", "0")})
	spec.Stage = Empty
	if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() || trial.Runtime <= 0 || trial.Runtime > time.Second {
		t.Errorf("%v, %q", trial.Runtime, trial.Failure)
	}
	t.Setenv("PATH", "")
	if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() || trial.Runtime != 0 {
		t.Errorf("without one: %v, %q", trial.Runtime, trial.Failure)
	}
}
