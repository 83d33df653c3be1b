package trial

import (
	"fmt"
	"os"
	"sync/atomic"
	"time"

	"parallelogram/core"
	"parallelogram/core/process"
)

// born tells this process from any other that had its number.
var born = time.Now().UnixNano()

// trials numbers the trials of this process.
var trials atomic.Int64

// runMark is what the marks of the processes of a run begin with; see
// process.Marked.
func runMark(s Spec) string { return fmt.Sprintf("%d.%d.%s/", os.Getpid(), born, s.Run) }

// markOf returns a new mark, for the processes of one trial. Copies run at the same
// time, and none has to do with what the others run.
func markOf(s Spec) string {
	mark := fmt.Sprintf("%s%d/", runMark(s), trials.Add(1))
	if s.Cell.Strategy == core.Copies && s.Stage == Timed {
		mark += process.Apart
	}
	return mark
}
