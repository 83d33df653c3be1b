package workload

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// diskFolder returns where temporary files go that are meant for a disk: what
// the user says, or else /var/tmp, which is kept over restarts (Filesystem
// Hierarchy Standard 3.0, 5.15) where /tmp is often memory.
func diskFolder() string {
	const kept = "/var/tmp"
	if info, err := os.Stat(kept); os.Getenv("TMPDIR") == "" && err == nil && info.IsDir() {
		return kept
	}
	return os.TempDir()
}

// folderName begins the names of the folders that a process makes.
func folderName(pid int) string { return fmt.Sprintf("parallelogram-%d-", pid) }

// placeFolder makes a folder for temporary files.
func placeFolder() (path string, remove func() error, err error) {
	path, err = os.MkdirTemp(diskFolder(), folderName(os.Getpid()))
	if err != nil {
		return "", nil, fmt.Errorf("making a folder for temporary files (TMPDIR says where): %w", err)
	}
	return path, func() error { return os.RemoveAll(path) }, nil
}

// Clear removes the folders that a process has left behind because it was
// killed before it could remove what it had from [Place].
func Clear(pid int) (err error) {
	base := diskFolder()
	left, globErr := fs.Glob(os.DirFS(base), folderName(pid)+"*")
	for _, name := range left {
		err = errors.Join(err, os.RemoveAll(filepath.Join(base, name)))
	}
	return errors.Join(globErr, err)
}

// abort ends this process, a trial or one of its workers, because a task cannot
// be done: a measurement in which one failed is none.
func abort(doing string, err error) {
	fmt.Fprintf(os.Stderr, "%s: %v\n", doing, err)
	os.Exit(1)
}
