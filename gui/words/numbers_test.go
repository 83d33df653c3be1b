package words

import (
	"strings"
	"testing"
	"time"
)

func TestScaleFor(t *testing.T) {
	for seconds, want := range map[float64]string{90: "s", 1: "s", 0.999: "ms", 0.001: "ms", 0.0009: "µs", 2e-9: "ns", 0: "ns"} {
		if got := ScaleFor(seconds).Name; got != want {
			t.Errorf("%v s is written in %s, want %s", seconds, got, want)
		}
	}
}

func TestWrite(t *testing.T) {
	ms := Scale{"ms", 1e3}
	for _, c := range []struct {
		seconds float64
		digits  int
		want    string
	}{
		{0.1101234, 4, "110.1"},
		{0.0123456, 4, "12.35"},
		{1.2345678, 4, "1235"},
		{12.345678, 4, "12346"},   // digits before the point are never cut
		{0.0004321, 4, "0.432"},   // a column has a width
		{0.0000002, 3, "<0.01"},   // and a small number is not none
		{0, 3, "0.00"},            // but none is
		{0.00999996, 4, "10.000"}, // rounding may add a digit
	} {
		if got := ms.Write(c.seconds, c.digits); got != c.want {
			t.Errorf("%v s to %d digits in ms is %q, want %q", c.seconds, c.digits, got, c.want)
		}
	}
}

func TestClock(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0:00", 20600 * time.Millisecond: "0:21", 59500 * time.Millisecond: "1:00",
		12*time.Minute + 5*time.Second: "12:05", time.Hour + 2*time.Minute + 3*time.Second: "1:02:03",
	} {
		if got := Clock(d); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}

func TestRoughly(t *testing.T) {
	for d, want := range map[time.Duration]string{
		time.Millisecond: "1 s", 4400 * time.Millisecond: "4 s", 23 * time.Second: "25 s",
		57 * time.Second: "1 min", 74 * time.Second: "1 min 10 s", 119 * time.Second: "2 min",
		59*time.Minute + 40*time.Second: "1 h 0 min", 90 * time.Minute: "1 h 30 min",
	} {
		if got := strings.ReplaceAll(Roughly(d), noBreak, " "); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}
