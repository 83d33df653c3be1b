package process

import (
	"strings"
	"sync"
)

// Tail is a writer that keeps the first and the last half of its limit: the
// head of a crash says what went wrong, the end how it ended.
type Tail struct {
	limit int
	mu    sync.Mutex
	head  []byte
	last  []byte
	cut   bool
}

// NewTail returns one that keeps so many bytes.
func NewTail(limit int) *Tail { return &Tail{limit: limit} }

func (t *Tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := len(p)
	room := min(len(p), t.limit/2-len(t.head))
	t.head = append(t.head, p[:room]...)
	t.last = append(t.last, p[room:]...)
	if over := len(t.last) - t.limit/2; over > 0 {
		t.last = append(t.last[:0], t.last[over:]...)
		t.cut = true
	}
	return n, nil
}

// String returns what was kept, with "…" in place of what was left out.
func (t *Tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	between := ""
	if t.cut {
		between = " … "
	}
	return strings.TrimSpace(strings.ToValidUTF8(string(t.head)+between+string(t.last), "?"))
}
