package quantity

import (
	"strconv"
	"strings"

	"parallelogram/core/message"
)

// WholePercent is 100% in millionths, 1% is a hundredth of it.
const (
	WholePercent = 1_000_000
	OnePercent   = WholePercent / 100
)

// Millionths writes a share that is counted in millionths: "0.5%".
func Millionths(millionths int64) string {
	return strconv.FormatFloat(float64(millionths)/OnePercent, 'f', -1, 64) + "%"
}

// ParsePercent reads a share such as 5% or 0.5%, in millionths.
func ParsePercent(text string) (int64, error) {
	digits, ok := strings.CutSuffix(text, "%")
	share, err := strconv.ParseFloat(strings.TrimSpace(digits), 64)
	if !ok || err != nil || !(share >= 0 && share <= 1e6) {
		return 0, message.NewError("not-a-share", "text", text)
	}
	return int64(share*OnePercent + 0.5), nil
}

// binaryUnits are the suffixes of sizes, largest first, so that the first one
// that divides a size writes it shortest.
var binaryUnits = []struct {
	suffix string
	size   int64
}{{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}, {"B", 1}}

// ParseBytes reads a size such as 512, 64KiB or 1MiB.
func ParseBytes(text string) (int64, error) {
	digits, unit := text, int64(1)
	for _, u := range binaryUnits {
		if head, ok := strings.CutSuffix(text, u.suffix); ok {
			digits, unit = strings.TrimSpace(head), u.size
			break
		}
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n > (1<<62)/unit || n < -(1<<62)/unit {
		return 0, message.NewError("not-a-size", "text", text)
	}
	return n * unit, nil
}

// Bytes is the inverse of [ParseBytes], with the largest unit that divides n.
func Bytes(n int64) string {
	for _, u := range binaryUnits {
		if n != 0 && n%u.size == 0 && u.size > 1 {
			return strconv.FormatInt(n/u.size, 10) + u.suffix
		}
	}
	return strconv.FormatInt(n, 10)
}
