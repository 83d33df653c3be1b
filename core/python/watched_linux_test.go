package python

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// watched marks the processes that a test starts, and returns what tells that none
// is left.
func watched(t *testing.T) func(what string) {
	mark := fmt.Sprintf("%s-%d", t.Name(), time.Now().UnixNano())
	t.Setenv("PARALLELOGRAM_TEST", mark)
	return func(what string) {
		t.Helper()
		files, _ := filepath.Glob("/proc/[0-9]*/environ")
		for _, file := range files {
			if environ, err := os.ReadFile(file); err == nil && bytes.Contains(environ, []byte(mark)) {
				command, _ := os.ReadFile(filepath.Join(filepath.Dir(file), "cmdline"))
				t.Errorf("%s: %q is left", what, command)
			}
		}
	}
}
