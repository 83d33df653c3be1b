package job

import (
	"strconv"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
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

// WholePercent is 100% in millionths, 1% is a hundredth of it.
const (
	WholePercent = 1_000_000
	OnePercent   = WholePercent / 100
)

// Parse reads a number of the kind, with its unit. A Choice is read by its
// [Param], which knows the words.
func (k Kind) Parse(text string) (int64, error) {
	text = strings.TrimSpace(text)
	switch k {
	case Duration:
		d, err := core.ReadDuration(text)
		if err != nil {
			return 0, message.NewError("not-a-duration", `{{printf "%q" .text}} is not a duration; write 500us, 1ms or 2s`, "text", text)
		}
		return int64(d), nil
	case Bytes:
		return parseBytes(text)
	case Percent:
		return parsePercent(text)
	default:
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return 0, message.NewError("not-a-whole-number", `{{printf "%q" .text}} is not a whole number`, "text", text)
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
		return formatBytes(n)
	case Percent:
		return strconv.FormatFloat(float64(n)/OnePercent, 'f', -1, 64) + "%"
	default:
		return strconv.FormatInt(n, 10)
	}
}

func parsePercent(text string) (int64, error) {
	digits, ok := strings.CutSuffix(text, "%")
	share, err := strconv.ParseFloat(strings.TrimSpace(digits), 64)
	if !ok || err != nil || !(share >= 0 && share <= 1e6) {
		return 0, message.NewError("not-a-share", `{{printf "%q" .text}} is not a share; write 5% or 0.5%`, "text", text)
	}
	return int64(share*OnePercent + 0.5), nil
}

// binaryUnits are the suffixes of sizes, largest first, so that the first one
// that divides a size writes it shortest.
var binaryUnits = []struct {
	suffix string
	size   int64
}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}, {"B", 1}}

func parseBytes(text string) (int64, error) {
	digits, unit := text, int64(1)
	for _, u := range binaryUnits {
		if head, ok := strings.CutSuffix(text, u.suffix); ok {
			digits, unit = strings.TrimSpace(head), u.size
			break
		}
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n > (1<<62)/unit || n < -(1<<62)/unit {
		return 0, message.NewError("not-a-size", `{{printf "%q" .text}} is not a size; write 512, 64KiB or 1MiB`, "text", text)
	}
	return n * unit, nil
}

func formatBytes(n int64) string {
	for _, u := range binaryUnits {
		if n != 0 && n%u.size == 0 && u.size > 1 {
			return strconv.FormatInt(n/u.size, 10) + u.suffix
		}
	}
	return strconv.FormatInt(n, 10)
}
