package quantity

import (
	"math"
	"testing"
)

func TestNumbers(t *testing.T) {
	for name, c := range map[string]struct {
		write func(float64) string
		want  map[float64]string
	}{
		"ratio": {Ratio, map[float64]string{
			1: "1.00", 3.566: "3.57", 12.346: "12.35", 99.99: "99.99", 99.994: "99.99", 99.996: "100", 324.6: "325", 12345.6: "12346", math.Inf(1): "∞",
		}},
		"share": {Share, map[float64]string{
			0: "0%", 0.021: "2.1%", 0.0994: "9.9%", 0.0996: "10%", 0.215: "22%", -0.004: "−0.4%", -0.5: "−50%", -1e-5: "0.0%",
		}},
		"whole":   {Whole, map[float64]string{0: "0", 2.4: "2", 2.6: "3", -1.2: "-1", math.Inf(1): "∞"}},
		"percent": {Percent, map[float64]string{0.05: "5%", 0.005: "0.5%", 1: "100%", 0: "0%"}},
		"digits": {Digits, map[float64]string{
			0: "0", 4100: "4100", 12: "12", 1.234: "1.23", 12.34: "12.3", 123.4: "123", 0.01234: "0.0123", -1.234: "-1.23", 1e-9: "0.000000", 999_999.5: "1000000",
		}},
		"clock": {Gigahertz, map[float64]string{0: "?", 4.6e9: "4.60\u00a0GHz", 3e9: "3\u00a0GHz"}},
	} {
		for v, want := range c.want {
			if got := c.write(v); got != want {
				t.Errorf("%s: %v is %q, want %q", name, v, got, want)
			}
		}
	}
}

func TestAUnitIsTiedToItsNumber(t *testing.T) {
	for v, want := range map[float64]string{
		2.5: "2.50\u00a0s", 0.131: "131\u00a0ms", 4.5e-6: "4.50\u00a0µs", 0.9994: "999\u00a0ms", 0.9995: "1.000\u00a0s", 0.9996e-3: "1.000\u00a0ms", 0.9994e-3: "999\u00a0µs", 0: "0\u00a0µs",
	} {
		if got := Seconds(v); got != want {
			t.Errorf("%v s is %q, want %q", v, got, want)
		}
	}
}
