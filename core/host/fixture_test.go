package host

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core"
)

// files is a machine as its files: path below the root, then content.
type files map[string]string

// plant writes the files below a new folder and returns it.
func (f files) plant(t testing.TB) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range f {
		write(t, filepath.Join(root, name), content)
	}
	return root
}

// readFrom describes a planted machine.
func readFrom(root string) core.Host { return Reader{Root: root}.Host() }

func write(t testing.TB, name, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
}

// with returns the machine with some files changed; "-" removes one.
func (f files) with(changes files) files {
	g := maps.Clone(f)
	maps.Copy(g, changes)
	maps.DeleteFunc(g, func(_, content string) bool { return content == "-" })
	return g
}

// cpu adds one CPU: its package, its core's CPUs and the CPUs that share its
// last-level cache; then more files below its folder as name=content.
func (f files) cpu(id, pkg int, core, cache string, more ...string) {
	dir := fmt.Sprintf("%s/cpu%d/", cpuDir, id)
	maps.Copy(f, files{
		dir + "topology/physical_package_id": fmt.Sprint(pkg),
		dir + "topology/core_cpus_list":      core,
		dir + "cache/index0/level":           "3", // nothing says that the levels ascend
		dir + "cache/index0/shared_cpu_list": cache,
		dir + "cache/index1/level":           "1",
		dir + "cache/index1/shared_cpu_list": core,
	})
	for _, m := range more {
		name, content, _ := strings.Cut(m, "=")
		f[dir+name] = content
	}
}

// smtLaptop has four cores of two threads, runs on battery in a desktop
// session of control groups version 2 without a limit.
func smtLaptop() files {
	f := files{
		cpuDir + "/online":                      "0-7",
		cpuDir + "/isolated":                    "",
		cpuDir + "/smt/active":                  "1",
		cpuDir + "/cpufreq/boost":               "1",
		"sys/devices/system/node/node0/cpulist": "0-7",
		"sys/devices/system/clocksource/clocksource0/current_clocksource":       "tsc",
		"sys/devices/system/clocksource/clocksource0/available_clocksource":     "tsc hpet acpi_pm",
		"sys/class/power_supply/AC/type":                                        "Mains",
		"sys/class/power_supply/AC/online":                                      "0",
		"sys/class/power_supply/BAT0/type":                                      "Battery",
		"sys/class/power_supply/BAT0/status":                                    "Discharging",
		"sys/class/power_supply/mouse/type":                                     "Battery",
		"sys/class/power_supply/mouse/scope":                                    "Device",
		"sys/class/power_supply/mouse/status":                                   "Charging",
		"proc/sys/kernel/hostname":                                              "laptop",
		"proc/sys/kernel/osrelease":                                             "6.8.0-45-generic",
		"proc/cpuinfo":                                                          "processor\t: 0\nmodel name\t: AMD Ryzen 3 5300U\nflags\t\t: fpu vme aperfmperf",
		"proc/meminfo":                                                          "MemTotal:       16777216 kB\nMemFree: 12 kB",
		"proc/self/cgroup":                                                      "0::/user.slice/user-1000.slice/session-2.scope",
		"proc/self/mountinfo":                                                   "25 1 0:22 / / rw - ext4 /dev/sda rw\n33 24 0:28 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate",
		"sys/fs/cgroup/user.slice/cpu.max":                                      "max 100000",
		"sys/fs/cgroup/user.slice/user-1000.slice/cpu.max":                      "max 100000",
		"sys/fs/cgroup/user.slice/user-1000.slice/session-2.scope/cgroup.procs": "1",
	}
	for id := range 8 {
		core := fmt.Sprintf("%d-%d", id&^1, id|1)
		f.cpu(id, 0, core, "0-7", "cpufreq/scaling_governor=powersave", "cpufreq/scaling_driver=amd-pstate-epp",
			"cpufreq/energy_performance_preference=balance_performance", "cpufreq/cpuinfo_max_freq="+fmt.Sprint(3900000-20000*id))
	}
	return f
}

// hybrid has two fast cores of two threads and four slow ones of one; the
// slow ones share no cache of the third level.
func hybrid() files {
	f := files{
		cpuDir + "/online":                  "0-7",
		cpuDir + "/smt/active":              "1",
		cpuDir + "/intel_pstate/no_turbo":   "1",
		"sys/devices/cpu_core/cpus":         "0-3",
		"sys/devices/cpu_atom/cpus":         "4-7",
		"sys/class/power_supply/AC0/type":   "Mains",
		"sys/class/power_supply/AC0/online": "1",
		"proc/cpuinfo":                      "model name : 12th Gen Intel(R) Core(TM) i3\nflags : fpu",
	}
	for id := range 4 {
		f.cpu(id, 0, fmt.Sprintf("%d-%d", id&^1, id|1), "0-3", "cpufreq/cpuinfo_max_freq=4400000", "cpufreq/scaling_governor=performance")
	}
	for id := 4; id < 8; id++ {
		f.cpu(id, 0, fmt.Sprint(id), "4-7", "cpufreq/cpuinfo_max_freq=3300000", "cpufreq/scaling_governor=performance")
	}
	return f
}

// server has two packages, each a NUMA node with two cores of two threads,
// numbered as such machines often are: even CPUs on one node, odd on the other.
func server() files {
	f := files{
		cpuDir + "/online":                      "0-7",
		cpuDir + "/isolated":                    "3,7",
		"sys/devices/system/node/node0/cpulist": "0,2,4,6",
		"sys/devices/system/node/node1/cpulist": "1,3,5,7",
		"sys/devices/system/node/online":        "0-1",
		"proc/cpuinfo":                          "model name : Intel(R) Xeon(R) Gold\nflags : fpu",
	}
	for id := range 8 {
		cache := []string{"0,2,4,6", "1,3,5,7"}[id%2]
		f.cpu(id, id%2, fmt.Sprintf("%d,%d", id%4, id%4+4), cache)
	}
	return f
}

// containerV2 sees the whole hierarchy of its machine; the limit is that of a
// group above its own.
func containerV2() files {
	const pods = "sys/fs/cgroup/kubepods.slice/"
	return smtLaptop().with(files{
		"proc/self/cgroup":        "0::/kubepods.slice/pod1/app",
		pods + "cpu.max":          "800000 100000",
		pods + "pod1/cpu.max":     "250000 100000",
		pods + "pod1/app/cpu.max": "max 100000",
	})
}

// containerV1 sees its own group alone, mounted beside other hierarchies.
func containerV1() files {
	return smtLaptop().with(files{
		"proc/self/cgroup": "4:memory:/docker/ab\n3:cpuset:/docker\n2:cpu,cpuacct:/docker/ab\n0::/docker/ab",
		"proc/self/mountinfo": `29 24 0:26 / /sys/fs/cgroup ro - tmpfs tmpfs ro
30 29 0:27 /docker/ab /sys/fs/cgroup/unified ro - cgroup2 cgroup2 rw
31 29 0:28 /docker/ab /sys/fs/cgroup/cpuset ro - cgroup cgroup rw,cpuset
32 29 0:29 /docker/ab /sys/fs/cgroup/cpu\040time ro master:9 - cgroup cgroup rw,cpu,cpuacct`,
		"sys/fs/cgroup/cpu time/cpu.cfs_quota_us":  "150000",
		"sys/fs/cgroup/cpu time/cpu.cfs_period_us": "100000",
		"sys/fs/cgroup/unified/cpu.max":            "700000 100000",
	})
}

// bareVM is a small virtual machine: no frequency, no power supply, control
// groups version 1 at the top.
func bareVM() files {
	f := files{
		cpuDir + "/online":                      "0-1",
		cpuDir + "/isolated":                    "",
		cpuDir + "/smt/active":                  "0",
		"sys/devices/system/node/node0/cpulist": "0-1",
		"sys/devices/system/clocksource/clocksource0/current_clocksource":   "tsc",
		"sys/devices/system/clocksource/clocksource0/available_clocksource": "tsc kvm-clock",
		"proc/cpuinfo":                        "model name : AMD EPYC\nflags : fpu hypervisor",
		"proc/self/cgroup":                    "2:cpuacct:/\n1:cpu:/\n0::/",
		"proc/self/mountinfo":                 "32 31 0:29 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu\n33 31 0:30 / /sys/fs/cgroup/cpuacct rw - cgroup cgroup rw,cpuacct",
		"sys/fs/cgroup/cpu/cpu.cfs_quota_us":  "-1",
		"sys/fs/cgroup/cpu/cpu.cfs_period_us": "100000",
	}
	for id := range 2 {
		f.cpu(id, 0, fmt.Sprint(id), "0-1", "cpu_capacity=1024")
	}
	return f
}
