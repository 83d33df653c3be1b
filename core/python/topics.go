package python

import (
	"strconv"

	"parallelogram/core"
)

// topics is the module beside the script that has them.
const topics = "parallelogram_topics"

// Topic returns a function that comes with this program and does what the built-in
// workload of its name does, with so many items: primes, sleep, counter_none,
// counter_lock, counter_semaphore. A user names it parallelogram_topics:primes.
func Topic(function string, items int) core.Python {
	return core.Python{Module: topics, Function: function, Items: core.Items{From: strconv.Itoa(items), Count: items}}
}

// IsTopic reports whether a function comes with this program, so that its folder says
// nothing.
func IsTopic(p core.Python) bool { return p.Module == topics }
