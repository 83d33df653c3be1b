package invocation

import (
	"os"
	"strings"

	"parallelogram/core/process"
)

// run returns the mark of the run that this process belongs to, empty where there
// is none: what a mark begins with, up to its first slash.
func run() string {
	mark, _, marked := strings.Cut(os.Getenv(process.MarkVariable), "/")
	if !marked {
		return ""
	}
	return mark + "/"
}

// kin returns what the marks begin with of the processes that a tree looks for where
// they are kept, empty where there is no mark: those of the whole run, as an earlier
// trial's may do the work of this one. A trial that is apart has its own alone.
func kin() string {
	if mark := os.Getenv(process.MarkVariable); strings.HasSuffix(mark, "/"+process.Apart) {
		return mark
	}
	return run()
}
