package host

import (
	"fmt"
	"maps"
	"reflect"
	"testing"

	"parallelogram/core"
)

func TestSweepOrder(t *testing.T) {
	arm := files{cpuDir + "/online": "0-3"}
	for id, capacity := range []int{446, 446, 1000, 1024} {
		arm.cpu(id, 0, fmt.Sprint(id), "0-3", fmt.Sprintf("cpu_capacity=%d", capacity))
	}
	old := server()
	for id := range 8 {
		dir := cpuFolder(id) + "/topology/"
		old = old.with(files{cpuFolder(id) + "/cache/index0/level": "-", dir + "thread_siblings_list": old[dir+"core_cpus_list"], dir + "core_cpus_list": "-"})
	}
	old = old.with(files{"sys/devices/system/node/node0/cpulist": "-", "sys/devices/system/node/node1/cpulist": "-"})
	noPMU := files{"sys/devices/cpu_core/cpus": "-"}
	rated := hybrid().with(noPMU)
	for id := range 8 {
		rated[cpuFolder(id)+"/cpu_capacity"] = "1024"
	}
	for name, test := range map[string]struct {
		machine files
		allowed []int
		want    []int
	}{
		"smt laptop":                {smtLaptop(), nil, []int{0, 2, 4, 6, 1, 3, 5, 7}},
		"hybrid":                    {hybrid(), nil, []int{0, 2, 1, 3, 4, 5, 6, 7}},
		"hybrid by frequency":       {hybrid().with(noPMU), nil, []int{0, 2, 1, 3, 4, 5, 6, 7}},
		"hybrid, capacity silent":   {rated, nil, []int{0, 2, 1, 3, 4, 5, 6, 7}},
		"caches in turn":            {chiplets("0-5"), nil, []int{0, 2, 4, 1, 3, 5}},
		"nodes before caches":       {chiplets("1,4", "0,2-3,5"), nil, []int{4, 1, 0, 2, 3, 5}},
		"hybrid, slow ones first":   {arm, nil, []int{2, 3, 0, 1}},
		"server":                    {server(), nil, []int{0, 2, 1, 3, 4, 6, 5, 7}},
		"server with an old kernel": {old, nil, []int{0, 2, 1, 3, 4, 6, 5, 7}},
		"server, one node":          {server(), []int{7, 5, 3, 1}, []int{1, 3, 5, 7}},
		"siblings without firsts":   {server(), []int{4, 6, 7}, []int{4, 6, 7}},
		"numbers with gaps":         {smtLaptop(), []int{1, 4, 5}, []int{1, 4, 5}},
		"no files at all":           {files{}, []int{9, 2}, []int{2, 9}},
		"bare vm":                   {bareVM(), nil, []int{0, 1}},
	} {
		r := Reader{Root: test.machine.plant(t)}
		if test.allowed != nil {
			r.Affinity = func() []int { return test.allowed }
		}
		h := r.Host()
		if got := h.Take(len(h.CPUs)); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: order %v, want %v", name, got, test.want)
		}
	}
}

// chiplets is one package of six cores, of which the even and the odd ones
// share a cache; nodes lists the CPUs of its NUMA nodes.
func chiplets(nodes ...string) files {
	f := files{cpuDir + "/online": "0-5"}
	for id := range 6 {
		f.cpu(id, 0, fmt.Sprint(id), []string{"0,2,4", "1,3,5"}[id%2])
	}
	for i, cpus := range nodes {
		f[fmt.Sprintf("sys/devices/system/node/node%d/cpulist", i)] = cpus
	}
	return f
}

func TestCPUs(t *testing.T) {
	check := func(name string, got, want core.CPU) {
		t.Helper()
		if got != want {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, want)
		}
	}
	h := readFrom(server().plant(t))
	check("server's last", h.CPUs[7], core.CPU{ID: 7, Package: 1, Core: 3, Node: 1, Cache: 1, Thread: 1})
	h = readFrom(hybrid().plant(t))
	check("hybrid's third", h.CPUs[2], core.CPU{ID: 1, Node: -1, Thread: 1})
	check("hybrid's last", h.CPUs[7], core.CPU{ID: 7, Core: 7, Node: -1, Cache: 4, Class: 1})
	h = readFrom(bareVM().with(files{cpuFolder(0) + "/topology/core_cpus_list": "1"}).plant(t))
	check("contradicted", h.CPUs[0], core.CPU{Core: -1})
	h = Reader{Root: t.TempDir(), Affinity: func() []int { return []int{5} }}.Host()
	check("unknown", h.CPUs[0], core.CPU{ID: 5, Package: -1, Core: -1, Node: -1, Cache: -1})
}

// Slow cores alone are the fastest there are.
func TestClassesAmongAllowed(t *testing.T) {
	h := Reader{Root: hybrid().plant(t), Affinity: func() []int { return []int{4, 5} }}.Host()
	if h.Physical() != 2 {
		t.Errorf("%d physical cores, want 2: %+v", h.Physical(), h.CPUs)
	}
}

// The source of a class must know every CPU, or it says nothing.
func TestClassesIncomplete(t *testing.T) {
	machine := hybrid().with(files{"sys/devices/cpu_core/cpus": "0-2", cpuDir + "/cpu7/cpufreq/cpuinfo_max_freq": "-"})
	if h := readFrom(machine.plant(t)); h.Physical() != 6 {
		t.Errorf("%d of class 0 and thread 0, want 6", h.Physical())
	}
}

func TestRank(t *testing.T) {
	for _, test := range []struct {
		speeds map[int]int64
		want   map[int]int
	}{
		{map[int]int64{0: 1024, 1: 1024}, map[int]int{0: 0, 1: 0}},
		{map[int]int64{0: 902, 1: 1000}, map[int]int{0: 0, 1: 0}},
		{map[int]int64{0: 898, 1: 1000}, map[int]int{0: 1, 1: 0}},
		{map[int]int64{0: 300, 1: 1000, 2: 600, 3: 590}, map[int]int{0: 2, 1: 0, 2: 1, 3: 1}},
	} {
		if got, _ := rank(sortedKeys(test.speeds), test.speeds); !maps.Equal(got, test.want) {
			t.Errorf("%v: %v, want %v", test.speeds, got, test.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	segments := func(logical, physical, fast int) []core.Segment {
		return core.Host{CPUs: places(logical, physical, fast)}.Segments()
	}
	check := func(name string, got []core.Segment, want ...core.Segment) {
		t.Helper()
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
	check("unknown", segments(4, 0, 0), core.Segment{From: 1, To: 4, Node: -1})
	check("fast and slow", segments(8, 8, 6), core.Segment{From: 1, To: 6, Node: -1}, core.Segment{From: 7, To: 8, Class: 1, Node: -1})
	check("threads", segments(4, 2, 0), core.Segment{From: 1, To: 2, Node: -1}, core.Segment{From: 3, To: 4, Thread: 1, Node: -1})
}
