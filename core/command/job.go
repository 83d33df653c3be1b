package command

import (
	"hash/fnv"
	"maps"
	"slices"
	"strconv"
	"sync"
	"time"

	"parallelogram/core"
	"parallelogram/core/invocation"
	"parallelogram/core/job"
	"parallelogram/core/message"
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

// tasks returns the invocation of each task.
func (p *programs) tasks() ([]invocation.Invocation, error) {
	items, err := p.items()
	if err != nil {
		return nil, err
	}
	calls := make([]invocation.Invocation, p.order.Tasks)
	values := maps.Clone(p.values)
	for i := range calls {
		p.about(values, i, items)
		calls[i] = p.call(values)
	}
	return calls, nil
}

// call is the invocation of a task with these values.
func (p *programs) call(values map[string]string) invocation.Invocation {
	call := p.around
	call.Args, call.Exits = vector(p.line(), values), p.command.Exits
	call.Input, call.Output = p.file(p.command.Input, values), p.file(p.command.Output, values)
	if perTaskEnv(p.command) {
		call.Env = environment(p.command, p.order.Workers, values)
	}
	if p.command.Metric != "" {
		call.Keep = keptOutput
	}
	return call
}

// file is where input comes from, or output goes to. What has no folder is looked
// for where the command runs.
func (p *programs) file(name string, values map[string]string) string {
	if name == core.OutputNull || name == core.OutputPipe {
		return name
	}
	return within(p.around.Dir, fill(name, values))
}

// perTaskEnv reports whether each task has an environment of its own; else one is
// shared by all of them.
func perTaskEnv(c core.Command) bool {
	of := names(c.Env...)
	return slices.Contains(of, Item) || slices.Contains(of, Task)
}

// line returns what the cell runs.
func (p *programs) line() core.CommandLine {
	if p.order.Baseline && !p.command.Baseline.IsZero() {
		return p.command.Baseline
	}
	return p.command.Main
}

// items reads the list, unless it is a count.
func (p *programs) items() ([]string, error) {
	if p.command.Items.Digest == "" {
		return nil, nil
	}
	return Again(p.command.Items, p.command.Dir)
}

// about sets the values of the placeholders that differ by task.
func (p *programs) about(values map[string]string, i int, items []string) {
	values[Task], values[Item] = strconv.Itoa(i), strconv.Itoa(i)
	if items != nil {
		values[Item] = items[i]
	}
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

// hook runs a command of those around the work, if there is one.
func (p *programs) hook(name string, l core.CommandLine, keep int) (string, error) {
	return hook(name, l, p.values, p.around, keep)
}

func hook(name string, l core.CommandLine, values map[string]string, around invocation.Invocation, keep int) (string, error) {
	if l.IsZero() {
		return "", nil
	}
	around.Args, around.Keep = vector(l, values), keep
	result, err := around.Run()
	if err != nil {
		return "", message.NewError("command.hook-failed", "hook", name, "why", err)
	}
	return result.Output, nil
}

func sum(text string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(text))
	return h.Sum64()
}
