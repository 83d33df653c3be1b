package quantity

import (
	"regexp"
	"strings"
	"time"

	"parallelogram/core/message"
)

// parts are the numbers and units of a time as package time writes it.
var parts = regexp.MustCompile(`([0-9.]+)([a-zµ]+)`)

// Duration writes a time for people, with spaces and without what is zero:
// "10 µs", "1 min 26.7 s", "1 h". [ParseDuration] reads it.
func Duration(d time.Duration) string {
	var said []string
	for _, part := range parts.FindAllStringSubmatch(d.String(), -1) {
		number, unit := part[1], part[2]
		if number == "0" && d != 0 {
			continue
		}
		if unit == "m" {
			unit = "min"
		}
		said = append(said, number+" "+unit)
	}
	if d < 0 {
		said[0] = "-" + said[0]
	}
	return strings.Join(said, " ")
}

// ParseDuration reads a time as people write it, spaces and all: "1.5 s", or
// "1 min 20 s". name is the field that errors speak of.
func ParseDuration(name, text string) (time.Duration, error) {
	d, err := ReadDuration(text)
	if err != nil {
		return 0, message.NewFieldError(name, "not-a-time", "text", text)
	}
	return d, nil
}

// ReadDuration is [ParseDuration] with the error of package time.
func ReadDuration(text string) (time.Duration, error) {
	return time.ParseDuration(strings.NewReplacer(" ", "", "\u00a0", "", "min", "m").Replace(strings.TrimSpace(text)))
}
