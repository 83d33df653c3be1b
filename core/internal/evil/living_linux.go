package evil

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// Announced waits until so many processes have announced themselves in a folder, and
// returns their numbers.
func Announced(t testing.TB, folder string, n int) (pids []int) {
	t.Helper()
	var names []string
	Eventually(t, "enough processes are ready", func() bool {
		names, _ = filepath.Glob(filepath.Join(folder, "[0-9]*"))
		return len(names) >= n
	})
	for _, name := range names {
		pids = append(pids, number(filepath.Base(name)))
	}
	return pids
}

// Gone reports whether there is no process of a number, not even a zombie.
func Gone(pid int) bool {
	_, err := os.Stat("/proc/" + strconv.Itoa(pid))
	return os.IsNotExist(err)
}

// Eventually waits for what the kernel tells nobody.
func Eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(20 * time.Second); !holds(); <-tick.C {
		if time.Now().After(deadline) {
			t.Fatalf("not in time: %s", what)
		}
	}
}
