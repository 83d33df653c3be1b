package guitest

import (
	"sync"
	"time"
)

// Clock stands still until it is told to go on. The zero value is ready.
type Clock struct {
	mu      sync.Mutex
	now     time.Duration
	waiting map[*alarm]bool
}

type alarm struct {
	at   time.Duration
	ring func()
}

// After has a function called when so much time has passed, unless it is stopped
// before. It may be called from any goroutine.
func (c *Clock) After(wait time.Duration, ring func()) (stop func() bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.waiting == nil {
		c.waiting = map[*alarm]bool{}
	}
	a := &alarm{c.now + wait, ring}
	c.waiting[a] = true
	return func() bool { return c.remove(a) }
}

// Advance lets time pass, and calls what is due.
func (c *Clock) Advance(by time.Duration) {
	for _, a := range c.due(by) {
		if c.remove(a) {
			a.ring()
		}
	}
}

// Waiting counts what is not due yet.
func (c *Clock) Waiting() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.waiting)
}

func (c *Clock) due(by time.Duration) (list []*alarm) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now += by
	for a := range c.waiting {
		if a.at <= c.now {
			list = append(list, a)
		}
	}
	return list
}

func (c *Clock) remove(a *alarm) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	was := c.waiting[a]
	delete(c.waiting, a)
	return was
}
