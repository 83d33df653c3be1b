package message

import (
	"errors"
	"math"
	"strings"
)

// maxSaid is how many bytes the messages within a message may come to, all
// together. A file could nest them so that each doubles the one within.
const maxSaid = 64 << 10

// budget is what is being written, and how much more may be.
type budget struct {
	text strings.Builder
	left int
}

func bounded() *budget   { return &budget{left: maxSaid} }
func unbounded() *budget { return &budget{left: math.MaxInt} }

func (b *budget) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errors.New("it is too long")
	}
	return b.text.Write(p)
}
