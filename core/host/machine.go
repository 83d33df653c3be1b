package host

import (
	"slices"
	"strings"

	"parallelogram/core"
)

// memory returns the bytes of memory that the kernel manages.
func (t tree) memory() int64 {
	return kibibytes(lookup(t.text("proc/meminfo"), "MemTotal"))
}

// model returns the processor's name. What its line is called depends on the
// architecture; where there is none the device tree names the board.
func (t tree) model() string {
	info := t.text("proc/cpuinfo")
	for _, key := range []string{"model name", "Model Name", "cpu model", "cpu", "uarch"} {
		if name := lookup(info, key); name != "" {
			return name
		}
	}
	return t.text("proc/device-tree/model")
}

// virtual tells whether a hypervisor runs this system, and which. An x86
// processor says so itself; elsewhere only a yes can be found out.
func (t tree) virtual() (core.Fact, string) {
	name := t.hypervisor()
	flags := strings.Fields(lookup(t.text("proc/cpuinfo"), "flags"))
	switch {
	case slices.Contains(flags, "hypervisor") || name != "":
		return core.Yes, name
	case len(flags) > 0:
		return core.No, ""
	}
	return core.Unknown, ""
}

// hypervisor names what this system runs on, empty when nothing betrays it.
func (t tree) hypervisor() string {
	if name := t.text("sys/hypervisor/type"); name != "" {
		return name
	}
	signs := []struct{ sign, name string }{
		{"kvm-clock", "KVM"}, {"hyperv_clocksource", "Hyper-V"}, // clock sources
		{"linux,kvm", "KVM"}, {"QEMU", "QEMU"}, {"VMware", "VMware"}, {"innotek", "VirtualBox"}, // makers
	}
	told := t.text("sys/devices/system/clocksource/clocksource0/available_clocksource") +
		t.text("proc/device-tree/hypervisor/compatible") + t.text("sys/class/dmi/id/sys_vendor")
	for _, s := range signs {
		if strings.Contains(told, s.sign) {
			return s.name
		}
	}
	return ""
}

// steal returns the share of the CPUs' time since boot that a hypervisor gave
// to others, nil when unknown.
func (t tree) steal(cpus []core.CPU) *float64 {
	use, ok := parseStat(t.text("proc/stat")+"\n", numbers(cpus))
	if !ok || use.capacity == 0 {
		return nil
	}
	return new(float64(use.steal) / float64(use.capacity))
}

// lookup returns the value of the first "key : value" line.
func lookup(text, key string) string {
	for line := range strings.Lines(text) {
		name, value, ok := strings.Cut(line, ":")
		if ok && strings.TrimSpace(name) == key {
			return strings.TrimSpace(value)
		}
	}
	return ""
}
