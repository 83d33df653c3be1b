package command

import (
	"os"
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

// environment returns that of this program with what the command sets.
func environment(c core.Command, workers int, values map[string]string) []string {
	env := slices.DeleteFunc(os.Environ(), func(pair string) bool {
		name, _, _ := strings.Cut(pair, "=")
		return slices.Contains(inherited, name)
	})
	return append(env, set(c, workers, values)...)
}

// set returns what the command sets in its environment.
func set(c core.Command, workers int, values map[string]string) []string {
	return append(threads(c.Threads, workers), filled(c.Env, values)...)
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
