package words

import (
	"errors"
	"os"
)

// Problem is an error that the window shows: it is told in the language of the
// moment it is read, not of the one in which it arose.
type Problem struct {
	Key    string // of the translations
	Values With
	Cause  error // nil when there is none to tell; the words get it as Why
}

func (p *Problem) Error() string {
	if p.Cause == nil {
		return Say(p.Key, p.Values)
	}
	return Say(p.Key, p.Values, With{"Why": Why(p.Cause)})
}

func (p *Problem) Unwrap() error { return p.Cause }

// Reason leaves out what the system was asked for and the name that it was
// given, which may be one that nobody chose.
func Reason(err error) error {
	if e, ok := errors.AsType[*os.PathError](err); ok {
		return e.Err
	}
	if e, ok := errors.AsType[*os.LinkError](err); ok {
		return e.Err
	}
	return err
}
