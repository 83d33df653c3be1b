package quantity

import (
	"math"
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

func TestColumnsHaveAWidth(t *testing.T) {
	ms := Scale{"ms", 1e3}
	for _, c := range []struct {
		seconds float64
		digits  int
		want    string
	}{
		{0.1101234, 4, "110.1"},
		{0.0123456, 4, "12.35"},
		{1.2345678, 4, "1235"},
		{12.345678, 4, "12346"}, // digits before the point are never cut
		{0.0004321, 4, "0.432"},
		{0.0000002, 3, "<0.01"},   // a small number is not none
		{0, 3, "0.00"},            // but none is
		{0.00999996, 4, "10.000"}, // rounding may add a digit
	} {
		if got := ms.Write(c.seconds, c.digits); got != c.want {
			t.Errorf("%v s to %d digits in ms is %q, want %q", c.seconds, c.digits, got, c.want)
		}
	}
	if got := ms.In(0.1101234, 3); got != "110\u00a0ms" {
		t.Errorf("with its unit it is %q", got)
	}
	if got := Plain.Write(2.5, 3); got != "2.50" {
		t.Errorf("without a unit it is %q", got)
	}
}

func TestSignificant(t *testing.T) {
	for _, c := range []struct {
		x      float64
		digits int
		want   string
	}{
		{1234.5, 2, "1234"}, {0.00123, 2, "0.0012"}, {-12.34, 3, "-12.3"}, {0, 3, "0"}, {math.Inf(1), 3, "+Inf"},
	} {
		if got := Significant(c.x, c.digits); got != c.want {
			t.Errorf("%v to %d digits is %q, want %q", c.x, c.digits, got, c.want)
		}
	}
}

func TestClock(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0:00", 20600 * time.Millisecond: "0:21", 59400 * time.Millisecond: "0:59", 59500 * time.Millisecond: "1:00",
		12*time.Minute + 5*time.Second: "12:05", time.Hour + 2*time.Minute + 3*time.Second: "1:02:03",
	} {
		if got := Clock(d); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}

func TestFigures(t *testing.T) {
	for _, c := range []struct {
		x      float64
		digits int
		want   string
	}{
		{0, 5, "0"}, {1, 6, "1"}, {100, 6, "100"}, {186.9158, 6, "186.916"}, {2.5, 3, "2.5"}, {-0.4551, 4, "-0.4551"}, {12.345, 3, "12.3"}, {34.02, 3, "34"},
		{123456.7, 3, "123457"}, {1e-4, 5, "0.0001"}, {0.99e-4, 5, "9.9e-05"}, {1.605574e-6, 6, "1.60557e-06"}, {-1.5e-6, 2, "-1.5e-06"},
		{999_999_999, 4, "999999999"}, {1e9, 4, "1e+09"}, {5.38249e13, 4, "5.382e+13"}, {math.Inf(1), 4, "+Inf"},
	} {
		if got := Figures(c.x, c.digits); got != c.want {
			t.Errorf("%v in %d digits is %q, want %q", c.x, c.digits, got, c.want)
		}
	}
}
