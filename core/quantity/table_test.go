package quantity

import "testing"

func TestTimes(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0.00", .0031: "0.0031", .0994: "0.099", .0995: "0.10", .5: "0.50", 1.954: "1.95", 99.994: "99.99", 99.995: "100", 1234.5: "1234", -.5: "-0.50",
	} {
		if got := Times(v); got != want {
			t.Errorf("%v is written %q, want %q", v, got, want)
		}
	}
}

func TestColumn(t *testing.T) {
	for seconds, want := range map[float64]string{
		0: "0.000 µs", 2e-9: "0.002 µs", 1.23456e-6: "1.235 µs", .000999: "999.0 µs", .001: "1.000 ms", 12.3456: "12.35 s", 12345: "12345 s",
	} {
		if got := Column(seconds); got != want {
			t.Errorf("%v s are written %q, want %q", seconds, got, want)
		}
	}
}
