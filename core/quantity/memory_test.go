package quantity

import (
	"strings"
	"testing"
)

func TestMemoryIsWritten(t *testing.T) {
	for bytes, want := range map[float64]string{
		0: "0 B", 999: "999 B", 999.6: "1.00 kB", 1234: "1.23 kB", 999_499: "999 kB", 999_500: "1.00 MB", 1.5e9: "1.50 GB", 123e9: "123 GB", 4e12: "4.00 TB",
	} {
		if got := strings.ReplaceAll(Memory(bytes), noBreak, " "); got != want {
			t.Errorf("%v bytes: %q, want %q", bytes, got, want)
		}
	}
}

func TestMemoryIsRead(t *testing.T) {
	for text, want := range map[string]int64{
		"8GB": 8e9, "8 GB": 8e9, "8G": 8e9, "1.5GiB": 3 << 29, "500MB": 5e8, "2kB": 2000, "3K": 3000, "7": 7, "7B": 7, "2TiB": 2 << 40, "1mib": 1 << 20,
		"": 0, "x": 0, "-1GB": 0, "0": 0, "8XB": 0, "8GG": 0, "NaN": 0, "1e30": 0, "GB": 0, "0.1": 0,
	} {
		got, err := ParseMemory("memory", text)
		if got != want || (err == nil) != (want > 0) {
			t.Errorf("%q: %d, %v, want %d", text, got, err, want)
		}
	}
}

func FuzzMemory(f *testing.F) {
	f.Add("8GB")
	f.Fuzz(func(t *testing.T, text string) {
		n, err := ParseMemory("memory", text)
		if (err == nil) != (n >= 1) {
			t.Errorf("%q: %d, %v", text, n, err)
		}
	})
}
