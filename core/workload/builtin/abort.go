package builtin

import (
	"os"

	"parallelogram/core/process"
)

// abort ends this process, a trial or one of its workers, because a task cannot
// be done: a measurement in which one failed is none.
func abort(err error) {
	process.Report(os.Stderr, err)
	os.Exit(1)
}
