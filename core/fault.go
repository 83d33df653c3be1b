package core

import (
	"errors"
	"io/fs"
	"os"
)

// Fault is an error that is told as a message is: say what went wrong as part of
// a sentence, in lower case and without a full stop.
type Fault struct {
	told  Notice
	cause error
}

// Fail makes a [Fault], as [Tell] makes a message. It wraps the first error
// among the values.
func Fail(code, text string, pairs ...any) error {
	f := &Fault{told: Tell(Failure, code, text, pairs...)}
	for i := 1; i < len(pairs); i += 2 {
		if err, ok := pairs[i].(error); ok {
			f.cause = err
			break
		}
	}
	return f
}

// AsError returns a message as an error.
func AsError(n Notice) error { return &Fault{told: n} }

func (f *Fault) Error() string { return f.told.Text }
func (f *Fault) Unwrap() error { return f.cause }

// Told returns what the error says.
func (f *Fault) Told() Notice { return f.told }

// Explain returns an error as a notice. What neither tells itself nor is known
// of operating systems has its text alone, and no code.
func Explain(err error) Notice {
	if told, ok := err.(interface{ Told() Notice }); ok {
		return told.Told()
	}
	switch e := err.(type) {
	case interface{ Unwrap() []error }:
		return joined(err, e.Unwrap())
	case *fs.PathError:
		return about(err, e.Path, e.Err)
	case *os.LinkError:
		return about(err, e.New, e.Err)
	}
	return Notice{Severity: Failure, Code: systemCode(err), Text: err.Error()}
}

// about tells what is wrong with a path.
func about(err error, path string, why error) Notice {
	n := Notice{Severity: Failure, Code: "path-failed", Text: err.Error()}
	n.put("path", path)
	n.put("why", why)
	return n
}

// joined tells one error after the other.
func joined(err error, list []error) Notice {
	if len(list) == 1 {
		return Explain(list[0])
	}
	n := Notice{Severity: Failure, Code: "both-failed", Text: err.Error()}
	n.put("first", list[0])
	n.put("second", errors.Join(list[1:]...))
	return n
}
