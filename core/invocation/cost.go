package invocation

import (
	"os"
	"slices"
	"time"
)

// costRuns is how often an empty program is run: the median of so few is good to a
// tenth, which is enough to warn by.
const costRuns = 15

// Cost returns how long an empty program takes from its start to its exit, as the
// median of some runs of `true`, which every Unix system has. It is 0 where there is
// none.
func Cost() time.Duration {
	empty := Invocation{Args: []string{"true"}, Env: os.Environ()}
	times := make([]time.Duration, costRuns)
	for i := range times {
		r, err := empty.Run()
		if err != nil {
			return 0
		}
		times[i] = r.Runtime
	}
	slices.Sort(times)
	return times[costRuns/2]
}
