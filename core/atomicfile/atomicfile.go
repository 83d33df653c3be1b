// Package atomicfile writes files whole or not at all.
//
// The recipe: [Write] it. Whoever reads the file meanwhile, or after a crash, finds
// what was there before or all of what is new.
package atomicfile

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// newMode is that of a file that was not there, less what the user's umask takes.
const newMode = 0o666

// Write puts data in the place of what a file holds. A file that is there keeps its
// mode, and a link what it points to. What is no regular file, such as a terminal
// or a pipe, is written to as it is: nothing can stand in its place.
func Write(path string, data []byte) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	mode := fs.FileMode(newMode)
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return into(path, data)
	case err == nil:
		mode = info.Mode().Perm()
	}
	temporary, err := beside(path, data)
	if err != nil {
		return err
	}
	if info != nil {
		err = os.Chmod(temporary, mode)
	}
	if err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil {
		err = errors.Join(err, os.Remove(temporary))
	}
	return err
}

// into writes to what is there.
func into(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Close())
}

// beside writes a file of another name in the same folder, and has it on the disk.
func beside(path string, data []byte) (string, error) {
	file, err := create(path)
	if err != nil {
		return "", err
	}
	_, err = file.Write(data)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return "", errors.Join(err, os.Remove(file.Name()))
	}
	return file.Name(), nil
}

// create makes a file of a name that nothing has. Unlike os.CreateTemp it heeds the
// umask: the file is to stay.
func create(path string) (file *os.File, err error) {
	const tries = 100
	for range tries {
		name := "." + filepath.Base(path) + ".new-" + strconv.FormatUint(rand.Uint64(), 36)
		file, err = os.OpenFile(filepath.Join(filepath.Dir(path), name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, newMode)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return file, err
}
