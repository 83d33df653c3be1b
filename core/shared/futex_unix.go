//go:build unix && !linux

package shared

import (
	"sync/atomic"
	"time"
)

// nap is how often a waiting process looks again. These systems have no call to
// wait for a word of shared memory that all of their versions offer.
const nap = 50 * time.Microsecond

func sleepWhileZero(word *atomic.Uint32) {
	if word.Load() == 0 {
		time.Sleep(nap)
	}
}

// wakeOne does nothing: nobody sleeps long.
func wakeOne(*atomic.Uint32) {}
