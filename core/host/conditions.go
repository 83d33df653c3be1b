package host

import (
	"fmt"
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
)

// StealLimit is the share of CPU time taken by a hypervisor above which times
// need care.
const StealLimit = 0.01

// busyLoad is the load average per CPU above which the machine counts as busy.
// The average lags by a minute: a run just finished raises it too.
const busyLoad = 0.5

func powersave(h core.Host) (none message.Message) {
	if !strings.Contains(h.Governor, "powersave") {
		return none
	}
	return message.New(message.Warning, "powersave", "governor", h.Governor)
}

func governor(h core.Host) (none message.Message) {
	if h.Governor == "" || h.Governor == "performance" || powersave(h).Key != "" {
		return none
	}
	return message.New(message.Info, "governor", "governor", h.Governor)
}

func boost(h core.Host) (none message.Message) {
	if h.Boost != core.Yes {
		return none
	}
	return message.New(message.Info, "boost")
}

func battery(h core.Host) (none message.Message) {
	if h.Mains != core.No {
		return none
	}
	return message.New(message.Warning, "battery")
}

func virtual(h core.Host) (none message.Message) {
	if h.Virtual != core.Yes {
		return none
	}
	return message.New(message.Info, "virtual", "hypervisor", h.Hypervisor)
}

func stolen(h core.Host) (none message.Message) {
	if h.Steal == nil || *h.Steal <= StealLimit {
		return none
	}
	return message.New(message.Warning, "steal", "share", fmt.Sprintf("%.1f%%", 100**h.Steal))
}

func busy(h core.Host) (none message.Message) {
	cpus := max(h.Online, len(h.CPUs))
	if h.Load == nil || *h.Load <= busyLoad*float64(cpus) {
		return none
	}
	return message.New(message.Warning, "busy", "load", fmt.Sprintf("%.1f", *h.Load), "cpus", cpus)
}

// clock warns of clock sources that are read from a slow device or count in
// timer ticks.
func clock(h core.Host) (none message.Message) {
	if !slices.Contains([]string{"hpet", "acpi_pm", "pit", "jiffies", "refined-jiffies"}, h.Clock) {
		return none
	}
	return message.New(message.Warning, "clock", "clock", h.Clock)
}

// unknown says what could not be found out, so that silence is not taken for
// good news.
func unknown(h core.Host) (none message.Message) {
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
		return none
	}
	return message.New(message.Info, "unknown", "facts", strings.Join(names, ";"))
}
