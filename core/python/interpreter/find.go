package interpreter

import (
	"context"
	"path/filepath"
	"sync"
	"time"
)

// atOnce is how many interpreters are asked at a time: a start takes a core for
// some hundredths of a second, and one that hangs takes none.
const atOnce = 4

// Find asks every interpreter in some places and returns those that answered, in
// the order of [Places.Given], VIRTUAL_ENV and CONDA_PREFIX, the environments
// nearest to the file, PATH, pyenv and uv. One that is found by several names is
// there once, by the first. What is no Python, too old or does not answer is left
// out; ctx ends the search early.
func Find(ctx context.Context, places Places) []Interpreter { return find(ctx, places, Limit) }

func find(ctx context.Context, places Places, limit time.Duration) (list []Interpreter) {
	known := map[[2]string]bool{}
	for _, i := range askAll(ctx, places.candidates(), limit) {
		if i.Path != "" && !known[i.identity()] {
			known[i.identity()] = true
			list = append(list, i)
		}
	}
	return list
}

// askAll asks the interpreters at some paths; where one has no answer, the zero
// value is returned.
func askAll(ctx context.Context, paths []string, limit time.Duration) []Interpreter {
	answers := make([]Interpreter, len(paths))
	slots := make(chan struct{}, atOnce)
	var all sync.WaitGroup
	for n, path := range paths {
		slots <- struct{}{}
		all.Go(func() {
			answers[n], _ = ask(ctx, path, limit)
			<-slots
		})
	}
	all.Wait()
	return answers
}

// identity tells interpreters apart: the file that runs, whatever links lead
// there, and where its packages are.
func (i Interpreter) identity() [2]string {
	file, err := filepath.EvalSymlinks(i.Path)
	if err != nil {
		file = i.Path
	}
	prefix, err := filepath.EvalSymlinks(i.Prefix)
	if err != nil {
		prefix = i.Prefix
	}
	return [2]string{file, prefix}
}
