package python

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"os"
	"path/filepath"

	"parallelogram/core/atomicfile"
	"parallelogram/core/message"
)

// script is the module that runs trials.
//
//go:embed parallelogram_trial.py
var script []byte

// scriptName is that of its file, by which worker processes import it.
const scriptName = "parallelogram_trial.py"

// installed returns the path of the script in a folder of its own, where it stays:
// worker processes import it from there, and its compiled form is found again. The
// folder's name tells versions apart.
func installed() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	path, err := installedIn(filepath.Join(cache, "parallelogram"))
	if err != nil {
		path, err = installedIn(filepath.Join(os.TempDir(), "parallelogram"))
	}
	if err != nil {
		return "", message.NewError("python.no-script", "why", err)
	}
	return path, nil
}

func installedIn(folder string) (string, error) {
	sum := sha256.Sum256(script)
	folder = filepath.Join(folder, "python-"+hex.EncodeToString(sum[:6]))
	path := filepath.Join(folder, scriptName)
	if there, err := os.ReadFile(path); err == nil && string(there) == string(script) {
		return path, nil
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	return path, atomicfile.Write(path, script)
}
