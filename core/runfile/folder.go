package runfile

import (
	"os"
	"path/filepath"
	"runtime"

	"parallelogram/core/message"
)

// Folder returns the folder in which runs are kept unless the user names
// another: below XDG_DATA_HOME, as the XDG Base Directory Specification says,
// on Linux and its like, and where the system keeps the data of programs
// elsewhere. It need not exist.
func Folder() (string, error) {
	base, err := dataFolder(os.Getenv)
	if err != nil {
		return "", message.NewError("no-runs-folder", "why", err)
	}
	return filepath.Join(base, "parallelogram", "runs"), nil
}

func dataFolder(env func(string) string) (string, error) {
	switch runtime.GOOS {
	case "windows", "darwin", "ios", "plan9":
		return os.UserConfigDir()
	}
	if dir := env("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share"), err
}
