package message

import (
	"errors"
	"io/fs"
	"os"
)

// Error is an error that is told as a message is: what went wrong as part of a
// sentence, in lower case and without a full stop.
type Error struct {
	message Message
	cause   error
}

// NewError makes an [Error], as [New] makes a message. It wraps the first error
// among the values.
func NewError(key string, pairs ...any) error {
	e := &Error{message: New(Failure, key, pairs...)}
	for i := 1; i < len(pairs); i += 2 {
		if err, ok := pairs[i].(error); ok {
			e.cause = err
			break
		}
	}
	return e
}

// AsError returns a message as an error.
func AsError(m Message) error { return &Error{message: m} }

func (e *Error) Error() string { return e.message.Text }
func (e *Error) Unwrap() error { return e.cause }

// Message returns what the error says.
func (e *Error) Message() Message { return e.message }

// Of returns an error as a message. What neither has one of its own nor is known
// of operating systems has its text alone, and no key.
func Of(err error) Message {
	if e, ok := err.(interface{ Message() Message }); ok {
		return e.Message()
	}
	switch e := err.(type) {
	case interface{ Unwrap() []error }:
		return joined(err, e.Unwrap())
	case *fs.PathError:
		return about(err, e.Path, e.Err)
	case *os.LinkError:
		return about(err, e.New, e.Err)
	}
	return Message{Severity: Failure, Key: systemKey(err), Text: Harmless(err.Error())}
}

// about tells what is wrong with a path.
func about(err error, path string, why error) Message {
	m := Message{Severity: Failure, Key: "path-failed", Text: Harmless(err.Error())}
	m.put("path", path)
	m.put("why", why)
	return m
}

// joined tells one error after the other.
func joined(err error, list []error) Message {
	if len(list) == 1 {
		return Of(list[0])
	}
	m := Message{Severity: Failure, Key: "both-failed", Text: Harmless(err.Error())}
	m.put("first", list[0])
	m.put("second", errors.Join(list[1:]...))
	return m
}
