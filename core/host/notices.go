package host

import "parallelogram/core"

// Notices tells what about the machine the reader of the numbers must know,
// warnings first.
func Notices(h core.Host) []core.Notice {
	rules := []struct {
		severity core.Severity
		code     string
		say      func(core.Host) saying // empty when there is nothing to say
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
		if s := r.say(h); s.text != "" {
			list = append(list, core.Tell(r.severity, r.code, s.text, s.pairs...))
		}
	}
	return list
}

// saying is a template of [core.Tell] and what fills it.
type saying struct {
	text  string
	pairs []any
}

func say(text string, pairs ...any) saying { return saying{text, pairs} }
