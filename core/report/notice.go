package report

import "parallelogram/core/message"

// Notices says what the readers of a run must know, each with how much it
// matters.
func Notices(list []message.Message) []message.Message {
	var lines []message.Message
	for _, m := range list {
		lines = append(lines, say("severity.line", "severity", severity(m.Severity), "text", m))
	}
	return lines
}

// severity names a severity; one of another version is as it is written.
func severity(s message.Severity) message.Message {
	key := "severity." + string(s)
	if !message.English().Has(key) {
		return message.Plain(message.Info, string(s))
	}
	return say(key)
}
