package invocation

import (
	"bytes"
	"os"
	"strconv"
)

// readStarvation reads the counter oom_kill of /proc/vmstat, which Linux has since
// 4.13 and which counts what is killed for the limit of a control group as well.
func readStarvation() starvation {
	text, _ := os.ReadFile("/proc/vmstat")
	return parseStarvation(text)
}

func parseStarvation(text []byte) starvation {
	_, after, found := bytes.Cut(text, []byte("\noom_kill "))
	line, _, _ := bytes.Cut(after, []byte("\n"))
	kills, err := strconv.ParseInt(string(line), 10, 64)
	return starvation{kills, found && err == nil}
}
