package host

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// tick is the unit of CPU time in /proc: USER_HZ is 100 on every architecture
// that Go runs on.
const tick = 10 * time.Millisecond

// maxTicks bounds the ticks believed of one kind of time of one CPU: some 2800
// years, of which the sum over all kinds and maxCPU CPUs does not overflow.
const maxTicks = 1 << 43

// usage is the CPU time in ticks since boot of a set of CPUs, summed.
type usage struct {
	capacity int64 // all of it
	busy     int64 // spent on programs and in the kernel
	steal    int64 // given to others by the hypervisor
}

// parseStat sums the lines of /proc/stat of the given ascending CPUs: "cpu3
// user nice system idle iowait irq softirq steal guest guest_nice", where the
// guest times are part of the user times already. It is not ok unless every
// CPU has a whole line.
func parseStat(text string, cpus []int) (sum usage, ok bool) {
	found := 0
	for line := range strings.Lines(text) {
		rest, isCPU := strings.CutPrefix(line, "cpu")
		if !isCPU || !strings.HasSuffix(line, "\n") {
			break // the CPUs come first
		}
		name, times, _ := strings.Cut(rest, " ")
		id, err := strconv.Atoi(name)
		if _, allowed := slices.BinarySearch(cpus, id); err != nil || !allowed {
			continue // the sum over all CPUs, or one that is not allowed
		}
		if !sum.add(times) {
			return usage{}, false
		}
		found++
	}
	return sum, found > 0 && found == len(cpus)
}

// add adds the times of one CPU: eight numbers, and more that do not count.
func (u *usage) add(times string) bool {
	const idle, iowait, steal, count = 3, 4, 7, 8
	i := 0
	for field := range strings.FieldsSeq(times) {
		n, ok := parseTicks(field)
		if !ok {
			return false
		}
		u.capacity += n
		switch i {
		case idle, iowait:
		case steal:
			u.steal += n
		default:
			u.busy += n
		}
		if i++; i == count {
			return true
		}
	}
	return false
}

// parseOwn reads /proc/self/stat and returns the ticks of the process and of
// its descendants that have been waited for. The name in parentheses may hold
// anything, so fields are counted from the last parenthesis.
func parseOwn(text string) (ticks int64, ok bool) {
	const utime, cstime = 11, 14 // fields 14 to 17 of proc_pid_stat(5), counted from 0 after the name
	_, rest, found := cutLast(text, ")")
	fields := strings.Fields(rest)
	if !found || len(fields) <= cstime {
		return 0, false
	}
	for _, field := range fields[utime : cstime+1] {
		n, ok := parseTicks(field)
		if !ok {
			return 0, false
		}
		ticks += n
	}
	return ticks, true
}

// parseTicks reads a believable number of ticks.
func parseTicks(text string) (int64, bool) {
	n, err := strconv.ParseInt(text, 10, 64)
	return n, err == nil && n >= 0 && n <= maxTicks
}

// cutLast is strings.Cut around the last separator.
func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}
