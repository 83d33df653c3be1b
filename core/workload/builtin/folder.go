package builtin

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"parallelogram/core/job"
	"parallelogram/core/message"
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

// folderName is what the names of folders look like: the process that made one,
// and a number that no other folder of that process has.
var folderName = regexp.MustCompile(`^parallelogram-([0-9]+)-[0-9]+$`)

// makeFolder makes a folder for temporary files and holds it until it is
// removed. It has its name only once it is held, so that nobody clears it
// between the two; where it cannot be held nobody else can, either.
func makeFolder() (job.Fixture, error) {
	const unnamed = ".new"
	made, err := os.MkdirTemp(diskFolder(), fmt.Sprintf("parallelogram-%d-*%s", os.Getpid(), unnamed))
	if err != nil {
		return job.Fixture{}, noFolder(err)
	}
	path := strings.TrimSuffix(made, unnamed)
	let, _ := hold(made)
	if err := os.Rename(made, path); err != nil {
		defer let()
		return job.Fixture{}, noFolder(errors.Join(err, os.Remove(made)))
	}
	return job.Fixture{Address: path, Cleanup: func() error { defer let(); return os.RemoveAll(path) }}, nil
}

func noFolder(err error) error {
	return message.NewError("no-temporary-folder", "why", err)
}

// Clear removes the folders of this user that processes have left behind: they
// were killed before they could remove what they had from [SetUp]. What a
// living process has is left alone. An error says what could not be removed.
func Clear() error {
	base := diskFolder()
	entries, err := os.ReadDir(base)
	for _, e := range entries {
		if e.IsDir() && folderName.MatchString(e.Name()) {
			err = errors.Join(err, clearFolder(filepath.Join(base, e.Name())))
		}
	}
	return err
}

// clearFolder removes a folder of this user that nobody holds.
func clearFolder(path string) error {
	if !ours(path) {
		return nil
	}
	let, ok := hold(path)
	defer let()
	if !ok {
		return nil
	}
	return os.RemoveAll(path)
}
