package message

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"syscall"
	"testing"
)

// spoken returns a language that has the texts of these tests.
func spoken(texts map[string]string) *Language {
	l := &Language{Name: "xx", forms: map[string]forms{}}
	l.Learn(texts)
	return l
}

// korean is Korean as far as these tests need it.
var korean = spoken(map[string]string{
	"disk-full": "자리 없음", "path-failed": "{{.path}}: {{.why}}", "both-failed": "{{.first}}. {{.second}}", "was-stopped": "멈춤",
	"worker-lost": "작업자 {{.worker}}: {{.why}}", "wrong-field": "{{.field}}: {{.why}}", "outside": "{{.low}}~{{.high}}",
})

func TestErrorsAreToldInAnyLanguage(t *testing.T) {
	full := &fs.PathError{Op: "write", Path: "/x", Err: syscall.ENOSPC}
	for _, c := range []struct {
		err         error
		text, other string
	}{
		{full, "write /x: no space left on device", "/x: 자리 없음"},
		{&os.LinkError{Op: "rename", Old: "/y", New: "/x", Err: syscall.ENOSPC}, "rename /y /x: no space left on device", "/x: 자리 없음"},
		{os.NewSyscallError("fsync", syscall.ENOSPC), "fsync: no space left on device", "자리 없음"},
		{errors.Join(full, nil), "write /x: no space left on device", "/x: 자리 없음"},
		{errors.Join(full, errors.New("odd")), "write /x: no space left on device\nodd", "/x: 자리 없음. odd"},
		{errors.Join(full, context.Canceled, errors.New("odd")), "write /x: no space left on device\ncontext canceled\nodd", "/x: 자리 없음. 멈춤. odd"},
		{NewError("worker-lost", "worker", 2, "why", full), "worker 2: write /x: no space left on device", "작업자 2: /x: 자리 없음"},
		{NewError("worker-lost", "worker", 2, "why", errors.New("odd")), "worker 2: odd", "작업자 2: odd"},
		{NewFieldError("rounds", "outside", "n", 0, "low", 1, "high", 9), "rounds: 0 is outside 1 to 9", "rounds: 1~9"},
		{NewError("no-workload"), "choose a workload", "choose a workload"},
		{AsError(New(Failure, "worker-lost", "worker", 2, "why", "odd")), "worker 2: odd", "작업자 2: odd"},
		{errors.New("odd"), "odd", "odd"},
	} {
		m := Of(c.err)
		if got := korean.Say(m); c.err.Error() != c.text || m.Text != c.text || got != c.other || m.Severity != Failure {
			t.Errorf("%q is told as %q and %q, want %q", c.err, m.Text, got, c.other)
		}
	}
}

// What an error wraps beyond its own cause is not what it says.
func TestOnlyTheSystemsOwnErrorsHaveItsKeys(t *testing.T) {
	for err, key := range map[error]string{
		syscall.ENOSPC: "disk-full", fs.ErrNotExist: "not-there", syscall.ENOENT: "not-there",
		os.NewSyscallError("open", syscall.EMFILE): "too-many-open", errors.New("odd"): "",
		&os.SyscallError{Syscall: "wait", Err: &fs.PathError{Err: syscall.EIO}}: "",
	} {
		if got := Of(err); got.Key != key || got.Text != err.Error() {
			t.Errorf("%v has the key %q, want %q", err, got.Key, key)
		}
	}
	for _, s := range systemErrors {
		if !English().Has(s.key) {
			t.Errorf("%v has the key %q, which no catalogue has", s.err, s.key)
		}
	}
}

func TestAnErrorWrapsItsCause(t *testing.T) {
	missing := &fs.PathError{Op: "open", Path: "/x", Err: fs.ErrNotExist}
	err := NewError("worker-lost", "worker", 2, "why", missing)
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not %v", err, fs.ErrNotExist)
	}
	if err := NewError("worker-lost", "worker", 2, "why", "a text"); errors.Unwrap(err) != nil {
		t.Errorf("%v wraps %v", err, errors.Unwrap(err))
	}
}

func TestAFieldErrorNamesItsField(t *testing.T) {
	var wrong *FieldError
	err := NewFieldError("rounds", "outside", "n", 0, "low", 1, "high", 9)
	if !errors.As(err, &wrong) || wrong.Field != "rounds" || wrong.Why.Key != "outside" || wrong.Why.Values["high"] != "9" {
		t.Errorf("%+v", err)
	}
	if m := Of(err); m.Key != "wrong-field" || m.Inner["why"].Key != "outside" || m.Values["field"] != "rounds" {
		t.Errorf("%+v", m)
	}
}
