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

func powersave(h core.Host) saying {
	if !strings.Contains(h.Governor, "powersave") {
		return saying{}
	}
	return say("The frequency governor is {{.governor}}: the clock may stay low or rise late."+governorAdvice, "governor", h.Governor)
}

func governor(h core.Host) saying {
	if h.Governor == "" || h.Governor == "performance" || powersave(h).text != "" {
		return saying{}
	}
	return say("The frequency governor is {{.governor}}: the clock follows the work with a delay."+governorAdvice, "governor", h.Governor)
}

func boost(h core.Host) saying {
	if h.Boost != core.Yes {
		return saying{}
	}
	return say("The clock may rise while few cores work and fall when many do, so a part of what is missing " +
		"to the ideal speed-up can be the clock. Turn boost off to take that part away.")
}

func battery(h core.Host) saying {
	if h.Mains != core.No {
		return saying{}
	}
	return say("The machine runs on its battery, which often lowers the clock. Plug it in and run again.")
}

func virtual(h core.Host) saying {
	if h.Virtual != core.Yes {
		return saying{}
	}
	return say("This is a virtual machine{{if .hypervisor}} ({{.hypervisor}}){{end}}: its CPUs may be hardware threads that share cores, "+
		"and other machines may use them too. Repeat the run at another time before you trust a small difference.", "hypervisor", h.Hypervisor)
}

func stolen(h core.Host) saying {
	if h.Steal == nil || *h.Steal <= StealLimit {
		return saying{}
	}
	return say("Since it was started this virtual machine lost {{.share}} of its CPU time to others (steal). "+
		"Times and speed-ups are unreliable in both directions: measure on a machine of your own.", "share", fmt.Sprintf("%.1f%%", 100**h.Steal))
}

func busy(h core.Host) saying {
	cpus := max(h.Online, len(h.CPUs))
	if h.Load == nil || *h.Load <= busyLoad*float64(cpus) {
		return saying{}
	}
	return say(`Over the last minute {{.load}} threads on average ran or waited for a CPU, on a machine of {{plural .cpus "CPU"}}. `+
		"Close other programs, or wait until they are done.", "load", fmt.Sprintf("%.1f", *h.Load), "cpus", cpus)
}

// clock warns of clock sources that are read from a slow device or count in
// timer ticks.
func clock(h core.Host) saying {
	if !slices.Contains([]string{"hpet", "acpi_pm", "pit", "jiffies", "refined-jiffies"}, h.Clock) {
		return saying{}
	}
	return say("The kernel keeps time by {{.clock}}, which is slow or coarse to read. "+
		"Use long trials, and look in the kernel's log for why it gave up a better one.", "clock", h.Clock)
}

// unknownFacts names what a system does not tell.
const unknownFacts = `words .facts "control group" "a control group's CPU limit" "shared cores" "which CPUs share a core" ` +
	`"governor" "frequency governor" "boost" "boost" "mains" "mains or battery" "virtual" "virtual machine or not" "steal" "steal" "load" "load"`

// unknown says what could not be found out, so that silence is not taken for
// good news.
func unknown(h core.Host) saying {
	facts := []struct {
		name    string
		unknown bool
	}{
		{"control group", h.Limited == core.Unknown},
		{"shared cores", slices.ContainsFunc(h.CPUs, func(c core.CPU) bool { return c.Core < 0 })},
		{"governor", h.Governor == ""},
		{"boost", h.Boost == core.Unknown},
		{"mains", h.Mains == core.Unknown},
		{"virtual", h.Virtual == core.Unknown},
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
		return saying{}
	}
	return say("This system does not tell: {{"+unknownFacts+"}}. What it does not tell may still matter.", "facts", strings.Join(names, ";"))
}
