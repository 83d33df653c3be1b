package host

import (
	"errors"
	"slices"
	"time"

	"parallelogram/core"
)

// Sampler reads the counters of the machine that change. It keeps their files
// open and must be closed. It is for one goroutine at a time.
type Sampler struct {
	cpus      []int // ascending
	stat      *gauge
	self      *gauge
	pressure  *gauge
	load      *gauge
	frequency *gauge
	heat      []*gauge
	groups    []*gauge // control groups that count throttling, the own one and those above
}

// NewSampler opens the counters of this machine. Where the system has none of
// them, all noise is unknown.
func NewSampler() *Sampler { return live.Sampler() }

// Sampler opens the counters of the machine.
func (r Reader) Sampler() *Sampler {
	t := tree(r.Root)
	cpus := t.cpus(r.allowed())
	s := &Sampler{
		cpus:     numbers(cpus),
		stat:     t.gauge(statSize(cpus), "proc/stat"),
		self:     t.gauge(1024, "proc/self/stat"),
		pressure: t.gauge(256, "proc/pressure/cpu"),
		load:     t.gauge(256, "proc/loadavg"),
		heat:     t.heat(cpus),
		groups:   t.throttling(),
	}
	if len(cpus) > 0 {
		s.frequency = t.gauge(64, cpuFolder(cpus[0].ID), "cpufreq/scaling_cur_freq")
	}
	return s
}

// statSize returns how much of /proc/stat holds the lines of the CPUs: a line
// of ten numbers of at most twenty digits for every CPU up to the last, and
// one for their sum.
func statSize(cpus []core.CPU) int {
	last := 0
	for _, c := range cpus {
		last = max(last, c.ID)
	}
	return 256 * (last + 2)
}

// heat opens the counts of thermal throttling: one a core, for its threads
// count the same events, and one a package.
func (t tree) heat(cpus []core.CPU) []*gauge {
	var list []*gauge
	packages := map[int]bool{}
	open := func(id int, file string) {
		if g := t.gauge(64, cpuFolder(id), "thermal_throttle", file); g != nil {
			list = append(list, g)
		}
	}
	for _, c := range cpus {
		if c.Thread == 0 {
			open(c.ID, "core_throttle_count")
		}
		if !packages[c.Package] {
			packages[c.Package] = true
			open(c.ID, "package_throttle_count")
		}
	}
	return list
}

// throttling opens the statistics of the control groups that count how often
// a quota held this program back; a group without a CPU controller does not.
func (t tree) throttling() []*gauge {
	var list []*gauge
	group, _ := t.cpuGroup()
	for _, dir := range group.dirs {
		if value(t.text(dir, "cpu.stat"), "nr_throttled").known {
			list = append(list, t.gauge(4096, dir, "cpu.stat"))
		}
	}
	return list
}

// throttled returns for how many nanoseconds a quota held a control group
// back: version 1 counts them, version 2 microseconds.
func throttled(text string) counter {
	if c := value(text, "throttled_time"); c.known {
		return c
	}
	return value(text, "throttled_usec").times(int64(time.Microsecond))
}

// Sample reads the counters. It costs some tens of microseconds on a small
// machine; before and after a trial is the place for it, not inside.
func (s *Sampler) Sample() Reading {
	r := Reading{at: time.Now()}
	use, known := parseStat(s.stat.read(), s.cpus)
	r.capacity, r.busy, r.steal = counter{use.capacity, known}, counter{use.busy, known}, counter{use.steal, known}
	r.own.n, r.own.known = parseOwn(s.self.read())
	r.waiting = value(s.pressure.read(), "total") // the first line, "some": at least one thread waits
	r.load, r.runnable = parseLoad(s.load.read())
	r.frequency = parseCounter(s.frequency.read())
	r.overheats = sum(readAll(s.heat), parseCounter)
	groups := readAll(s.groups)
	r.throttles = sum(groups, func(text string) counter { return value(text, "nr_throttled") })
	r.throttled = sum(groups, throttled)
	return r
}

// Close closes the files.
func (s *Sampler) Close() error {
	errs := []error{s.stat.close(), s.self.close(), s.pressure.close(), s.load.close(), s.frequency.close()}
	for _, g := range slices.Concat(s.heat, s.groups) {
		errs = append(errs, g.close())
	}
	return errors.Join(errs...)
}
