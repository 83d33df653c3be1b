package invocation

// starvation tells whether the system has killed processes because memory ran out.
type starvation struct {
	kills int64 // since the system's start, whosever they were
	known bool
}

// The answers to whether memory ran out.
const (
	unknown = iota
	enough
	starved
)

// since compares two readings.
func (s starvation) since(before starvation) int {
	switch {
	case !s.known || !before.known:
		return unknown
	case s.kills > before.kills:
		return starved
	}
	return enough
}
