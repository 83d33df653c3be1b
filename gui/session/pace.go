package session

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

// pace passes values on, the first at once, and then the latest after each
// rest. It returns when ended is closed; a value still waiting then is left,
// because the end itself says more.
func pace[T any](box mailbox[T], ended <-chan struct{}, rest func() time.Duration, pass func(T)) {
	for {
		select {
		case value := <-box:
			pass(value)
		case <-ended:
			return
		}
		select {
		case <-time.After(rest()):
		case <-ended:
			return
		}
	}
}
