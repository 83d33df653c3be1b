package host

import (
	"fmt"

	"parallelogram/core"
)

// Notices tells what about the machine the reader of the numbers must know,
// warnings first.
func Notices(h core.Host) []core.Notice {
	rules := []struct {
		severity core.Severity
		code     string
		text     func(core.Host) string // empty when there is nothing to say
	}{
		{core.Warning, "quota", quota},
		{core.Warning, "affinity", affinity},
		{core.Warning, "no-pinning", pinning},
		{core.Warning, "isolated", isolated},
		{core.Warning, "powersave", powersave},
		{core.Warning, "battery", battery},
		{core.Warning, "steal", stolen},
		{core.Warning, "busy", busy},
		{core.Warning, "clock", clock},
		{core.Info, "core-kinds", kinds},
		{core.Info, "governor", governor},
		{core.Info, "boost", boost},
		{core.Info, "virtual", virtual},
		{core.Info, "unknown", unknown},
	}
	var list []core.Notice
	for _, r := range rules {
		if text := r.text(h); text != "" {
			list = append(list, core.Notice{Severity: r.severity, Code: r.code, Text: text})
		}
	}
	return list
}

// plural writes "1 core", "2 cores".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
