package host

import (
	"strconv"
	"strings"

	"parallelogram/core"
)

// group is the control group that limits this program's CPU time.
type group struct {
	dirs []string // its folder, then those of its ancestors as far as this program can see
	v2   bool     // version of the control group interface
}

// cpuGroup finds the group. The CPU controller is in one hierarchy: in the
// version 1 hierarchy that names it, or else in version 2's.
func (t tree) cpuGroup() (group, bool) {
	own, v2, ok := parseMembership(t.text("proc/self/cgroup"))
	if !ok {
		return group{}, false
	}
	for line := range strings.Lines(t.text("proc/self/mountinfo")) {
		m, ok := parseMount(line)
		if !ok || !m.holds(v2) {
			continue
		}
		if below, ok := m.below(own); ok {
			return group{dirs: m.dirs(below), v2: v2}, true
		}
	}
	return group{}, false
}

// parseMembership reads /proc/self/cgroup, lines of "id:controllers:path", and
// returns the path of the group that the CPU controller puts this program in.
func parseMembership(text string) (own string, v2, ok bool) {
	for line := range strings.Lines(text) {
		fields := strings.SplitN(strings.TrimRight(line, "\n"), ":", 3)
		if len(fields) != 3 || !strings.HasPrefix(fields[2], "/") {
			continue
		}
		if hasItem(fields[1], "cpu") {
			return fields[2], false, true
		}
		if fields[0] == "0" && fields[1] == "" {
			own, v2, ok = fields[2], true, true
		}
	}
	return own, v2, ok
}

// quota returns how many CPUs the tightest limit on the way up from the own
// group allows, 0 without a limit. It is unknown whether there is a limit when
// no group on the way speaks of one, or when one cannot be understood.
func (t tree) quota() (cpus float64, limited core.Fact) {
	g, _ := t.cpuGroup()
	damaged := false
	for _, dir := range g.dirs {
		limit, fact, ok := t.limit(g, dir)
		switch {
		case !ok:
			damaged = true
		case fact == core.Yes && (cpus == 0 || limit < cpus):
			cpus, limited = limit, core.Yes
		case fact == core.No && limited == core.Unknown:
			limited = core.No
		}
	}
	if damaged && limited == core.No {
		limited = core.Unknown
	}
	return cpus, limited
}

// limit reads one group's own limit. A group without the file has none of its
// own: the controller is not enabled there, which says nothing of the others.
func (t tree) limit(g group, dir string) (cpus float64, limited core.Fact, ok bool) {
	if g.v2 {
		text, exists := t.read(dir, "cpu.max")
		if !exists {
			return 0, core.Unknown, true
		}
		quota, period, _ := strings.Cut(text, " ")
		return parseLimit(quota, period, "max")
	}
	quota, exists := t.read(dir, "cpu.cfs_quota_us")
	if !exists {
		return 0, core.Unknown, true
	}
	return parseLimit(quota, t.text(dir, "cpu.cfs_period_us"), "-1")
}

// parseLimit divides a quota by its period, both in microseconds.
func parseLimit(quota, period, none string) (cpus float64, limited core.Fact, ok bool) {
	if quota == none {
		return 0, core.No, true
	}
	q, errQuota := strconv.ParseUint(quota, 10, 63)
	p, errPeriod := strconv.ParseUint(period, 10, 63)
	if errQuota != nil || errPeriod != nil || q == 0 || p == 0 {
		return 0, core.Unknown, false
	}
	return float64(q) / float64(p), core.Yes, true
}

// hasItem reports whether a comma-separated list contains item.
func hasItem(list, item string) bool {
	for s := range strings.SplitSeq(list, ",") {
		if s == item {
			return true
		}
	}
	return false
}
