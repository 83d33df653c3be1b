package python

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"parallelogram/core/atomicfile"
	"parallelogram/core/message"
)

// script is the folder that an interpreter runs. __main__.py has to be named: what
// begins so is left out else.
//
//go:embed script/__main__.py script/*.py script/parallelogram_trial/*.py
var script embed.FS

// installed returns the path of the script in a folder of its own, where it stays:
// worker processes import it from there, and its compiled form is found again. The
// folder's name tells versions apart.
func installed() (string, error) {
	cache, err := os.UserCacheDir()
	if err == nil {
		var path string
		if path, err = installedIn(filepath.Join(cache, "parallelogram")); err == nil {
			return path, nil
		}
	}
	path, failed := installedIn(temporary())
	if failed != nil {
		return "", message.NewError("python.no-script", "why", errors.Join(err, failed))
	}
	return path, nil
}

// installedIn writes what is not there yet, or is not as it should be.
func installedIn(folder string) (string, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	if err := private(folder); err != nil {
		return "", err
	}
	files, name, err := contents()
	if err != nil {
		return "", err
	}
	folder = filepath.Join(folder, "python-"+name)
	for file, text := range files {
		path := filepath.Join(folder, filepath.FromSlash(file))
		if there, err := os.ReadFile(path); err == nil && string(there) == text {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return "", err
		}
		if err := atomicfile.Write(path, []byte(text)); err != nil {
			return "", err
		}
	}
	return folder, nil
}

// contents returns the files of the script, and a name for all that is in them.
func contents() (files map[string]string, name string, err error) {
	files = map[string]string{}
	sum := sha256.New()
	err = fs.WalkDir(script, "script", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := script.ReadFile(path)
		files[path[len("script/"):]] = string(text)
		sum.Write(text)
		return err
	})
	return files, hex.EncodeToString(sum.Sum(nil)[:6]), err
}
