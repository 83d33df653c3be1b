package core

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// systemErrors are the errors of operating systems that people meet, the
// particular before the general. Their English is that of the system.
var systemErrors = []struct {
	err  error
	code string
}{
	{err: syscall.ENOSPC, code: "disk-full"},
	{err: syscall.EDQUOT, code: "disk-share-full"},
	{err: syscall.EROFS, code: "disk-read-only"},
	{err: syscall.EIO, code: "device-failed"},
	{err: syscall.EMFILE, code: "too-many-open"},
	{err: syscall.ENFILE, code: "too-many-open"},
	{err: syscall.EAGAIN, code: "no-more-processes"},
	{err: syscall.ENOMEM, code: "no-memory"},
	{err: syscall.EISDIR, code: "is-folder"},
	{err: syscall.ENOTDIR, code: "is-no-folder"},
	{err: syscall.ENAMETOOLONG, code: "name-too-long"},
	{err: syscall.EPIPE, code: "pipe-broken"},
	{err: fs.ErrPermission, code: "not-permitted"},
	{err: fs.ErrNotExist, code: "not-there"},
	{err: fs.ErrExist, code: "already-there"},
	{err: context.Canceled, code: "was-stopped"},
	{err: io.ErrUnexpectedEOF, code: "ended-early"},
	{err: io.EOF, code: "ended-early"},
}

// systemCode returns the code of an error of the system, empty for any other.
func systemCode(err error) string {
	if call, ok := err.(*os.SyscallError); ok {
		err = call.Err
	}
	for _, s := range systemErrors {
		if errors.Is(err, s.err) && errors.Unwrap(err) == nil {
			return s.code
		}
	}
	return ""
}
