package host

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
)

// counting adds the counters that change to a container on a laptop. Its
// program may use CPUs 0, 1 and 2, the first two of which share a core.
func counting() (files, Reader) {
	f := containerV2().with(files{
		"proc/stat":         "cpu  9 9 9 9 9 9 9 9 9 9\ncpu0 100 1 20 500 4 3 2 10 50 0\ncpu1 7 7 7 7 7 7 7 7 7 7\ncpu2 200 0 30 600 0 0 0 20 0 0\nintr 9",
		"proc/self/stat":    "42 (a) b) R 1 2 3 4 5 6 7 8 9 10 40 10 5 5 20 0 1",
		"proc/pressure/cpu": "some avg10=0.00 avg60=0.00 avg300=0.00 total=1000\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=5",
		"proc/loadavg":      "0.50 0.10 0.20 3/92 11612",
		cpuFolder(0) + "/cpufreq/scaling_cur_freq":                "3900000",
		cpuFolder(0) + "/thermal_throttle/core_throttle_count":    "3",
		cpuFolder(0) + "/thermal_throttle/package_throttle_count": "10",
		cpuFolder(1) + "/thermal_throttle/core_throttle_count":    "3",
		cpuFolder(2) + "/thermal_throttle/core_throttle_count":    "4",
		cpuFolder(2) + "/thermal_throttle/package_throttle_count": "10",
		"sys/fs/cgroup/kubepods.slice/cpu.stat":                   "usage_usec 5\nnr_periods 9\nnr_throttled 2\nthrottled_usec 300",
		"sys/fs/cgroup/kubepods.slice/pod1/cpu.stat":              "usage_usec 5\nnr_periods 9\nnr_throttled 5\nthrottled_usec 700",
		"sys/fs/cgroup/kubepods.slice/pod1/app/cpu.stat":          "usage_usec 5",
	})
	maps.DeleteFunc(f, func(name, _ string) bool { // the others' files would only cost time
		rest, isCPU := strings.CutPrefix(name, cpuDir+"/cpu")
		return isCPU && rest[0] > '2'
	})
	return f, Reader{Affinity: func() []int { return []int{0, 1, 2} }}
}

// later is what the counters say after a second of work.
func later() files {
	return files{
		"proc/stat":         "cpu  9 9 9 9 9 9 9 9 9 9\ncpu0 170 1 30 510 4 3 2 20 90 0\ncpu1 7 7 7 107 7 7 7 7 7 7\ncpu2 240 0 30 650 10 0 0 20 0 0\nintr 9",
		"proc/self/stat":    "42 (a) b) R 1 2 3 4 5 6 7 8 9 10 90 20 15 10 20 0 1",
		"proc/pressure/cpu": "some avg10=9.00 avg60=0.00 avg300=0.00 total=251000\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=6",
		"proc/loadavg":      "1.50 0.10 0.20 4/92 11612",
		cpuFolder(0) + "/cpufreq/scaling_cur_freq":                "3600000",
		cpuFolder(1) + "/thermal_throttle/core_throttle_count":    "8", // as its sibling would, were it asked
		cpuFolder(2) + "/thermal_throttle/core_throttle_count":    "6",
		cpuFolder(0) + "/thermal_throttle/package_throttle_count": "11",
		cpuFolder(2) + "/thermal_throttle/package_throttle_count": "11",
		"sys/fs/cgroup/kubepods.slice/pod1/cpu.stat":              "usage_usec 5\nnr_periods 9\nnr_throttled 9\nthrottled_usec 45700",
	}
}

// during samples, changes files, and samples again.
func (r Reader) during(t *testing.T, before, changes files) core.Noise {
	t.Helper()
	r.Root = before.plant(t)
	s := r.Sampler()
	first := s.Sample()
	for name, content := range changes {
		path := filepath.Join(r.Root, name)
		if content != "-" {
			write(t, path, content)
		} else if err := os.Truncate(path, 0); err != nil {
			t.Fatal(err)
		}
	}
	n := s.Sample().Since(first)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if n.Span <= 0 {
		t.Errorf("span %v", n.Span)
	}
	n.Span = 0
	return n
}

func TestSampler(t *testing.T) {
	machine, r := counting()
	want := core.Noise{
		Capacity:  new(3 * time.Second),
		Busy:      new(1200 * time.Millisecond),
		Steal:     new(100 * time.Millisecond),
		Own:       new(750 * time.Millisecond),
		Waiting:   new(250 * time.Millisecond),
		Throttled: new(45 * time.Millisecond),
		Throttles: new(int64(4)),
		Overheats: new(int64(3)),
		Load:      new(1.5),
		Runnable:  new(int64(4)),
		Frequency: new(3.6e9),
	}
	check(t, "container v2", r.during(t, machine, later()), want)

	const v1 = "sys/fs/cgroup/cpu time/cpu.stat"
	for _, name := range []string{"proc/self/cgroup", "proc/self/mountinfo"} {
		machine[name] = containerV1()[name]
	}
	machine[v1] = "nr_periods 9\nnr_throttled 1\nthrottled_time 5000000"
	changes := later()
	changes[v1] = "nr_periods 9\nnr_throttled 3\nthrottled_time 17000000"
	want.Throttled, want.Throttles = new(12*time.Millisecond), new(int64(2))
	check(t, "container v1", r.during(t, machine, changes), want)
}

func check(t *testing.T, name string, got, want core.Noise) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		g, errGot := json.Marshal(got)
		w, errWant := json.Marshal(want)
		t.Errorf("%s:\n got %s %v\nwant %s %v", name, g, errGot, w, errWant)
	}
}

// A counter that is missing, damaged, or goes back is unknown, and so is
// nothing else.
func TestSamplerUnknown(t *testing.T) {
	machine, r := counting()
	whole := r.during(t, machine, later())
	for _, test := range []struct {
		name   string
		values []string // what the file may hold besides; "-" truncates it
		forget func(*core.Noise)
	}{
		{"proc/stat", []string{"-", "junk", "cpu0 9999 1 20 500 4 3 2 10 50 0"},
			func(n *core.Noise) { n.Capacity, n.Busy, n.Steal = nil, nil, nil }},
		{"proc/self/stat", []string{"-", "42 (a", "42 (a) R 1 2", "42 (a) b) R 1 2 3 4 5 6 7 8 9 10 90 x 15 5", "42 (a) b) R 1 2 3 4 5 6 7 8 9 10 1 1 1 1"},
			func(n *core.Noise) { n.Own = nil }},
		{"proc/pressure/cpu", []string{"-", "some total=", "some total=-4", "some total=999"}, func(n *core.Noise) { n.Waiting = nil }},
		{"proc/loadavg", []string{"-", "NaN 0 0 x/1 1", "-1 0 0 -3/1 1", "Inf 0 0 -3/1 1"}, func(n *core.Noise) { n.Load, n.Runnable = nil, nil }},
		{cpuFolder(0) + "/cpufreq/scaling_cur_freq", []string{"-", "0", "<unknown>"}, func(n *core.Noise) { n.Frequency = nil }},
		{cpuFolder(2) + "/thermal_throttle/core_throttle_count", []string{"-", "no", "1"}, func(n *core.Noise) { n.Overheats = nil }},
		{"sys/fs/cgroup/kubepods.slice/pod1/cpu.stat", []string{"-", "nr_throttled\nthrottled_usec", "nr_throttled 1\nthrottled_usec 1"},
			func(n *core.Noise) { n.Throttled, n.Throttles = nil, nil }},
	} {
		want := whole
		test.forget(&want)
		for _, content := range test.values {
			changes := later()
			changes[test.name] = content
			check(t, test.name+": "+content, r.during(t, machine, changes), want)
		}
	}
	check(t, "no files", Reader{}.during(t, files{}, nil), core.Noise{})
}

func TestSamplerOfThisMachine(t *testing.T) {
	s := NewSampler()
	n := s.Sample().Since(s.Sample())
	if n.Span > 0 {
		t.Errorf("the second sample was taken %v before the first", n.Span)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

func BenchmarkSample(b *testing.B) {
	s := NewSampler()
	defer s.Close()
	b.ReportAllocs()
	for b.Loop() {
		s.Sample()
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		Read()
	}
}
