package host

import (
	"fmt"
	"slices"
	"strings"

	"parallelogram/core"
)

// StealLimit is the share of CPU time taken by a hypervisor above which times
// need care.
const StealLimit = 0.01

// busyLoad is the load average per CPU above which the machine counts as busy.
// The average lags by a minute: a run just finished raises it too.
const busyLoad = 0.5

// governorAdvice is what to do about a clock that follows the work.
const governorAdvice = " For steadier times choose performance (sudo cpupower frequency-set -g performance)."

func powersave(h core.Host) string {
	if !strings.Contains(h.Governor, "powersave") {
		return ""
	}
	return "The frequency governor is " + h.Governor + ": the clock may stay low or rise late." + governorAdvice
}

func governor(h core.Host) string {
	if h.Governor == "" || h.Governor == "performance" || powersave(h) != "" {
		return ""
	}
	return "The frequency governor is " + h.Governor + ": the clock follows the work with a delay." + governorAdvice
}

func boost(h core.Host) string {
	if h.Boost != core.Yes {
		return ""
	}
	return "The clock may rise while few cores work and fall when many do, so a part of what is missing " +
		"to the ideal speed-up can be the clock. Turn boost off to take that part away."
}

func battery(h core.Host) string {
	if h.Mains != core.No {
		return ""
	}
	return "The machine runs on its battery, which often lowers the clock. Plug it in and run again."
}

func virtual(h core.Host) string {
	if h.Virtual != core.Yes {
		return ""
	}
	name := ""
	if h.Hypervisor != "" {
		name = " (" + h.Hypervisor + ")"
	}
	return "This is a virtual machine" + name + ": its CPUs may be hardware threads that share cores, " +
		"and other machines may use them too. Repeat the run at another time before you trust a small difference."
}

func stolen(h core.Host) string {
	if h.Steal == nil || *h.Steal <= StealLimit {
		return ""
	}
	return fmt.Sprintf("Since it was started this virtual machine lost %.1f%% of its CPU time to others (steal). "+
		"Take speed-ups as lower bounds, or measure on a machine of your own.", 100**h.Steal)
}

func busy(h core.Host) string {
	cpus := max(h.Online, len(h.CPUs))
	if h.Load == nil || *h.Load <= busyLoad*float64(cpus) {
		return ""
	}
	return fmt.Sprintf("Over the last minute %.1f threads on average ran or waited for a CPU, on a machine of %s. "+
		"Close other programs, or wait until they are done.", *h.Load, plural(cpus, "CPU"))
}

// clock warns of clock sources that are read from a slow device or count in
// timer ticks.
func clock(h core.Host) string {
	if !slices.Contains([]string{"hpet", "acpi_pm", "pit", "jiffies", "refined-jiffies"}, h.Clock) {
		return ""
	}
	return "The kernel keeps time by " + h.Clock + ", which is slow or coarse to read. " +
		"Use long trials, and look in the kernel's log for why it gave up a better one."
}

// unknown says what could not be found out, so that silence is not taken for
// good news.
func unknown(h core.Host) string {
	facts := []struct {
		name    string
		unknown bool
	}{
		{"a control group's CPU limit", h.Limited == core.Unknown},
		{"which CPUs share a core", slices.ContainsFunc(h.CPUs, func(c core.CPU) bool { return c.Core < 0 })},
		{"frequency governor", h.Governor == ""},
		{"boost", h.Boost == core.Unknown},
		{"mains or battery", h.Mains == core.Unknown},
		{"virtual machine or not", h.Virtual == core.Unknown},
		{"steal", h.Steal == nil},
		{"load", h.Load == nil},
	}
	var names []string
	for _, f := range facts {
		if f.unknown {
			names = append(names, f.name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "This system does not tell: " + strings.Join(names, ", ") + ". What it does not tell may still matter."
}
