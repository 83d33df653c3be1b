//go:build unix

package python

import (
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
)

// temporary returns the folder for the script where there is no other. Its name is
// known to all users of the system.
func temporary() string {
	return filepath.Join(os.TempDir(), "parallelogram-"+strconv.Itoa(os.Getuid()))
}

// private refuses a folder into which others could write: what is in it is run.
func private(folder string) error {
	info, err := os.Lstat(folder)
	if err != nil {
		return err
	}
	owner, known := info.Sys().(*syscall.Stat_t)
	if !info.IsDir() || info.Mode().Perm()&0o022 != 0 || !known || int(owner.Uid) != os.Getuid() {
		return &fs.PathError{Op: "use", Path: folder, Err: fs.ErrPermission}
	}
	return nil
}
