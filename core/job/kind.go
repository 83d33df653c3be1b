package job

import (
	"strconv"
	"strings"
	"time"

	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// Kind says how a parameter is written and in what unit it counts.
type Kind string

// The kinds of parameters.
const (
	Count    Kind = "count"    // a whole number: 5000
	Bytes    Kind = "bytes"    // a size: 512, 64KiB, 1MiB
	Duration Kind = "duration" // a time: 500us, 1ms; counted in nanoseconds
	Percent  Kind = "percent"  // a share: 5%, 0.5%; counted in millionths
	Choice   Kind = "choice"   // one word of a list
)

// Parse reads a number of the kind, with its unit. A Choice is read by its
// [Param], which knows the words.
func (k Kind) Parse(text string) (int64, error) {
	text = strings.TrimSpace(text)
	switch k {
	case Duration:
		d, err := quantity.ReadDuration(text)
		if err != nil {
			return 0, message.NewError("not-a-duration", "text", text)
		}
		return int64(d), nil
	case Bytes:
		return quantity.ParseBytes(text)
	case Percent:
		return quantity.ParsePercent(text)
	default:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return 0, message.NewError("not-a-whole-number", "text", text)
		}
		return n, nil
	}
}

// Format is the inverse of [Kind.Parse].
func (k Kind) Format(n int64) string {
	switch k {
	case Duration:
		return time.Duration(n).String()
	case Bytes:
		return quantity.Bytes(n)
	case Percent:
		return quantity.Millionths(n)
	default:
		return strconv.FormatInt(n, 10)
	}
}
