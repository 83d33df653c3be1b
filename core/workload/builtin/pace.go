package builtin

import (
	"iter"

	"parallelogram/core/job"
)

// pace counts what a task computes, and calls the checkpoint whenever enough
// of it has come together to be 50–100 µs of computing.
type pace struct {
	env   job.Env
	every int // of what is counted
	done  int // since the last checkpoint
}

// newPace starts with a checkpoint, so that many short tasks have them too.
func newPace(e job.Env, every int) *pace {
	e.Checkpoint()
	return &pace{env: e, every: every}
}

func (p *pace) add(n int) {
	if p.done += n; p.done >= p.every {
		p.done = 0
		p.env.Checkpoint()
	}
}

// paced yields n in parts of at most so many, with a checkpoint after each.
func paced(e job.Env, n, every int) iter.Seq[int] {
	return func(yield func(part int) bool) {
		for n > 0 {
			part := min(n, every)
			if !yield(part) {
				return
			}
			n -= part
			e.Checkpoint()
		}
	}
}
