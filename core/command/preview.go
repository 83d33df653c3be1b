package command

import "parallelogram/core"

// Call is what will be executed of one task of a cell: exactly these arguments.
type Call struct {
	Args []string
	Env  []string // what is set over the environment of this program
	Dir  string   // empty for the working folder of this program
}

// Preview returns the first few calls of a cell. The error says that the items
// cannot be read.
func Preview(c core.Command, o Order, most int) ([]Call, error) {
	o.Tasks = TaskCount(c)
	p := &programs{command: c, order: o, values: cellValues(o.Workers, o.Cores, o.Tasks, o.Params)}
	items, err := p.items()
	if err != nil {
		return nil, err
	}
	env := threads(c.Threads, o.Workers)
	for _, pair := range c.Env {
		env = append(env, fill(pair, p.values))
	}
	var calls []Call
	for i := range min(most, o.Tasks) {
		args, err := vector(p.line(), p.taskValues(i, items))
		if err != nil {
			return nil, err
		}
		calls = append(calls, Call{args, env, c.Dir})
	}
	return calls, nil
}
