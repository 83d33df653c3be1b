package host

import (
	"runtime"

	"golang.org/x/sys/unix"

	"parallelogram/core"
)

// live reads no files: macOS has none of them, so all of its noise is unknown.
var live = Reader{Root: "/"}

// Read describes this machine. macOS cannot pin threads to CPUs, so the
// numbers of the CPUs are only places in an order: the fast cores first, then
// the slower ones, then second hardware threads.
func Read() core.Host {
	h := plain()
	h.Kernel = sysctl("kern.osrelease")
	h.Model = sysctl("machdep.cpu.brand_string")
	h.CPUs = places(runtime.NumCPU(), count("hw.physicalcpu"), count("hw.perflevel0.physicalcpu"))
	h.Limited = core.No // there is nothing that could
	h.Virtual = flag("kern.hv_vmm_present")
	if bytes, err := unix.SysctlUint64("hw.memsize"); err == nil {
		h.Memory = int64(bytes)
	}
	return h
}

// sysctl returns a text, empty when the system does not know the name.
func sysctl(name string) string {
	s, err := unix.Sysctl(name)
	if err != nil {
		return ""
	}
	return s
}

// count returns a number, 0 when the system does not know the name.
func count(name string) int {
	n, err := unix.SysctlUint32(name)
	if err != nil {
		return 0
	}
	return int(n)
}

// flag returns the answer to a question, unknown when the system does not know
// the name.
func flag(name string) core.Fact {
	n, err := unix.SysctlUint32(name)
	switch {
	case err != nil:
		return core.Unknown
	case n == 0:
		return core.No
	}
	return core.Yes
}
