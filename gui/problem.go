package gui

import (
	"errors"
	"os"
)

// problem is an error that the window shows: it is told in the language of the
// moment it is read, not of the one in which it arose.
type problem struct {
	key    string // of the translations
	values with
	cause  error // nil when there is none to tell; the words get it as Why
}

func (p *problem) Error() string {
	if p.cause == nil {
		return say(p.key, p.values)
	}
	return say(p.key, p.values, with{"Why": firstLine(p.cause.Error())})
}

func (p *problem) Unwrap() error { return p.cause }

// reason leaves out what the system was asked for and the name that it was
// given, which may be one that nobody chose.
func reason(err error) error {
	if e, ok := errors.AsType[*os.PathError](err); ok {
		return e.Err
	}
	if e, ok := errors.AsType[*os.LinkError](err); ok {
		return e.Err
	}
	return err
}
