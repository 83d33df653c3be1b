package paths

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"testing"
)

func TestReasonLeavesOutWhatNobodyChose(t *testing.T) {
	for want, err := range map[error]error{
		fs.ErrPermission: errors.Join(&os.PathError{Op: "write", Path: "/x/.a-1", Err: fs.ErrPermission}),
		fs.ErrExist:      &os.LinkError{Op: "rename", Old: "/x/.a-1", New: "/x/a", Err: fs.ErrExist},
		io.ErrShortWrite: io.ErrShortWrite,
	} {
		if got := Reason(err); got != want {
			t.Errorf("the reason of %v is %v, want %v", err, got, want)
		}
	}
}
