package session

import "time"

// How often a window is told of a run: its own work is kept from what is measured
// beside it. Each update costs up to two repaints, one for the text and one when
// the chart is drawn, so that there are at most four a second.
const (
	shortestRest = 500 * time.Millisecond // between two updates
	longestRest  = 5 * time.Second        // the same, however costly they are
	ownShare     = 0.03                   // of one core, at most, that the window may take
)

// budget says how long to rest after an update of the window, by what the updates
// cost: a screen without a graphics processor paints on the cores that are being
// measured. It belongs to one goroutine.
type budget struct {
	used   func() time.Duration // CPU time that this process has taken so far
	before time.Duration        // the same at the last rest
}

// rest returns how long to wait: [shortestRest] at least, and as long as keeps
// what was used since the last rest, painting included, within [ownShare].
func (b *budget) rest() time.Duration {
	used := b.used()
	spent := used - b.before
	b.before = used
	return min(longestRest, max(shortestRest, time.Duration(float64(spent)/ownShare)))
}
