package gui

import "time"

// The window's own work is kept from what is measured beside it.
const (
	ownShare    = 0.03            // of one core, at most, while a run is under way
	longestRest = 5 * time.Second // between two updates, however dear they are
)

// thrift says how long to rest after an update of the window, by what the
// updates cost: a screen without a graphics processor paints on the cores that
// are being measured. It belongs to one goroutine.
type thrift struct {
	used   func() time.Duration // CPU time that this process has taken so far
	before time.Duration        // the same at the last rest
}

// rest returns how long to wait: [repaintEvery] at least, and as long as keeps
// what was used since the last rest, painting included, within [ownShare].
func (t *thrift) rest() time.Duration {
	used := t.used()
	spent := used - t.before
	t.before = used
	return min(longestRest, max(repaintEvery, time.Duration(float64(spent)/ownShare)))
}
