package host

import (
	"cmp"
	"slices"
)

// classGap is the relative step in speed that separates two kinds of core.
// Cores of one kind differ by less: the best ones of a chip are rated a few
// percent faster than the rest (Turbo Boost Max 3.0, preferred cores).
const classGap = 0.10

// classes maps CPU numbers to 0 for the fastest kind of core among them, 1 for
// the next. The first source that tells kinds apart is believed; when none
// does, the map is empty.
func (t tree) classes(ids []int) map[int]int {
	sources := []map[int]int64{
		t.hybrid(),
		t.speeds(ids, "cpu_capacity"),
		t.speeds(ids, "cpufreq/cpuinfo_max_freq"),
	}
	for _, speeds := range sources {
		if classes, kinds := rank(ids, speeds); kinds > 1 {
			return classes
		}
	}
	return nil
}

// hybrid rates the CPUs of a hybrid Intel processor by their kind; the kernel
// lists each kind as a performance monitoring unit of its own.
func (t tree) hybrid() map[int]int64 {
	speeds := map[int]int64{}
	for i, kind := range []string{"cpu_core", "cpu_atom", "cpu_lowpower"} {
		ids, _ := t.list("sys/devices", kind, "cpus")
		for _, id := range ids {
			speeds[id] = int64(3 - i)
		}
	}
	return speeds
}

// speeds reads a number about each CPU that is greater for a faster one; an
// unknown one is absent.
func (t tree) speeds(ids []int, file string) map[int]int64 {
	speeds := map[int]int64{}
	for _, id := range ids {
		if n, ok := t.number(cpuFolder(id), file); ok && n > 0 {
			speeds[id] = n
		}
	}
	return speeds
}

// rank numbers the kinds of the given CPUs, the fastest 0, and counts them:
// sorted by speed, a step down of more than classGap begins the next kind.
// There is no kind at all when the speed of any CPU is unknown.
func rank(ids []int, speeds map[int]int64) (classes map[int]int, kinds int) {
	slower := slices.Clone(ids)
	slices.SortFunc(slower, func(a, b int) int { return cmp.Compare(speeds[b], speeds[a]) })
	classes = map[int]int{}
	for i, id := range slower {
		if speeds[id] == 0 {
			return nil, 0
		}
		if i == 0 || float64(speeds[id]) < (1-classGap)*float64(speeds[slower[i-1]]) {
			kinds++
		}
		classes[id] = kinds - 1
	}
	return classes, kinds
}
