package quantity

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"parallelogram/core/message"
)

func TestDuration(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0 s", 5: "5 ns", 10 * time.Microsecond: "10 µs", 300 * time.Millisecond: "300 ms", 8670 * time.Millisecond: "8.67 s",
		86700 * time.Millisecond: "1 min 26.7 s", time.Hour: "1 h", time.Hour + 5*time.Second: "1 h 5 s", 20 * time.Minute: "20 min",
		-90 * time.Second: "-1 min 30 s", 1000 * time.Hour: "1000 h",
	} {
		if got := Duration(d); got != want {
			t.Errorf("%v is said as %q, want %q", d, got, want)
		}
	}
}

func TestWhatIsNoTimeIsRefused(t *testing.T) {
	for text, want := range map[string]time.Duration{"1.5 s": 1500 * time.Millisecond, " 300ms ": 300 * time.Millisecond, "1\u00a0min 20 s": 80 * time.Second} {
		if got, err := ParseDuration("target", text); err != nil || got != want {
			t.Errorf("%q is %v, %v, want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "5", "fast", "1 fortnight"} {
		var wrong *message.FieldError
		if d, err := ParseDuration("target", text); !errors.As(err, &wrong) || wrong.Field != "target" || wrong.Why.Key != "not-a-time" {
			t.Errorf("%q is %v, %v", text, d, err)
		}
	}
}

// TestWhatIsSaidIsRead: a time can be typed as it was told.
func TestWhatIsSaidIsRead(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		d := time.Duration(random.Int64() >> random.IntN(63))
		if got, err := ParseDuration("target", Duration(d)); err != nil || got != d {
			t.Fatalf("%q is read as %v, %v, want %v", Duration(d), got, err, d)
		}
	}
	for _, d := range []time.Duration{math.MinInt64, math.MaxInt64} {
		if got, err := ParseDuration("target", Duration(d)); err != nil || got != d {
			t.Errorf("%q is read as %v, %v", Duration(d), got, err)
		}
	}
}
