package host

import (
	"strings"
	"testing"
	"time"

	"parallelogram/core"
)

// Lists that name more CPUs than there can be twice over are damaged.
func TestListsAreAsLongAsTheyMayBe(t *testing.T) {
	for text, want := range map[string]bool{"0-65535,0-65535": true, "0-65535,0-65535,0": false} {
		if ids, ok := parseList(text); ok != want || ok && len(ids) != 65536 {
			t.Errorf("%s: %d CPUs, understood %v", text, len(ids), ok)
		}
	}
}

// So are times since before there were computers.
func TestTicksAreAsManyAsTheyMayBe(t *testing.T) {
	for ticks, want := range map[string]bool{"8796093022208": true, "8796093022209": false} {
		line := strings.Replace("cpu0 TICKS 0 0 0 0 0 0 0\n", "TICKS", ticks, 1)
		if _, ok := parseStat(line, []int{0}); ok != want {
			t.Errorf("%s ticks are believed: %v", ticks, ok)
		}
	}
}

// A hypervisor's share spoils a trial above a hundredth of its cores' time.
func TestStealSpoilsFromItsLimit(t *testing.T) {
	for stolen, want := range map[time.Duration]bool{20 * time.Millisecond: false, 21 * time.Millisecond: true} {
		got := Disturbances(core.Noise{Span: time.Second, Steal: &stolen}, 2)
		if (len(got) == 1) != want {
			t.Errorf("%v of 2 s stolen: %v", stolen, got)
		}
	}
}
