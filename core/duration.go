package core

import (
	"strings"
	"time"
)

// ParseDuration reads a time as people write it, spaces and all: "1.5 s". name
// is the field that errors speak of.
func ParseDuration(name, text string) (time.Duration, error) {
	d, err := time.ParseDuration(strings.ReplaceAll(strings.TrimSpace(text), " ", ""))
	if err != nil {
		return 0, Wrong(name, "not-a-time", `{{printf "%q" .text}} is not a time; write 300ms or 1.5s, for example`, "text", text)
	}
	return d, nil
}
