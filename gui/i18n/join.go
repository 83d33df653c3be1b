package i18n

import (
	"os"
	"path/filepath"
	"strings"
)

// Path writes a path as it is read best: what is in the home folder begins
// with ~.
func Path(path string) string {
	home, err := os.UserHomeDir()
	if err != nil || filepath.Dir(home) == home { // none is known, or it is where all begins
		return path
	}
	if rest, inside := strings.CutPrefix(path, home+string(filepath.Separator)); inside {
		return "~" + string(filepath.Separator) + rest
	}
	return path
}

// Dotted joins two pieces of a line; either may be empty.
func Dotted(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}
