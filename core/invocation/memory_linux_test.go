package invocation

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"parallelogram/core"
)

const mib = 1 << 20

// withGauge runs a program in a tree that is measured by a gauge.
func withGauge(t *testing.T, group *group, i Invocation) core.Memory {
	t.Helper()
	tree := Watch(core.LeftoversEnd, false)
	if tree.memory = gaugeOf(tree, group); group == nil && tree.memory.group != nil {
		t.Fatal("not sampled")
	}
	in(t, tree, i)
	a, err := tree.Settle()
	if err != nil {
		t.Fatal(err)
	}
	return a.Memory
}

func TestMemoryIsSampled(t *testing.T) {
	m := withGauge(t, nil, of("twice", nested("hold", "64", "300")...))
	if m.Peak < 2*64*mib || m.Peak > 8*64*mib || !m.Estimated {
		t.Errorf("two processes of 64 MiB held %d MiB, estimated %v", m.Peak/mib, m.Estimated)
	}
}

// One that ends before anybody looks is known by the system's own account.
func TestTheBriefestIsNotForgotten(t *testing.T) {
	g := gaugeOf(Watch(core.LeftoversEnd, false), nil)
	if m := g.read(5 * mib); m != (core.Memory{Peak: 5 * mib, Estimated: true}) {
		t.Errorf("%+v", m)
	}
}

func TestAControlGroupTellsMemory(t *testing.T) {
	group := newGroup()
	if group == nil {
		t.Skip("this process may make no control group with an account of memory")
	}
	m := withGauge(t, group, of("twice", nested("hold", "64", "0")...))
	if m.Peak < 64*mib || m.Peak > 8*64*mib {
		t.Errorf("two processes of 64 MiB held %d MiB", m.Peak/mib)
	}
	if _, err := os.Stat(group.folder); err == nil {
		t.Error("the group is left")
	}
	if later := withGauge(t, newGroup(), of("exit", "0")); later.Peak >= 64*mib {
		t.Errorf("then an empty one held %d MiB", later.Peak/mib)
	}
}

// A group that a killed process of ours has left goes; that of a living one stays.
func TestOldGroupsAreRemoved(t *testing.T) {
	parent := t.TempDir()
	dead, alive := filepath.Join(parent, groupPrefix+"999999999"), filepath.Join(parent, groupPrefix+"1")
	for _, folder := range []string{dead, alive} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if _, ok := makeGroup(parent, "memory.peak"); ok {
		t.Error("a folder without an account is a group")
	}
	_, errDead := os.Stat(dead)
	_, errAlive := os.Stat(alive)
	if !os.IsNotExist(errDead) || errAlive != nil {
		t.Errorf("dead %v, alive %v", errDead, errAlive)
	}
	if left, _ := filepath.Glob(filepath.Join(parent, groupPrefix+"*")); len(left) != 1 {
		t.Errorf("%v are left", left)
	}
}

// files makes a folder that looks like a control group.
func files(t *testing.T, contents map[string]string) *group {
	t.Helper()
	folder := t.TempDir()
	for name, text := range contents {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	handle, err := os.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	return &group{folder: folder, handle: handle}
}

// Pages of files are no memory that is held, in both versions; memory file systems
// are. From a share of them on it is an estimate.
func TestTheFileCacheIsLeftOut(t *testing.T) {
	for _, c := range []struct {
		files map[string]string
		want  core.Memory
	}{
		{map[string]string{"memory.peak": "1000\n", "memory.stat": "anon 5\nfile 60\nshmem 10\n"}, core.Memory{Peak: 950}},
		{map[string]string{"memory.peak": "1000\n", "memory.stat": "anon 5\nfile 61\nshmem 10\n"}, core.Memory{Peak: 949, Estimated: true}},
		{map[string]string{"memory.max_usage_in_bytes": "1000\n", "memory.stat": "cache 1\ntotal_cache 40\ntotal_shmem 0\n"}, core.Memory{Peak: 960}},
		{map[string]string{"memory.peak": "1000\n", "memory.stat": "file 900\nshmem 0\n"}, core.Memory{Peak: 500, Estimated: true}},
		{map[string]string{"memory.peak": "1000\n"}, core.Memory{Peak: 1000}},
		{nil, core.Memory{Peak: 500, Estimated: true}},
	} {
		if m := files(t, c.files).close(500); m != c.want {
			t.Errorf("%v: %+v, want %+v", c.files, m, c.want)
		}
	}
}

// The system kills a program for the memory that it takes, and that is told.
func TestARunOutOfMemoryIsTold(t *testing.T) {
	group := newGroup()
	if group == nil {
		t.Skip("this process may make no control group")
	}
	for _, limit := range []string{"memory.max", "memory.limit_in_bytes"} {
		_ = os.WriteFile(filepath.Join(group.folder, limit), []byte(strconv.Itoa(64*mib)), 0) // one of them is there
	}
	tree := Watch(core.LeftoversEnd, false)
	tree.memory = gaugeOf(tree, group)
	for name, i := range map[string]Invocation{"itself": of("hold", "256", "0"), "its child": of("relay", nested("hold", "256", "0")...)} {
		i.Tree = tree
		if _, err := i.Run(); key(err) != "invocation.no-memory" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := tree.Settle(); err != nil {
		t.Error(err)
	}
}

func TestMemoryThatRunsOutIsToldApart(t *testing.T) {
	for text, want := range map[string]starvation{
		"": {}, "a 1\noom_kill 7\nb 2\n": {7, true}, "a 1\noom_kill x\n": {}, "a 1\nno_oom_kill 7\n": {},
	} {
		if got := parseStarvation([]byte(text)); got != want {
			t.Errorf("%q: %+v", text, got)
		}
	}
	seven := starvation{7, true}
	if seven.since(seven) != enough || (starvation{8, true}).since(seven) != starved || seven.since(starvation{}) != unknown || (starvation{}).since(seven) != unknown {
		t.Error("two readings are compared wrongly")
	}
}

// A kill that nobody here sent may be for memory where the system does not tell.
func TestAnUnknownKillMayBeForMemory(t *testing.T) {
	i := of("die")
	tree := Watch(core.LeftoversEnd, false)
	i.Tree = tree
	for want, before := range map[string]starvation{
		"invocation.killed": readStarvation(), "invocation.killed-perhaps": {}, "invocation.no-memory": {-1, true},
	} {
		tree.starved = before
		if _, err := i.Run(); key(err) != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if _, err := tree.Settle(); err != nil {
		t.Error(err)
	}
}
