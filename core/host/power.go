package host

import (
	"os"
	"slices"
	"strings"

	"parallelogram/core"
)

// power fills in what decides the clock frequency of the allowed CPUs.
func (t tree) power(h *core.Host) {
	h.Governor = t.policies(h.CPUs, "scaling_governor")
	h.Driver = t.policies(h.CPUs, "scaling_driver")
	h.Preference = t.policies(h.CPUs, "energy_performance_preference")
	h.Boost = t.boost()
	h.Mains = t.mains()
}

// policies joins the distinct values of a file about each CPU's frequency.
func (t tree) policies(cpus []core.CPU, file string) string {
	var values []string
	for _, c := range cpus {
		if s := t.text(cpuFolder(c.ID), "cpufreq", file); s != "" {
			values = append(values, s)
		}
	}
	slices.Sort(values)
	return strings.Join(slices.Compact(values), ",")
}

// boost tells whether the clock may rise above nominal: Intel's driver counts
// the other way round from all others.
func (t tree) boost() core.Fact {
	if f := t.fact("0", "1", cpuDir, "intel_pstate/no_turbo"); f != core.Unknown {
		return f
	}
	return t.fact("1", "0", cpuDir, "cpufreq/boost")
}

// mains tells where the power comes from. A machine that names no supply at
// all, as most desktops, servers and virtual machines, leaves it unknown.
func (t tree) mains() core.Fact {
	const dir = "sys/class/power_supply"
	entries, err := os.ReadDir(t.path(dir))
	if err != nil {
		return core.Unknown
	}
	answer := core.Unknown
	for _, e := range entries {
		switch t.supply(dir, e.Name()) {
		case core.Yes:
			return core.Yes
		case core.No:
			answer = core.No
		}
	}
	return answer
}

// supply tells what one power supply says about mains power: an adapter is
// plugged in or not, the machine's own battery discharges or does not. The
// battery of a mouse (scope Device) says nothing, nor does an idle USB port.
func (t tree) supply(dir, name string) core.Fact {
	switch t.text(dir, name, "type") {
	case "Mains":
		return t.fact("1", "0", dir, name, "online")
	case "USB":
		return t.fact("1", "", dir, name, "online")
	case "Battery":
		if t.text(dir, name, "scope") != "Device" {
			return t.fact("Charging", "Discharging", dir, name, "status")
		}
	}
	return core.Unknown
}
