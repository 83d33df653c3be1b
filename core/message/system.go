package message

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
	err error
	key string
}{
	{err: syscall.ENOSPC, key: "disk-full"},
	{err: syscall.EDQUOT, key: "disk-share-full"},
	{err: syscall.EROFS, key: "disk-read-only"},
	{err: syscall.EIO, key: "device-failed"},
	{err: syscall.EMFILE, key: "too-many-open"},
	{err: syscall.ENFILE, key: "too-many-open"},
	{err: syscall.EAGAIN, key: "no-more-processes"},
	{err: syscall.ENOMEM, key: "no-memory"},
	{err: syscall.EISDIR, key: "is-folder"},
	{err: syscall.ENOTDIR, key: "is-no-folder"},
	{err: syscall.ENAMETOOLONG, key: "name-too-long"},
	{err: syscall.EPIPE, key: "pipe-broken"},
	{err: fs.ErrPermission, key: "not-permitted"},
	{err: fs.ErrNotExist, key: "not-there"},
	{err: fs.ErrExist, key: "already-there"},
	{err: context.Canceled, key: "was-stopped"},
	{err: io.ErrUnexpectedEOF, key: "ended-early"},
	{err: io.EOF, key: "ended-early"},
}

// systemKey returns the key of an error of the system, empty for any other.
func systemKey(err error) string {
	if call, ok := err.(*os.SyscallError); ok {
		err = call.Err
	}
	for _, s := range systemErrors {
		if errors.Is(err, s.err) && errors.Unwrap(err) == nil {
			return s.key
		}
	}
	return ""
}
