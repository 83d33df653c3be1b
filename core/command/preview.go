package command

import "parallelogram/core"

// Call is what will be executed of one task of a cell: exactly these arguments.
type Call struct {
	Args []string
	Env  []string // what is set over the environment of this program, each name once
	Dir  string   // empty for the working folder of this program
}

// Preview returns the first few calls of a cell. The error says that the items
// cannot be read.
func Preview(c core.Command, o Order, most int) ([]Call, error) {
	o.Tasks = TaskCount(c)
	p := newPrograms(c, o)
	items, err := p.items()
	if err != nil {
		return nil, err
	}
	var calls []Call
	for i := range min(most, o.Tasks) {
		p.about(p.values, i, items)
		call := p.call(p.values)
		calls = append(calls, Call{call.Args, set(c, o.Workers, p.values), call.Dir})
	}
	return calls, nil
}
