package gui

import "time"

// mailbox holds the latest value that nobody has taken yet: a slow reader
// skips values, it never delays the writer.
type mailbox[T any] chan T

func newMailbox[T any]() mailbox[T] { return make(mailbox[T], 1) }

// put replaces what is in the box. It has one writer.
func (m mailbox[T]) put(value T) {
	select {
	case <-m:
	default:
	}
	m <- value
}

// pace passes values on, at most one in every period: the first at once, then
// the latest of each period. It returns when ended is closed; a value still
// waiting then is left, because the end itself says more.
func pace[T any](box mailbox[T], ended <-chan struct{}, every time.Duration, pass func(T)) {
	for {
		select {
		case value := <-box:
			pass(value)
		case <-ended:
			return
		}
		select {
		case <-time.After(every):
		case <-ended:
			return
		}
	}
}
