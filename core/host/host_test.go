package host

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"parallelogram/core"
)

// facts is what is left of a host without its CPUs and what the program
// itself brings along.
func facts(h core.Host) core.Host {
	h.CPUs, h.OS, h.Arch, h.Go = nil, "", "", ""
	return h
}

func TestHost(t *testing.T) {
	laptop := core.Host{
		Name: "laptop", Kernel: "6.8.0-45-generic", Model: "AMD Ryzen 3 5300U", Online: 8, Memory: 16 << 30, CanPin: true,
		Limited: core.No, SMT: core.Yes, Boost: core.Yes, Mains: core.No, Virtual: core.No, Clock: "tsc",
		Governor: "powersave", Driver: "amd-pstate-epp", Preference: "balance_performance",
	}
	inV2, inV1 := laptop, laptop
	inV2.Limited, inV2.Quota = core.Yes, 2.5
	inV1.Limited, inV1.Quota = core.Yes, 1.5
	for name, test := range map[string]struct {
		machine files
		want    core.Host
	}{
		"smt laptop":   {smtLaptop(), laptop},
		"container v2": {containerV2(), inV2},
		"container v1": {containerV1(), inV1},
		"hybrid": {hybrid(), core.Host{Model: "12th Gen Intel(R) Core(TM) i3", Online: 8, CanPin: true,
			SMT: core.Yes, Boost: core.No, Mains: core.Yes, Virtual: core.No, Governor: "performance"}},
		"server": {server(), core.Host{Model: "Intel(R) Xeon(R) Gold", Online: 8, CanPin: true,
			Isolated: []int{3, 7}, Virtual: core.No}},
		"bare vm": {bareVM(), core.Host{Model: "AMD EPYC", Online: 2, CanPin: true,
			Limited: core.No, SMT: core.No, Virtual: core.Yes, Hypervisor: "KVM", Clock: "tsc"}},
		"nothing": {files{}, core.Host{CanPin: true}},
	} {
		if got := facts(readFrom(test.machine.plant(t))); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", name, got, test.want)
		}
	}
}

// Every file of a machine, damaged in turn, must leave a description that
// does not claim what it cannot know, and never a panic.
func TestDamagedFiles(t *testing.T) {
	for _, machine := range []files{smtLaptop(), hybrid(), server(), containerV1(), bareVM()} {
		root := machine.plant(t)
		r := Reader{Root: root, Affinity: func() []int { return []int{0, 1} }}
		for name, good := range machine {
			if id := strings.TrimPrefix(name, cpuDir+"/cpu"); id[0] >= '2' && id[0] <= '7' {
				continue // not an allowed CPU
			}
			for _, bad := range []string{"", "junk", "\x00\xff", "-3", "99999999999999999999", "7-0"} {
				write(t, filepath.Join(root, name), bad)
				if h := r.Host(); len(h.CPUs) != 2 || h.Quota < 0 || h.Memory < 0 || h.Cores() > 2 {
					t.Errorf("%s = %q: %+v", name, bad, h)
				}
			}
			write(t, filepath.Join(root, name), good)
		}
	}
}

func TestMemoryUnknown(t *testing.T) {
	for _, text := range []string{"", "MemTotal: x kB", "MemTotal: -4 kB", "MemTotal: 9999999999999999999 kB"} {
		root := files{"proc/meminfo": text}.plant(t)
		if got := readFrom(root).Memory; got != 0 {
			t.Errorf("%q: %d bytes", text, got)
		}
	}
}

func TestMains(t *testing.T) {
	const dir = "sys/class/power_supply/"
	for name, test := range map[string]struct {
		machine files
		want    core.Fact
	}{
		"unplugged, charging by USB": {smtLaptop().with(files{dir + "usb/type": "USB", dir + "usb/online": "1"}), core.Yes},
		"unplugged, idle USB port":   {smtLaptop().with(files{dir + "usb/type": "USB", dir + "usb/online": "0"}), core.No},
		"only an idle USB port":      {files{dir + "usb/type": "USB", dir + "usb/online": "0"}, core.Unknown},
		"only a mouse":               {files{dir + "mouse/type": "Battery", dir + "mouse/scope": "Device", dir + "mouse/status": "Discharging"}, core.Unknown},
		"only a battery":             {files{dir + "BAT0/type": "Battery", dir + "BAT0/status": "Discharging"}, core.No},
	} {
		if got := readFrom(test.machine.plant(t)).Mains; got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// This machine, whatever it is, agrees with what the Go runtime knows of it.
func TestRead(t *testing.T) {
	h := Read()
	if h.Go != runtime.Version() || h.OS != runtime.GOOS || h.Arch != runtime.GOARCH {
		t.Errorf("program: %s %s %s", h.Go, h.OS, h.Arch)
	}
	if len(h.CPUs) != runtime.NumCPU() {
		t.Errorf("%d CPUs, the runtime has %d", len(h.CPUs), runtime.NumCPU())
	}
	if name, err := os.Hostname(); err == nil && h.Name != name {
		t.Errorf("name %q, want %q", h.Name, name)
	}
}
