package python

import (
	"testing"
	"time"

	"parallelogram/core"
)

// Results that are equal have the same digest, however they came here.
func TestTheDigestIsOfTheResultsAlone(t *testing.T) {
	for _, name := range []string{"work.py:four_sets", "work.py:objects", "work.py:strings"} {
		want := measured(t, order(t, name, serial))
		if want.Checksum == 0 || want.Python.Undigested != "" {
			t.Errorf("%s has no digest: %+v", name, want.Python)
		}
		for _, h := range []how{serial, thread, fork, spawn} {
			if trial := measured(t, order(t, name, h)); trial.Checksum != want.Checksum {
				t.Errorf("%s by %s: digest %x, want %x", name, h, trial.Checksum, want.Checksum)
			}
		}
	}
}

func TestResultsThatDifferHaveOtherDigests(t *testing.T) {
	if a, b := measured(t, order(t, "work.py:differs", serial)), measured(t, order(t, "work.py:differs", serial)); a.Checksum == b.Checksum {
		t.Error("the clock and the process's number are the same")
	}
	reference := squares(t)
	for _, each := range []string{" item * item + (item == 9)", " float(item * item)", " -item * -item if item else -0.0"} {
		if trial := measured(t, order(t, each, serial)); trial.Checksum == reference {
			t.Errorf("%s is told to be the square", each)
		}
	}
	a, b := measured(t, order(t, " {item, 1}", serial)), measured(t, order(t, " {item, 2}", serial))
	if a.Checksum == b.Checksum {
		t.Error("other sets have the same digest")
	}
}

// items runs a function with items that are no count.
func items(t *testing.T, name, from string, list ...string) (core.Trial, error) {
	t.Helper()
	o := order(t, name, thread)
	o.Python.Items = core.Items{From: from, Count: len(list)}
	if list != nil {
		o.Python.Items.Digest, o.Items = "known", list
	}
	return Run(o)
}

func TestItemsAreCountsTextsValuesOrMade(t *testing.T) {
	for _, c := range []struct {
		from string
		list []string
		each string // what is the same for a count
		n    int
	}{
		{"@/lists/a.txt", []string{"0", "one", "둘", `th"ree`}, ` ["0", "one", "둘", 'th"ree'][item]`, 4},
		{"@/lists/a.jsonl", []string{"0", `{"a": [1, 2]}`, `"둘"`}, ` [0, {"a": [1, 2]}, "둘"][item]`, 3},
		{"/lists/*.jsonl", []string{"/lists/a.jsonl"}, ` ["/lists/a.jsonl"][item]`, 1},
		{"@work:items", nil, " item", 5},
		{testdata(t, "work.py") + ":items", nil, " item", 5},
		{testdata(t, "pkg", "inner", "beside.py") + ":square.__name__.split", nil, ` ["square"][item]`, 1},
	} {
		trial, err := items(t, " item", c.from, c.list...)
		o := order(t, c.each, serial)
		o.Python.Items.Count = c.n
		if want := measured(t, o); err != nil || trial.Tasks != c.n || trial.Checksum != want.Checksum {
			t.Errorf("%s: %+v, %v", c.from, trial, err)
		}
	}
}

// A text that is no text, such as the name of a file in another encoding, comes
// through as it is.
func TestItemsAreTheirBytes(t *testing.T) {
	trial, err := items(t, " item", "@list", "caf\xe9", " two ")
	o := order(t, ` ["caf\udce9", " two "][item]`, serial)
	o.Python.Items.Count = 2
	if want := measured(t, o); err != nil || trial.Checksum != want.Checksum {
		t.Errorf("%+v, %v", trial, err)
	}
}

func TestItemsThatCannotBeMadeAreNamed(t *testing.T) {
	for from, c := range map[string][]string{
		"@work:broken_items": {"python.items-failed", "work:broken_items", "the third drawer"},
		"@work:no_items":     {"python.items-none", "work:no_items"},
		"@work:endless":      {"python.items-endless", "work:endless", "1000000"},
		"@work:nothing":      {"python.items-failed", "nothing"},
		"@nowhere:items":     {"python.items-failed", "nowhere"},
	} {
		_, err := items(t, " item", from)
		refusedFor(t, from, err, c[0], c[1:]...)
	}
	_, err := items(t, " item", "@a.jsonl", "1", "{two}")
	refusedFor(t, "a.jsonl", err, "python.no-json", "item 2")
	_, err = items(t, " item", testdata(t, "nowhere.py")+":items")
	refusedFor(t, "a file", err, "wrong-field", "nowhere.py")
}

func TestAMillionItems(t *testing.T) {
	for _, h := range []how{serial, fork} {
		o := order(t, "work.py:square", h)
		o.Python.Items, o.Python.Chunk = core.Items{From: "1000000", Count: 1_000_000}, 20_000
		if trial := measured(t, o); trial.Tasks != 1_000_000 || trial.Checksum == 0 {
			t.Errorf("%s: %+v", h, trial)
		}
	}
}

// Digesting a result is not timed: that takes ten times as long as making it.
func TestAResultOf100MB(t *testing.T) {
	for _, h := range []how{serial, fork} {
		o := order(t, "work.py:big", h)
		o.Python.Items.Count = 1
		if trial := measured(t, o); trial.Checksum == 0 || trial.Usage.PeakRSS < 100_000_000 {
			t.Errorf("%s: %+v", h, trial)
		}
	}
}

func TestInitIsCalledInEachWorkerAndLeftOut(t *testing.T) {
	for _, h := range []how{serial, thread, fork, spawn} {
		o := order(t, "work.py:is_prepared", h)
		o.Python.Init = "prepare"
		if trial := measured(t, o); trial.Tasks != 10 {
			t.Errorf("%s: %+v", h, trial)
		}
		o = order(t, "work.py:square", h)
		o.Python.Init = "sleeps_at_first"
		trial := measured(t, o)
		if left := trial.Python.LeftOut; h != serial && left < 250*time.Millisecond || h == serial && left != 0 || trial.Startup < 0 || trial.Startup > trial.Runtime {
			t.Errorf("%s: left out %v of what remains %v, %v of it start-up", h, left, trial.Runtime, trial.Startup)
		}
	}
	if trial := measured(t, order(t, "work.py:square", thread)); trial.Python.LeftOut != 0 {
		t.Errorf("left out %v without an init", trial.Python.LeftOut)
	}
}

// A build that can do without its lock is played by a start-up file, so that each
// branch is tested everywhere.
func TestWhoTurnedTheLockOnIsTold(t *testing.T) {
	if trial := measured(t, order(t, "work.py:square", thread)); !trial.Python.GIL || !trial.Python.GILBefore || trial.Python.Free != nil {
		t.Skipf("python3 can do without its lock: %+v", trial.Python)
	}
	t.Setenv("PYTHONPATH", testdata(t, "free"))
	for _, c := range []struct {
		name, start string
		want        core.PythonFacts
	}{
		{"work.py:square", "", core.PythonFacts{Free: &core.Free{}}},
		{"work.py:square", "1", core.PythonFacts{GIL: true, GILBefore: true, Free: &core.Free{Start: true}}},
		{"turns_on.py:f", "", core.PythonFacts{GIL: true, GILBefore: true, Free: &core.Free{Module: "old_extension"}}},
		{"turns_on_late.py:f", "", core.PythonFacts{GIL: true, Free: &core.Free{Module: "old_extension"}}},
	} {
		t.Setenv("TEST_GIL", c.start)
		for _, h := range []how{thread, fork} {
			got := measured(t, order(t, c.name, h)).Python
			if h == fork && c.want.Free.Module != "" && !c.want.GILBefore {
				continue // a worker's warning is its own
			}
			if got.GIL != c.want.GIL || got.GILBefore != c.want.GILBefore || got.Free == nil || *got.Free != *c.want.Free {
				t.Errorf("%s by %s, started with %q: %+v %+v, want %+v", c.name, h, c.start, got, got.Free, c.want)
			}
		}
	}
	t.Setenv("TEST_GIL", "")
	if got := measured(t, order(t, "turns_on_late.py:f", fork)).Python; !got.GIL || got.GILBefore {
		t.Errorf("turned on in a worker: %+v", got)
	}
}
