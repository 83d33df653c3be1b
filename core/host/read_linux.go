package host

import (
	"os"

	"golang.org/x/sys/unix"

	"parallelogram/core"
)

// live reads the machine that this program runs on.
var live = Reader{Root: "/", Affinity: mask}

// Read describes this machine.
func Read() core.Host { return live.Host() }

// mask returns the CPUs that the process may use, nil when the kernel does
// not tell. It asks for the main thread: other threads may have been pinned
// for a trial. The kernel refuses masks that are too short for the machine, so
// they grow.
func mask() []int {
	for limit := 1024; limit <= maxCPU; limit *= 2 {
		set := unix.NewCPUSet(limit)
		if err := unix.SchedGetaffinityDynamic(os.Getpid(), set); err == unix.EINVAL {
			continue
		} else if err != nil {
			return nil
		}
		var ids []int
		for id := range limit {
			if set.IsSet(id) {
				ids = append(ids, id)
			}
		}
		return ids
	}
	return nil
}
