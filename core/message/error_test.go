package message

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"testing"
)

// Korean as far as these tests need it.
var korean = map[string]string{
	"disk-full": "자리 없음", "path-failed": "{{.path}}: {{.why}}", "both-failed": "{{.first}}. {{.second}}",
	"lost": "작업자 {{.worker}}: {{.why}}", "wrong-field": "{{.field}}: {{.why}}", "outside": "{{.low}}~{{.high}}", "newer": "{{.what}}",
}

func TestErrorsAreToldInAnyLanguage(t *testing.T) {
	full := &fs.PathError{Op: "write", Path: "/x", Err: syscall.ENOSPC}
	for _, c := range []struct {
		err             error
		english, korean string
	}{
		{full, "write /x: no space left on device", "/x: 자리 없음"},
		{&os.LinkError{Op: "rename", Old: "/y", New: "/x", Err: syscall.ENOSPC}, "rename /y /x: no space left on device", "/x: 자리 없음"},
		{os.NewSyscallError("fsync", syscall.ENOSPC), "fsync: no space left on device", "자리 없음"},
		{errors.Join(full, nil), "write /x: no space left on device", "/x: 자리 없음"},
		{errors.Join(full, errors.New("odd")), "write /x: no space left on device\nodd", "/x: 자리 없음. odd"},
		{NewError("lost", "worker {{.worker}}: {{.why}}", "worker", 2, "why", full), "worker 2: write /x: no space left on device", "작업자 2: /x: 자리 없음"},
		{NewError("lost", "worker {{.worker}}: {{.why}}", "worker", 2, "why", errors.New("odd")), "worker 2: odd", "작업자 2: odd"},
		{NewFieldError("rounds", "outside", "{{.n}} is outside {{.low}} to {{.high}}", "n", 0, "low", 1, "high", 9), "rounds: 0 is outside 1 to 9", "rounds: 1~9"},
		{NewError("newer", "what another version says"), "what another version says", "what another version says"},
		{errors.New("odd"), "odd", "odd"},
	} {
		told := Of(c.err)
		if got := told.In(korean); c.err.Error() != c.english || told.Text != c.english || got != c.korean {
			t.Errorf("%q is told as %q and %q, want %q", c.err, told.Text, got, c.korean)
		}
	}
}

func TestAFaultIsWhatItTells(t *testing.T) {
	err := NewError("lost", "{{.path}}: {{.why}}", "path", "/x", "why", &fs.PathError{Op: "open", Path: "/x", Err: fs.ErrNotExist})
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not %v", err, fs.ErrNotExist)
	}
}
