// Package host reads the facts about the machine: what it has, what this
// program may use of it, and what else goes on there. It only ever reads.
//
// The recipe:
//
//  1. [Read] describes the machine once, before a run.
//  2. [Notices] tells what about it the reader of the numbers must know.
//  3. A [Sampler] reads the counters that change, before and after a trial;
//     what lies between two readings is a [core.Noise].
//  4. [Disturbances] tells what in the noise spoilt the trial.
//
// A file that is missing or cannot be understood leaves its fact unknown; no
// reader here fails, and none guesses. What the files mean is written in the
// Linux kernel's Documentation: admin-guide/cputopology.rst,
// ABI/testing/sysfs-devices-system-cpu, admin-guide/cgroup-v1,
// admin-guide/cgroup-v2.rst, accounting/psi.rst, and in proc(5).
package host

import (
	"runtime"

	"parallelogram/core"
)

// Reader reads the files of a Linux machine.
type Reader struct {
	Root     string       // folder that holds proc and sys: "/" on a live system
	Affinity func() []int // numbers of the CPUs this program may use; nil allows all that are online
}

// Host describes the machine.
func (r Reader) Host() core.Host {
	t := tree(r.Root)
	online, _ := t.list(cpuDir, "online")
	h := core.Host{
		Name:   t.text("proc/sys/kernel/hostname"),
		OS:     runtime.GOOS,
		Kernel: t.text("proc/sys/kernel/osrelease"),
		Arch:   runtime.GOARCH,
		Model:  t.model(),
		CPUs:   t.cpus(r.allowed()),
		Online: len(online),
		Memory: t.memory(),
		Go:     runtime.Version(),
		CanPin: true,
		SMT:    t.fact("1", "0", cpuDir, "smt/active"),
		Clock:  t.text("sys/devices/system/clocksource/clocksource0/current_clocksource"),
	}
	h.Load, _ = parseLoad(t.text("proc/loadavg"))
	h.Steal = t.steal(h.CPUs)
	h.Isolated, _ = t.list(cpuDir, "isolated")
	h.Quota, h.Limited = t.quota()
	h.Virtual, h.Hypervisor = t.virtual()
	t.power(&h)
	return h
}

// allowed returns the numbers of the usable CPUs. The system call is believed
// before the list of online CPUs: inside some containers the latter is
// renumbered (lxcfs).
func (r Reader) allowed() []int {
	if r.Affinity != nil {
		if ids := r.Affinity(); len(ids) > 0 {
			return ids
		}
	}
	online, _ := tree(r.Root).list(cpuDir, "online")
	return online
}
