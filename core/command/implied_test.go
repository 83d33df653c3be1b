package command

import (
	"errors"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
)

func TestTheUnitBehindTheNumber(t *testing.T) {
	for pattern, want := range map[string]core.Metric{
		`took ([0-9.]+) milliseconds`: {Unit: "milliseconds"}, `([0-9.]+) microseconds`: {Unit: "microseconds"}, `([0-9.]+)msecs`: {Unit: "msecs"}, `([0-9.]+) millis`: {Unit: "millis"},
		`([0-9.]+) nanoseconds`: {Unit: "nanoseconds"}, `([0-9.]+) mins`: {Unit: "mins"}, `([0-9.]+) seconds?`: {Unit: "second"}, `([0-9.]+) milliseconds?`: {Unit: "millisecond"},
		`(?i)([0-9.]+) ms`: {Unit: "ms"}, `(?i)([0-9.]+ µs)`: {Unit: "µs"}, `([0-9.]+) (?i:m)s`: {Unit: "ms"}, `(?i)([0-9.]+) Milliseconds`: {Unit: "milliseconds"},
		`(?i)([0-9.]+) items/s`: {Unit: "items/s", More: true}, `(?i)([0-9.]+) B/s`: {Unit: "b/s", More: true}, `([0-9.]+) MB/s\.`: {Unit: "MB/s", More: true},
		`([0-9.]+) (?:ms|msec)`: {Unit: "ms"}, `([0-9.]+) s(?:ec)?`: {Unit: "s"}, `([0-9.]+) (?:ms)?`: {Unit: "ms"}, `([0-9.]+) ms\.`: {Unit: "ms"}, `([0-9.]+) \(ms\)`: {Unit: "ms"},
		`([0-9.]+) [ms,n=3]`: {Unit: "s"}, `([0-9.]+)\s+ms, n=3`: {Unit: "ms"}, `([0-9.]+)\bms`: {Unit: "ms"}, `([0-9.]+) (ms)`: {Unit: "ms"}, `([0-9.]+)s/([0-9.]+)s`: {Unit: "s"},
		`x(?: took ([0-9.]+) ms)?`: {Unit: "ms"}, `took ([0-9.]+) ms|in ([0-9.]+) s`: {Unit: "ms"}, `(?:took|in) ([0-9.]+) ms`: {Unit: "ms"}, `y|in ([0-9.]+) ms`: {Unit: "ms"},
		`([0-9.]+)elapsed`: {Unit: "s"}, `([0-9.]+) Total`: {Unit: "s"}, `([0-9.]+)`: {Unit: "s"}, `([0-9.]+)$`: {Unit: "s"}, `t=([0-9.]+), n=`: {Unit: "s"}, `([0-9.]+);n`: {Unit: "s"},
		`([0-9.]+).*`: {Unit: "s"}, `([0-9.]+)[^,]+`: {Unit: "s"}, `([0-9.]+)\D+`: {Unit: "s"}, `([0-9.]+)%`: {Unit: "s"}, `([0-9.]+) ([a-z]+)`: {Unit: "s"}, `([0-9.]+)[,;]`: {Unit: "s"},
	} {
		c := core.Command{Main: core.CommandLine{Args: []string{"x"}}, Metric: pattern}
		want.Name = pattern
		if err := Check(c, nil); err != nil || Measures(c) != want {
			t.Errorf("%s is in %q, %v; want %q; %v", pattern, Measures(c).Unit, Measures(c).More, want.Unit, err)
		}
	}
}

// A unit that is not known is not taken for seconds.
func TestAnUnknownUnitIsAskedFor(t *testing.T) {
	for pattern, text := range map[string]string{
		`took ([0-9.]+) parsecs`: "parsecs", `([0-9.]+) ns/op`: "ns/op", `([0-9.]+) fps`: "fps", `([0-9.]+)x`: "x", `([0-9.]+) ms?`: "m", `([0-9.]+) (?:parsecs)?`: "parsecs",
		`(?i)([0-9.]+) MB/s`: "MB/S", `(?i)([0-9.]+) kops/s`: "KOPS/S", `([0-9.]+) [mu]s`: "[mu]", `([0-9.]+) \w+`: "[0-9A-Z_a-z]+", `([0-9.]+) (?:s|ms)`: "s|ms", `([0-9.]+) h[a-z]+`: "h[a-z]+",
		`x(?: took ([0-9.]+) parsecs)?`: "parsecs", `([0-9.]+) MS`: "MS",
	} {
		c := core.Command{Main: core.CommandLine{Args: []string{"x"}}, Metric: pattern}
		fault, is := errors.AsType[*message.FieldError](Check(c, nil))
		if !is || fault.Field != "metric-unit" || fault.Why.Key != "command.metric-word" || fault.Why.Values["text"] != text {
			t.Errorf("%s: %+v, want %q", pattern, fault, text)
		}
		if _, err := metric(c, "took 5"); err == nil {
			t.Errorf("%s is read", pattern)
		}
		c.MetricUnit = "ms"
		if err := Check(c, nil); err != nil {
			t.Errorf("%s with a unit: %v", pattern, err)
		}
	}
}
