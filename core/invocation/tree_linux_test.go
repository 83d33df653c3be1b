package invocation

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/evil"
	"parallelogram/core/message"
	"parallelogram/core/process"
)

// in runs a program in a tree, which has to be settled.
func in(t *testing.T, tree *Tree, i Invocation) {
	t.Helper()
	i.Tree = tree
	if _, err := i.Run(); err != nil {
		t.Fatal(err)
	}
}

// nested are the arguments of a program that another one is to start.
func nested(name string, args ...string) []string { return evil.Args(name, args...)[1:] }

// However they hide, and whatever they ignore, those that outlive the program are
// gone when its tree is settled.
func TestWhatOutlivesAProgramIsEnded(t *testing.T) {
	for name, line := range map[string]func(folder string) Invocation{
		"child":      func(f string) Invocation { return of("orphan", nested("deaf", f)...) },
		"daemon":     func(f string) Invocation { return of("daemon", nested("deaf", f)...) },
		"of no past": func(f string) Invocation { return of("bare", nested("daemon", nested("deaf", f)...)...) },
		"with descendants": func(f string) Invocation {
			return of("daemon", nested("parent", append([]string{f}, nested("deaf", f)...)...)...)
		},
	} {
		folder := t.TempDir()
		tree := Watch(core.LeftoversEnd, false)
		in(t, tree, line(folder))
		pids := evil.Announced(t, folder, 1+strings.Count(name, "descendants"))
		a, err := tree.Settle()
		if err != nil || a.Left < Grace || a.Left > time.Minute {
			t.Errorf("%s: left for %v, %v", name, a.Left, err)
		}
		for _, pid := range pids {
			if !evil.Gone(pid) {
				t.Errorf("%s: process %d is left", name, pid)
			}
		}
		if process.HasChildren() {
			t.Errorf("%s: somebody is left", name)
		}
	}
}

func TestWhoListensIsAskedToEnd(t *testing.T) {
	tree := Watch(core.LeftoversEnd, false)
	in(t, tree, of("daemon", nested("wait")...))
	if a, err := tree.Settle(); err != nil || a.Left < patience || a.Left >= Grace || process.HasChildren() {
		t.Errorf("left for %v, %v", a.Left, err)
	}
}

func TestNothingIsLeftOfAPlainProgram(t *testing.T) {
	for _, l := range []core.Leftovers{core.LeftoversEnd, core.LeftoversKeep, core.LeftoversFail} {
		tree := Watch(l, false)
		in(t, tree, of("exit", "0"))
		if a, err := tree.Settle(); err != nil || a.Left != 0 || a.Usage.CPU() <= 0 || a.Memory.Peak != 0 {
			t.Errorf("%q: %+v, %v", l, a, err)
		}
	}
}

func TestLeftoversMayBeAFailure(t *testing.T) {
	tree := Watch(core.LeftoversFail, false)
	in(t, tree, of("daemon", nested("wait")...))
	a, err := tree.Settle()
	if m := message.Of(err); m.Key != "invocation.left" || m.Values["names"] != "invocation.test" || a.Left == 0 || process.HasChildren() {
		t.Errorf("%+v, left for %v", m, a.Left)
	}
}

// What ends by itself, right after the program, is no failure.
func TestWhoIsOnHisWayOutIsLetGo(t *testing.T) {
	tree := Watch(core.LeftoversFail, false)
	tree.patience = time.Minute
	in(t, tree, of("orphan", nested("hold", "1", "50")...))
	if a, err := tree.Settle(); err != nil || a.Left == 0 || process.HasChildren() {
		t.Error(err)
	}
}

// What was there before is none of the tree: not ended, not accounted for.
func TestWhatWasThereBeforeStays(t *testing.T) {
	folder := t.TempDir()
	if _, err := of("daemon", nested("parent", append([]string{folder}, nested("deaf", folder)...)...)...).Run(); err != nil {
		t.Fatal(err)
	}
	pids := evil.Announced(t, folder, 2)
	tree := Watch(core.LeftoversEnd, false)
	in(t, tree, of("daemon", nested("wait")...))
	if a, err := tree.Settle(); err != nil || a.Left == 0 || a.Left >= Grace {
		t.Errorf("left for %v, %v", a.Left, err)
	}
	for _, pid := range pids {
		if evil.Gone(pid) {
			t.Errorf("process %d was ended", pid)
		}
	}
	Finish(core.LeftoversKeep)
	if !process.HasChildren() {
		t.Error("what was to be kept was ended")
	}
	Finish(core.LeftoversEnd)
	if process.HasChildren() {
		t.Error("somebody is left")
	}
}

// told returns the sum of what programs told of themselves.
func told(t *testing.T, file string) (sum time.Duration) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Fields(string(text)) {
		var ns int64
		if _, err := fmt.Sscan(line, &ns); err != nil {
			t.Fatal(err)
		}
		sum += time.Duration(ns)
	}
	return sum
}

// A program whose work was forked twice, and which does not wait for it, is
// accounted for as the work itself does.
func TestForgottenWorkIsAccountedFor(t *testing.T) {
	file := filepath.Join(t.TempDir(), "account")
	tree := Watch(core.LeftoversEnd, false)
	i := of("forget", "500")
	i.Env = append(i.Env, evil.Account+"="+file)
	in(t, tree, i)
	a, err := tree.Settle()
	want := told(t, file)
	if off := float64(a.Usage.CPU())/float64(want) - 1; err != nil || math.Abs(off) > 0.02 {
		t.Errorf("%v of processor time, the programs say %v: %.1f%% off, %v", a.Usage.CPU(), want, 100*off, err)
	}
	if a.Usage.Voluntary+a.Usage.Involuntary == 0 {
		t.Error("nobody lost the processor")
	}
}

// Of what is kept, the processor time so far is counted, and in the next tree what
// is used there.
func TestWhatIsKeptIsAccountedForSoFar(t *testing.T) {
	t.Setenv(process.MarkVariable, fmt.Sprintf("kept-%d/1/", os.Getpid()))
	tree := Watch(core.LeftoversKeep, false)
	in(t, tree, of("daemon", nested("hold", "1", "3600000")...))
	evil.Eventually(t, "work", func() bool {
		for _, e := range process.Descendants(os.Getpid()) {
			if e.User > 300*time.Millisecond {
				return true
			}
		}
		return false
	})
	first, err := tree.Settle()
	if err != nil || first.Left == 0 || first.Usage.CPU() < 300*time.Millisecond || !process.HasChildren() {
		t.Errorf("%+v, %v", first, err)
	}
	second := Watch(core.LeftoversKeep, false)
	again, err := second.Settle()
	if err != nil || again.Left != 0 || again.Usage.CPU() >= 300*time.Millisecond {
		t.Errorf("at once, in another tree: %+v, %v", again, err)
	}
	process.EndMarked(fmt.Sprintf("kept-%d/", os.Getpid()))
	if process.HasChildren() {
		t.Error("somebody is left")
	}
}
