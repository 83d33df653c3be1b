package i18n

import "time"

// Roughly writes a time as precisely as an estimate deserves.
func Roughly(d time.Duration) string {
	switch {
	case d < 10*time.Second:
		return Say("time.seconds", "S", max(1, int(d.Round(time.Second)/time.Second)))
	case d < 55*time.Second:
		return Say("time.seconds", "S", int(d.Round(5*time.Second)/time.Second))
	case d < time.Hour-30*time.Second:
		s := int(d.Round(10*time.Second) / time.Second)
		if s%60 == 0 {
			return Say("time.whole", "M", s/60)
		}
		return Say("time.minutes", "M", s/60, "S", s%60)
	default:
		m := int(d.Round(time.Minute) / time.Minute)
		return Say("time.hours", "H", m/60, "M", m%60)
	}
}
