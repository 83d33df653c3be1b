package command

import (
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

func TestWhatACommandSaysOfItself(t *testing.T) {
	for _, c := range []struct {
		pattern, unit, output string
		want                  time.Duration
		as                    core.Metric
	}{
		{`took (\S+)`, "", "took 1.5", 1500 * time.Millisecond, core.Metric{Unit: "s"}},
		{`took (\S+)`, "ms", "took 6.2", 6200 * time.Microsecond, core.Metric{Unit: "ms"}},
		{`took (.+)`, "", "took 6.2 ms", 6200 * time.Microsecond, core.Metric{Unit: "s"}},
		{`took (.+)`, "ms", "took 2 s", 2 * time.Second, core.Metric{Unit: "ms"}},
		{`took ([0-9.]+) ms`, "", "took 6.2 ms", 6200 * time.Microsecond, core.Metric{Unit: "ms"}},
		{`took ([0-9.]+)\s*msec,`, "", "took 6.2msec,", 6200 * time.Microsecond, core.Metric{Unit: "msec"}},
		{`took ([0-9.]+) (\w+)`, "", "took 6.2 ms", 6200 * time.Microsecond, core.Metric{Unit: "s"}},
		{`[0-9.]+ ms`, "", "took 6.2 ms", 6200 * time.Microsecond, core.Metric{Unit: "ms"}},
		{`real\s+(\S+)`, "", "\nreal\t0m1.234s\nuser", 1234 * time.Millisecond, core.Metric{Unit: "s"}},
		{`(\S+)elapsed`, "", "0:01.50elapsed", 1500 * time.Millisecond, core.Metric{Unit: "s"}},
		{`in (.*)$`, "", "in 1:02:03", 3723 * time.Second, core.Metric{Unit: "s"}},
		{`in (.*)$`, "", "in 1m3s", 63 * time.Second, core.Metric{Unit: "s"}},
		{`in (.*)$`, "", "in 2 min", 120 * time.Second, core.Metric{Unit: "s"}},
		{`in (.*)$`, "", "in 1.5e-2", 15 * time.Millisecond, core.Metric{Unit: "s"}},
		{`t=(\S+)`, "", "t=1 t=2", 2 * time.Second, core.Metric{Unit: "s"}}, // the last counts
		{`(\S+ MB/s)`, "", "at 250 MB/s", 4 * time.Millisecond, core.Metric{Unit: "MB/s", More: true}},
		{`([0-9.]+) MB/s`, "", "at 250 MB/s", 4 * time.Millisecond, core.Metric{Unit: "MB/s", More: true}},
		{`([0-9.]+) ops/sec`, "", "1000 ops/sec", time.Millisecond, core.Metric{Unit: "ops/s", More: true}},
		{`at ([0-9.]+) ([kMG]?B/s)`, "MB/s", "at 250 kB/s", 4 * time.Second, core.Metric{Unit: "MB/s", More: true}},
		{`at (.*)`, "MB/s", "at 0.5 GiB/s", 1862645, core.Metric{Unit: "MB/s", More: true}},
		{`fps=\s*(\d+)`, "frames/s", "fps= 25", 40 * time.Millisecond, core.Metric{Unit: "frames/s", More: true}},
		{`([0-9.]+)s \([0-9.]+ MB/s\)`, "", "2.5s (100 MB/s)", 2500 * time.Millisecond, core.Metric{Unit: "s"}},
	} {
		command := core.Command{Metric: c.pattern, MetricUnit: c.unit}
		c.as.Name = c.pattern
		got, err := metric(command, c.output)
		if got != c.want || err != nil || Measures(command) != c.as {
			t.Errorf("%s %s in %q: %v, %v, want %v; %+v", c.pattern, c.unit, c.output, got, err, c.want, Measures(command))
		}
	}
	if m := Measures(core.Command{}); m != (core.Metric{}) {
		t.Errorf("a command without a metric is measured by %+v", m)
	}
}

func TestWhatIsNoMetricIsAFailure(t *testing.T) {
	for _, c := range []struct{ pattern, unit, output, key string }{
		{`took (\S+)`, "", "it took", "command.metric-missing"},
		{`took (\S+)`, "", "took long", "command.metric-unread"},
		{`took (\S+)`, "", "took 0.0", "command.metric-unread"}, // else the wall time would stand in for it
		{`took (\S+)`, "", "took -1", "command.metric-unread"},
		{`took (\S+)`, "", "took 1,234", "command.metric-unread"},
		{`took (\S+)`, "", "took 1e99", "command.metric-unread"},
		{`took (.+)`, "", "took 0.9 µs", "command.metric-small"},
		{`took (.*)`, "", "took 350 MB/s", "command.metric-rate"},
		{`took (.*)`, "MB/s", "took 350 ms", "command.metric-other-unit"},
		{`took (.*)`, "MB/s", "took 350 ops/s", "command.metric-other-unit"},
		{`took (.*)`, "MB/s", "took 1m3s", "command.metric-unread"},
		{`took (.*)`, "ops/s", "took 1000001", "command.metric-small"},
	} {
		got, err := metric(core.Command{Metric: c.pattern, MetricUnit: c.unit}, c.output)
		if err == nil || message.Of(err).Key != c.key {
			t.Errorf("%s %s in %q: %v, %v, want %s", c.pattern, c.unit, c.output, got, err, c.key)
		}
	}
	for _, output := range []string{"took 1 µs", "took 1000000 ops/s"} {
		if got, err := metric(core.Command{Metric: `took (.*)`, MetricUnit: map[bool]string{true: "", false: "ops/s"}[output == "took 1 µs"]}, output); got != leastMetric || err != nil {
			t.Errorf("%s: %v, %v", output, got, err)
		}
	}
}

// FuzzMetric reads any output without a crash; what it takes is a time.
func FuzzMetric(f *testing.F) {
	f.Add(`(\S+) s`, "", "1 s")
	f.Add(`(.*)`, "MB/s", "3 GiB/s")
	f.Add(`(?:x)|(y)`, "", "y")
	f.Add(``, "", "")
	f.Fuzz(func(t *testing.T, pattern, unit, output string) {
		if got, err := metric(core.Command{Metric: pattern, MetricUnit: unit}, output); err == nil && got < leastMetric {
			t.Errorf("%s %s in %q: %v", pattern, unit, output, got)
		}
	})
}
