package command

import (
	"hash/fnv"
	"sync"
	"time"

	"parallelogram/core"
	"parallelogram/core/invocation"
	"parallelogram/core/job"
)

// keptOutput bounds what is read of the output of a check, and searched for a
// metric, in bytes.
const keptOutput = 1 << 20

// programs are the invocations of a job. Its tasks run at the same time, and all
// else by itself.
type programs struct {
	command core.Command
	order   Order
	calls   []invocation.Invocation // one a task
	around  invocation.Invocation   // what all have in common
	values  map[string]string
	tree    *invocation.Tree
	mu      sync.Mutex
	failure error // of the first task that failed
	last    invocation.Result
}

// Order is what a job is made from.
type Order struct {
	Tasks, Workers, Cores int               // at least 1
	Params                map[string]string // of the variant
	Baseline              bool              // the cell is the baseline
	Limit                 time.Duration     // of each invocation, of those around the work too; 0 for none
	Memory                bool              // the memory that the processes hold at once is wanted
}

// Job makes the job of a command. The error says what is wrong with its items.
func Job(c core.Command, o Order) (job.Job, error) {
	p := newPrograms(c, o)
	calls, err := p.tasks()
	if err != nil {
		return job.Job{}, err
	}
	p.calls = calls
	return job.Job{Tasks: o.Tasks, Task: p.task, Programs: p}, nil
}

func newPrograms(c core.Command, o Order) *programs {
	p := &programs{command: c, order: o, values: cellValues(o.Workers, o.Cores, o.Tasks, o.Params)}
	p.around = invocation.Invocation{Env: environment(c, o.Workers, p.values), Dir: fill(c.Dir, p.values), Limit: o.Limit}
	return p
}

// task runs one invocation. After a failure no more are begun.
func (p *programs) task(_ job.Env, i int) uint64 {
	if p.failed() {
		return 0
	}
	call := p.calls[i]
	call.Tree = p.tree
	result, err := call.Run()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = result
	if p.failure == nil {
		p.failure = err
	}
	return 0
}

func (p *programs) failed() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.failure != nil
}

// Before runs what prepares an execution, and begins to account for it.
func (p *programs) Before() error {
	p.failure, p.last = nil, invocation.Result{}
	if _, err := p.hook("prepare", p.command.Prepare, 0); err != nil {
		return err
	}
	p.tree = invocation.Watch(p.command.Leftovers, p.order.Memory)
	return nil
}

// Settle has what is left end and tells what the processes were.
func (p *programs) Settle() (told job.Told, err error) {
	account, err := p.tree.Settle()
	told.Usage, told.Memory, told.Left = account.Usage, account.Memory, account.Left
	if len(p.calls) == 1 {
		told.Runtime = p.last.Runtime
	}
	if p.failure != nil {
		return told, p.failure
	}
	if err == nil && p.command.Metric != "" {
		told.Metric, err = metric(p.command, p.last.Output)
	}
	return told, err
}

// After checks the work, if it went well, and runs what concludes an execution.
func (p *programs) After() (checksum uint64, err error) {
	if p.failure == nil {
		var output string
		if output, err = p.hook("check", p.command.Check, keptOutput); err == nil {
			checksum = sum(output)
		}
	}
	if _, failed := p.hook("conclude", p.command.Conclude, 0); err == nil {
		err = failed
	}
	return checksum, err
}

// Finish ends what the hooks have left behind.
func (p *programs) Finish() { invocation.Finish(p.command.Leftovers) }

func sum(text string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(text))
	return h.Sum64()
}
