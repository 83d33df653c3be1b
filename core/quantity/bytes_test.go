package quantity

import (
	"testing"

	"parallelogram/core/message"
)

func TestSizes(t *testing.T) {
	for text, want := range map[string]int64{"512": 512, "64KiB": 64 << 10, "1 MiB": 1 << 20, "0": 0, "0B": 0, "-1KiB": -1024, "1536": 1536, "4294967296GiB": 1 << 62} {
		if got, err := ParseBytes(text); err != nil || got != want {
			t.Errorf("%q is %d, %v, want %d", text, got, err, want)
		}
	}
	for n, want := range map[int64]string{512: "512", 1024: "1KiB", 1536: "1536", 3 << 20: "3MiB", 0: "0", -1024: "-1KiB"} {
		if got := Bytes(n); got != want {
			t.Errorf("%d is written %q, want %q", n, got, want)
		}
	}
	for _, text := range []string{"", "many", "1.5KiB", "64kB", "4294967297GiB", "9999999999999999999"} {
		if n, err := ParseBytes(text); err == nil || message.Of(err).Key != "not-a-size" {
			t.Errorf("%q is %d, %v", text, n, err)
		}
	}
}

func TestShares(t *testing.T) {
	for text, want := range map[string]int64{"5%": 50_000, "0.5%": 5_000, "100 %": WholePercent, "0%": 0, "0.0001%": 1} {
		if got, err := ParsePercent(text); err != nil || got != want {
			t.Errorf("%q is %d, %v, want %d", text, got, err, want)
		}
	}
	for n, want := range map[int64]string{50_000: "5%", 1: "0.0001%", WholePercent: "100%"} {
		if got := Millionths(n); got != want {
			t.Errorf("%d is written %q, want %q", n, got, want)
		}
	}
	for _, text := range []string{"", "5", "%", "-1%", "NaN%", "Inf%", "1000001%"} {
		if n, err := ParsePercent(text); err == nil || message.Of(err).Key != "not-a-share" {
			t.Errorf("%q is %d, %v", text, n, err)
		}
	}
}

func FuzzSizesAndShares(f *testing.F) {
	for _, seed := range []string{"64KiB", "9223372036854775807", "8589934592GiB", "0B", " 7 MiB", "0.5%", "1e3%"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if n, err := ParseBytes(text); err == nil {
			if again, err := ParseBytes(Bytes(n)); err != nil || again != n {
				t.Errorf("%q is %d, written %q, read as %d, %v", text, n, Bytes(n), again, err)
			}
		}
		if n, err := ParsePercent(text); err == nil {
			if again, err := ParsePercent(Millionths(n)); err != nil || again != n {
				t.Errorf("%q is %d, written %q, read as %d, %v", text, n, Millionths(n), again, err)
			}
		}
	})
}
