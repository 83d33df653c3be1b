package quantity

import (
	"errors"
	"strconv"
	"strings"

	"parallelogram/core/message"
)

// decimalUnits are those that memory is written in, largest first.
var decimalUnits = []struct {
	symbol string
	size   float64
}{{"TB", 1e12}, {"GB", 1e9}, {"MB", 1e6}, {"kB", 1e3}, {"B", 1}}

// MemoryScaleFor returns the largest unit in which an amount of memory, in bytes, is
// at least one.
func MemoryScaleFor(bytes float64) Scale {
	for _, u := range decimalUnits {
		if bytes >= u.size {
			return Scale{u.symbol, 1 / u.size}
		}
	}
	return Scale{"B", 1}
}

// Memory writes an amount of memory in bytes, with three digits: "1.23 GB".
func Memory(bytes float64) string {
	for _, u := range decimalUnits {
		switch {
		case u.size == 1:
			return Whole(bytes) + noBreak + u.symbol
		case bytes >= 0.9995*u.size: // 999.6 kB is written as 1.00 MB
			return Significant(max(1, bytes/u.size), 3) + noBreak + u.symbol
		}
	}
	return ""
}

// ParseMemory reads an amount of memory such as 8GB, 1.5 GiB or 500M, in bytes. A
// letter alone is a decimal unit. It is at least one byte.
func ParseMemory(name, text string) (int64, error) {
	digits := strings.TrimRight(strings.TrimSpace(text), "kKmMgGtTiIbB")
	unit := strings.ToUpper(strings.TrimPrefix(strings.TrimSpace(text), digits))
	value, err := strconv.ParseFloat(strings.TrimSpace(digits), 64)
	size, known := memoryUnits[strings.TrimSuffix(unit, "B")]
	if err == nil && !known {
		err = errors.New(unit)
	}
	if bytes := value * size; err == nil && bytes >= 1 && bytes < 1<<62 {
		return int64(bytes), nil
	}
	return 0, message.NewFieldError(name, "not-memory", "text", text)
}

var memoryUnits = map[string]float64{
	"": 1, "K": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "KI": 1 << 10, "MI": 1 << 20, "GI": 1 << 30, "TI": 1 << 40,
}
