// Package runfile keeps a run on disk, in the benchmark format of Go
// (golang.org/design/14313-benchmark-format), so that benchstat reads it too.
//
// The recipe:
//
//  1. [Create] or [CreateIn] makes the file; its [Writer] is a sweep.Log.
//  2. Begin writes what is measured and where, Append each trial as it comes.
//     Every call syncs, so that a crash costs the trial in flight at most; what
//     a full disk refuses is kept and written with the next call.
//  3. Finish marks the run as whole; Close closes the file.
//  4. [Read] gives the run back, of a damaged file what can be read;
//     [ReadContext] lets somebody who waits for it go.
//
// A file looks like this:
//
//	parallelogram: 1
//	goos: linux
//	goarch: amd64
//	cpu: AMD EPYC 7B13
//	experiment: {"workload":{"name":"primes","tasks":1300},…}
//	# host {"name":"lab","cpus":[…],…}
//	# started "2026-11-22T15:53:12Z"
//	# notice {"severity":"warning","code":"cores-capped","text":"…"}
//
//	# trial {"phase":"sweep","round":1,"tasks":1300,"checksum":"93",…}
//	BenchmarkPrimes/strategy=goroutine/workers=2/cores=2 1 131327652 ns/op 2100000 startup-ns/op …
//	# trial {"phase":"sweep","round":1,…}
//	--- FAIL: BenchmarkPrimes/strategy=subprocess/workers=2/cores=2 1 0 ns/op … "killed by signal 9"
//	# finished 2
//
// What was measured stands on the benchmark line, a unit each. The rest of a
// trial stands in the comment before it: benchstat would draw a table of every
// further unit, and one for every value of a further key. For the same reason
// only what makes two runs incomparable is a key: the machine's kind and the
// experiment (benchstat -ignore experiment compares all the same).
package runfile

import (
	"bufio"
)

// The words of the file. A comment is "# word value", the value in JSON;
// readers pass over words they do not know.
const (
	version = "1"

	versionKey    = "parallelogram: "
	experimentKey = "experiment: "
	comment       = "# "
	resultPrefix  = "Benchmark"
	failurePrefix = "--- FAIL: "

	hostWord     = "host"
	startedWord  = "started"
	noticeWord   = "notice"
	trialWord    = "trial"    // the circumstances of the result on the next line
	finishedWord = "finished" // how many trials the whole run has
	partWord     = "part"     // a piece of a line too long to stand in one
	lastWord     = "last"     // the last piece
)

// maxLine is the longest line, in bytes without its end, that bufio.Scanner and
// so every tool built on golang.org/x/perf/benchfmt can read.
const maxLine = bufio.MaxScanTokenSize - 1

// What a file may hold besides, so that reading one takes bounded memory.
const (
	maxFolded  = 512 << 10 // bytes of a line that stands in pieces; the longest written has some 200,000
	maxNotices = 1000
)
