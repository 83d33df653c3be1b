package host

import "testing"

func TestParseStat(t *testing.T) {
	whole := usage{capacity: 36, busy: 19, steal: 8}
	for _, test := range []struct {
		stat string
		want usage
		ok   bool
	}{
		{"cpu 0 0 0 0 0 0 0 0\ncpu2 1 2 3 4 5 6 7 8\n", whole, true},
		{"cpu2 1 2 3 4 5 6 7 8 90 90\ncpu3 9 9 9 9 9 9 9 9\n", whole, true},
		{"cpu2 1 2 3 4 5 6 7 8", usage{}, false}, // cut off: the last number may be longer
		{"cpu2 1 2 3 4 5 6 7\n", usage{}, false},
		{"cpu2 1 2 3 -4 5 6 7 8\n", usage{}, false},
		{"cpu2 1 2 3 9223372036854775807 5 6 7 8\n", usage{}, false},
		{"cpu3 1 2 3 4 5 6 7 8\n", usage{}, false},
		{"intr 1\ncpu2 1 2 3 4 5 6 7 8\n", usage{}, false},
		{"", usage{}, false},
	} {
		if got, ok := parseStat(test.stat, []int{2}); got != test.want || ok != test.ok {
			t.Errorf("%q: %+v %v, want %+v %v", test.stat, got, ok, test.want, test.ok)
		}
	}
	if _, ok := parseStat("", nil); ok {
		t.Error("knows the usage of no CPU")
	}
}

func TestParseOwn(t *testing.T) {
	for _, test := range []struct {
		stat  string
		ticks int64
		ok    bool
	}{
		{"42 (a) b) R 1 2 3 4 5 6 7 8 9 10 1000 200 30 4 99", 1234, true},
		{"42 (a) R 1 2 3 4 5 6 7 8 9 10 1000 200 30", 0, false},
		{"42 (a) R 1 2 3 4 5 6 7 8 9 10 1000 200 30 -4", 0, false},
		{"42 (a) R 1 2 3 4 5 6 7 8 9 10 9223372036854775807 200 30 4", 0, false},
		{"42 a R 1 2 3 4 5 6 7 8 9 10 1000 200 30 4 99", 0, false},
	} {
		if ticks, ok := parseOwn(test.stat); ticks != test.ticks || ok != test.ok {
			t.Errorf("%q: %d %v, want %d %v", test.stat, ticks, ok, test.ticks, test.ok)
		}
	}
}

func FuzzStat(f *testing.F) {
	machine, _ := counting()
	f.Add(machine["proc/stat"], machine["proc/self/stat"], machine["proc/loadavg"])
	f.Fuzz(func(t *testing.T, stat, self, load string) {
		if u, ok := parseStat(stat, []int{0, 2}); ok && (u.busy < 0 || u.steal < 0 || u.busy+u.steal > u.capacity) {
			t.Fatalf("%q: %+v", stat, u)
		}
		if ticks, ok := parseOwn(self); ok && ticks < 0 {
			t.Fatalf("%q: %d ticks", self, ticks)
		}
		if average, runnable := parseLoad(load); average != nil && !(*average >= 0) || runnable.n < 0 {
			t.Fatalf("%q: %v %v", load, average, runnable)
		}
	})
}
