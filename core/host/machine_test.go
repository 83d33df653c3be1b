package host

import (
	"testing"

	"parallelogram/core"
)

func TestVirtual(t *testing.T) {
	const clocks = "sys/devices/system/clocksource/clocksource0/available_clocksource"
	for name, test := range map[string]struct {
		machine    files
		virtual    core.Fact
		hypervisor string
	}{
		"a flag":            {files{"proc/cpuinfo": "flags : fpu hypervisor", clocks: "tsc hpet"}, core.Yes, ""},
		"a flag and a name": {files{"proc/cpuinfo": "flags : fpu hypervisor", clocks: "hyperv_clocksource_tsc_page"}, core.Yes, "Hyper-V"},
		"flags without it":  {files{"proc/cpuinfo": "flags : fpu vmx"}, core.No, ""},
		"no flags":          {files{"proc/cpuinfo": "Features : fp asimd"}, core.Unknown, ""},
		"an Arm guest":      {files{"proc/cpuinfo": "Features : fp asimd", "sys/class/dmi/id/sys_vendor": "QEMU"}, core.Yes, "QEMU"},
		"Xen":               {files{"sys/hypervisor/type": "xen"}, core.Yes, "xen"},
		"nothing":           {files{}, core.Unknown, ""},
	} {
		virtual, hypervisor := tree(test.machine.plant(t)).virtual()
		if virtual != test.virtual || hypervisor != test.hypervisor {
			t.Errorf("%s: %q %q, want %q %q", name, virtual, hypervisor, test.virtual, test.hypervisor)
		}
	}
}

func TestModel(t *testing.T) {
	for _, test := range []struct {
		machine files
		want    string
	}{
		{files{"proc/cpuinfo": "cpu family : 25\nmodel : 17\nmodel name : A: B\nmodel name : C"}, "A: B"},
		{files{"proc/cpuinfo": "cpu : POWER9, altivec supported"}, "POWER9, altivec supported"},
		{files{"proc/cpuinfo": "CPU implementer : 0x41", "proc/device-tree/model": "A Board\x00"}, "A Board"},
		{files{}, ""},
	} {
		if got := tree(test.machine.plant(t)).model(); got != test.want {
			t.Errorf("%v: %q, want %q", test.machine, got, test.want)
		}
	}
}

func TestSteal(t *testing.T) {
	for _, test := range []struct {
		stat string
		want float64 // −1 for unknown
	}{
		{"cpu 0 0 0 0 0 0 0 0\ncpu0 10 0 10 60 0 0 0 20\ncpu1 9 9 9 9 9 9 9 9", 0.2},
		{"cpu0 10 0 10 80 0 0 0 0", 0},
		{"cpu0 0 0 0 0 0 0 0 0", -1},
		{"cpu0 1 2 3", -1},
		{"", -1},
	} {
		got := tree(files{"proc/stat": test.stat}.plant(t)).steal([]core.CPU{{ID: 0}})
		if (got == nil) != (test.want < 0) || got != nil && *got != test.want {
			t.Errorf("%q: %v, want %v", test.stat, got, test.want)
		}
	}
}
