package host

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// codes lists the codes of notices, and checks what every notice must have.
func codes(t *testing.T, list []message.Message) string {
	t.Helper()
	var names []string
	for _, n := range list {
		names = append(names, n.Key)
		if n.Severity != message.Info && n.Severity != message.Warning || !strings.HasSuffix(n.Text, ".") || strings.Contains(n.Text, "%!") {
			t.Errorf("notice %+v", n)
		}
	}
	return strings.Join(names, " ")
}

func TestNotices(t *testing.T) {
	ideal := core.Host{CPUs: make([]core.CPU, 4), Online: 4, CanPin: true, Limited: core.No, Governor: "performance",
		Boost: core.No, Mains: core.Yes, Virtual: core.No, Clock: "tsc", Load: new(0.5), Steal: new(0.0)}
	for name, test := range map[string]struct {
		change func(*core.Host)
		want   string
	}{
		"ideal":                 {func(h *core.Host) {}, ""},
		"quota":                 {func(h *core.Host) { h.Limited, h.Quota = core.Yes, 3.5 }, "quota"},
		"quota of all":          {func(h *core.Host) { h.Limited, h.Quota = core.Yes, 4 }, ""},
		"affinity":              {func(h *core.Host) { h.Online = 8 }, "affinity"},
		"no pinning":            {func(h *core.Host) { h.CanPin = false }, "no-pinning"},
		"isolated, not allowed": {func(h *core.Host) { h.Isolated = []int{7} }, ""},
		"isolated":              {func(h *core.Host) { h.Isolated = []int{0, 7} }, "isolated"},
		"powersave":             {func(h *core.Host) { h.Governor = "performance,powersave" }, "powersave"},
		"schedutil":             {func(h *core.Host) { h.Governor = "schedutil" }, "governor"},
		"battery":               {func(h *core.Host) { h.Mains = core.No }, "battery"},
		"boost":                 {func(h *core.Host) { h.Boost = core.Yes }, "boost"},
		"virtual":               {func(h *core.Host) { h.Virtual = core.Yes }, "virtual"},
		"a little steal":        {func(h *core.Host) { h.Steal = new(0.01) }, ""},
		"steal":                 {func(h *core.Host) { h.Steal = new(0.011) }, "steal"},
		"some load":             {func(h *core.Host) { h.Load = new(2.0) }, ""},
		"load":                  {func(h *core.Host) { h.Load = new(2.1) }, "busy"},
		"load of a machine":     {func(h *core.Host) { h.Load, h.CPUs = new(2.0), h.CPUs[:1] }, "affinity"},
		"slow clock":            {func(h *core.Host) { h.Clock = "acpi_pm" }, "clock"},
		"kinds": {func(h *core.Host) {
			h.CPUs = []core.CPU{{ID: 0}, {ID: 1, Thread: 1}, {ID: 2, Class: 1}, {ID: 3, Class: 1}}
		}, "core-kinds"},
		"nothing known":     {func(h *core.Host) { *h = core.Host{CanPin: true} }, "unknown"},
		"one thing unknown": {func(h *core.Host) { h.Mains = core.Unknown }, "unknown"},
	} {
		h := ideal
		test.change(&h)
		if got := codes(t, Notices(h)); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

func TestNoticesOfMachines(t *testing.T) {
	for name, test := range map[string]struct {
		machine files
		want    string
	}{
		"smt laptop":   {smtLaptop(), "powersave battery core-kinds boost unknown"},
		"hybrid":       {hybrid(), "core-kinds unknown"},
		"server":       {server(), "isolated core-kinds unknown"},
		"container v1": {containerV1(), "quota powersave battery core-kinds boost unknown"},
		"container v2": {containerV2(), "quota powersave battery core-kinds boost unknown"},
		"bare vm":      {bareVM(), "virtual unknown"},
	} {
		if got := codes(t, Notices(readFrom(test.machine.plant(t)))); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// Notices hold the numbers that they are about.
func TestNoticesHoldTheirNumbers(t *testing.T) {
	check := func(m message.Message, values map[string]string) {
		t.Helper()
		if !maps.Equal(m.Values, values) {
			t.Errorf("%s is filled with %v, want %v", m.Key, m.Values, values)
		}
	}
	h := readFrom(server().plant(t))
	check(kinds(h), map[string]string{"kinds": "physical (1-2, NUMA node 0);physical (3-4, NUMA node 1);" +
		"physical threads (5-6, NUMA node 0);physical threads (7-8, NUMA node 1)"})
	check(isolated(h), map[string]string{"numbers": "3,7"})
	check(kinds(readFrom(hybrid().plant(t))), map[string]string{"kinds": "physical (1-2);physical threads (3-4);slower (5-8)"})
	check(kinds(core.Host{CPUs: []core.CPU{{ID: 0}, {ID: 1, Class: 1, Thread: 1}}}), map[string]string{"kinds": "physical (1);slower threads (2)"})
	check(quota(readFrom(containerV2().plant(t))), map[string]string{"quota": "2.5", "cpus": "8", "cores": "3"})
	some := Reader{Root: smtLaptop().plant(t), Affinity: func() []int { return []int{2} }}.Host()
	check(affinity(some), map[string]string{"allowed": "1", "online": "8", "numbers": "2"})
	check(unknown(core.Host{}), map[string]string{"facts": "control group;governor;boost;mains;virtual;steal;load"})
}

func TestDisturbances(t *testing.T) {
	second := core.Noise{Span: time.Second}
	for name, test := range map[string]struct {
		change func(*core.Noise)
		cores  int
		want   string
	}{
		"unknown": {func(n *core.Noise) {}, 1, ""},
		"all quiet": {func(n *core.Noise) {
			n.Steal, n.Throttled, n.Throttles, n.Overheats = new(time.Duration(0)), new(time.Duration(0)), new(int64(0)), new(int64(0))
		}, 1, ""},
		"periods throttled":  {func(n *core.Noise) { n.Throttles = new(int64(1)) }, 1, "throttled"},
		"time throttled":     {func(n *core.Noise) { n.Throttled = new(time.Millisecond) }, 1, "throttled"},
		"steal":              {func(n *core.Noise) { n.Steal = new(20 * time.Millisecond) }, 1, "stolen"},
		"as much of 2 cores": {func(n *core.Noise) { n.Steal = new(20 * time.Millisecond) }, 2, ""},
		"heat":               {func(n *core.Noise) { n.Overheats = new(int64(1)) }, 1, "overheated"},
	} {
		n := second
		test.change(&n)
		if got := fmt.Sprint(Disturbances(n, test.cores)); got != "["+test.want+"]" {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}
