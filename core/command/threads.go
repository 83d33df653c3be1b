package command

import (
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
)

// threadVariables are those by which libraries and languages learn the size of
// their thread pools.
var threadVariables = []string{
	"OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS",
	"RAYON_NUM_THREADS", "GOMAXPROCS", "JULIA_NUM_THREADS", "TOKIO_WORKER_THREADS",
}

// inherited are the variables of a make that started this program: they would
// tell a command how parallel to be.
var inherited = []string{"MAKEFLAGS", "MFLAGS", "MAKELEVEL", "CARGO_MAKEFLAGS"}

// environment returns that of this program with what the command sets. No name is
// in it twice: of two values most programs read the first, and shells the last.
func environment(c core.Command, workers int, values map[string]string) []string {
	env := slices.DeleteFunc(os.Environ(), func(pair string) bool {
		return slices.Contains(inherited, variable(pair))
	})
	return lastOfEach(append(env, set(c, workers, values)...))
}

// set returns what the command sets in its environment.
func set(c core.Command, workers int, values map[string]string) []string {
	return lastOfEach(append(threads(c.Threads, workers), filled(c.Env, values)...))
}

// lastOfEach keeps of the variables of one name the last.
func lastOfEach(env []string) (kept []string) {
	last := make(map[string]int, len(env))
	for i, pair := range env {
		last[variable(pair)] = i
	}
	for i, pair := range env {
		if last[variable(pair)] == i {
			kept = append(kept, pair)
		}
	}
	return kept
}

// variable returns the name in a pair, in capitals where the case does not matter.
// Windows has names that begin with an equals sign.
func variable(pair string) string {
	name := pair
	if at := strings.IndexByte(pair[min(1, len(pair)):], '='); at >= 0 {
		name = pair[:1+at]
	}
	if runtime.GOOS == "windows" {
		return strings.ToUpper(name)
	}
	return name
}

// threads returns the variables of thread pools.
func threads(t core.ThreadsEnv, workers int) (env []string) {
	n := 1
	switch t {
	case core.ThreadsNone:
		return nil
	case core.ThreadsWorkers:
		n = workers
	}
	for _, name := range threadVariables {
		env = append(env, name+"="+strconv.Itoa(n))
	}
	return env
}
