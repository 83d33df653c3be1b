//go:build linux && !headless

package realwindow

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// session lists the living processes of the session that leader began. A
// process stays in it when its parent dies and when it gets a process group
// of its own. A zombie does not count: it is dead and waits for its parent.
func session(t testing.TB, leader int) (pids []int) {
	t.Helper()
	files, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			continue // it ended since it was listed
		}
		pid, state, of := parseStat(string(text))
		if of == leader && state != "Z" && state != "X" {
			pids = append(pids, pid)
		}
	}
	return pids
}

// parseStat reads the fields pid, state and session of proc(5)'s stat. The
// name between them stands in brackets and may hold anything, brackets too.
func parseStat(text string) (pid int, state string, session int) {
	head, _, _ := strings.Cut(text, " ")
	rest := strings.Fields(text[strings.LastIndexByte(text, ')')+1:])
	if len(rest) < 4 {
		return 0, "", 0
	}
	pid, _ = strconv.Atoi(head)
	session, _ = strconv.Atoi(rest[3])
	return pid, rest[0], session
}
