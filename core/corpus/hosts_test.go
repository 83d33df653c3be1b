package corpus_test

import "parallelogram/core"

// machine is one of so many physical cores, all alike.
func machine(cores int) core.Host {
	h := core.Host{
		Name: "lab", OS: "linux", Kernel: "6.12.0", Arch: "amd64", Model: "Test Processor", Online: cores, Memory: 64 << 30,
		Go: "go1.26.0", CanPin: true, Limited: core.No, SMT: core.No, Governor: "performance", Driver: "test-freq",
		Boost: core.No, Mains: core.Yes, Virtual: core.No, Clock: "tsc",
	}
	for id := range cores {
		h.CPUs = append(h.CPUs, core.CPU{ID: id, Core: id})
	}
	return h
}

// threaded is a machine whose second half of the CPUs are the siblings of the
// first.
func threaded(cores int) core.Host {
	h := machine(2 * cores)
	h.SMT = core.Yes
	for id := cores; id < 2*cores; id++ {
		h.CPUs[id].Core, h.CPUs[id].Thread = id-cores, 1
	}
	return h
}

// hybrid is a machine of 64 CPUs: 8 fast cores with two threads each, and 48
// slow ones on two nodes.
func hybrid() core.Host {
	h := machine(64)
	h.SMT = core.Yes
	for id := range h.CPUs {
		c := &h.CPUs[id]
		switch {
		case id >= 16:
			c.Class, c.Node = 1, id/40
		case id >= 8:
			c.Core, c.Thread = id-8, 1
		}
	}
	return h
}

// limited is a machine on which a control group allows fewer CPUs.
func limited(cores int, quota float64) core.Host {
	h := machine(cores)
	h.Limited, h.Quota = core.Yes, quota
	return h
}

// silent is a machine that tells next to nothing of itself.
func silent(cores int) core.Host {
	h := core.Host{OS: "plan9", Arch: "arm64"}
	for id := range cores {
		h.CPUs = append(h.CPUs, core.CPU{ID: id, Package: -1, Core: -1, Node: -1, Cache: -1})
	}
	return h
}
