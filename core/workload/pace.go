package workload

// pace counts what a task computes, and calls the checkpoint whenever enough
// of it has come together to be 50–100 µs of computing.
type pace struct {
	env   Env
	every int // of what is counted
	done  int // since the last checkpoint
}

func (p *pace) add(n int) {
	if p.done += n; p.done >= p.every {
		p.done = 0
		p.env.Checkpoint()
	}
}
