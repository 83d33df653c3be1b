package workload

import (
	"fmt"
	"os"
)

// abort ends this process, a trial or one of its workers, because a task cannot
// be done: a measurement in which one failed is none.
func abort(doing string, err error) {
	fmt.Fprintf(os.Stderr, "%s: %v\n", doing, err)
	os.Exit(1)
}
