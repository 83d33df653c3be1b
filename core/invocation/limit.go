package invocation

import (
	"os"
	"sync"
	"time"
)

// limit ends a program that takes too long: it is asked to end first.
type limit struct {
	mu    sync.Mutex
	over  bool
	ended bool
	timer *time.Timer // nil without a limit
}

func startLimit(p *os.Process, after time.Duration) *limit {
	l := &limit{}
	if after <= 0 {
		return l
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.timer = time.AfterFunc(after, func() { l.expire(p) })
	return l
}

// expire asks the program to end, and the second time makes it.
func (l *limit) expire(p *os.Process) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.ended:
	case !l.over:
		l.over = true
		askGroup(p)
		l.timer = time.AfterFunc(Grace, func() { l.expire(p) })
	default:
		endGroup(p)
	}
}

// stop reports whether the limit was exceeded; from now on nobody is ended.
func (l *limit) stop() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ended = true
	if l.timer != nil {
		l.timer.Stop()
	}
	return l.over
}
