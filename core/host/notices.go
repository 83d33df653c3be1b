package host

import (
	"parallelogram/core"
	"parallelogram/core/message"
)

// Notices tells what about the machine the reader of the numbers must know,
// warnings first.
func Notices(h core.Host) []message.Message {
	rules := []struct {
		severity message.Severity
		code     string
		say      func(core.Host) saying // empty when there is nothing to say
	}{
		{message.Warning, "quota", quota},
		{message.Warning, "affinity", affinity},
		{message.Warning, "no-pinning", pinning},
		{message.Warning, "isolated", isolated},
		{message.Warning, "powersave", powersave},
		{message.Warning, "battery", battery},
		{message.Warning, "steal", stolen},
		{message.Warning, "busy", busy},
		{message.Warning, "clock", clock},
		{message.Info, "core-kinds", kinds},
		{message.Info, "governor", governor},
		{message.Info, "boost", boost},
		{message.Info, "virtual", virtual},
		{message.Info, "unknown", unknown},
	}
	var list []message.Message
	for _, r := range rules {
		if s := r.say(h); s.text != "" {
			list = append(list, message.New(r.severity, r.code, s.text, s.pairs...))
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
