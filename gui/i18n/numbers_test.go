package i18n

import (
	"strings"
	"testing"
	"time"
)

func TestRoughly(t *testing.T) {
	for d, want := range map[time.Duration]string{
		time.Millisecond: "1 s", 4400 * time.Millisecond: "4 s", 23 * time.Second: "25 s",
		57 * time.Second: "1 min", 74 * time.Second: "1 min 10 s", 119 * time.Second: "2 min",
		59*time.Minute + 40*time.Second: "1 h 0 min", 90 * time.Minute: "1 h 30 min",
	} {
		if got := strings.ReplaceAll(Roughly(d), "\u00a0", " "); got != want {
			t.Errorf("%v is %q, want %q", d, got, want)
		}
	}
}
