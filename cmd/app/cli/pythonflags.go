package cli

import (
	"os"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
	"parallelogram/core/python"
)

// pythonFlags say what function of the user's is measured, and by which
// interpreters.
type pythonFlags struct {
	Python      string   `placeholder:"FILE.py:FUNCTION" group:"python" help:"Your own Python function to measure, called once an item; or package.module:function."`
	Each        string   `placeholder:"EXPRESSION" group:"python" help:"An expression to measure instead, in which item is the item, with the names of the module given by --python MODULE."`
	Interpreter []string `placeholder:"PATH" group:"python" help:"The Python interpreter; repeat to compare several. Without it, python3."`
	Init        string   `placeholder:"FUNCTION" group:"python" help:"Function of the module that each worker calls once, untimed."`
	Chunk       int      `placeholder:"N" group:"python" help:"Items that a worker is handed at once; 1 without it, as in concurrent.futures."`
	Start       string   `name:"start-method" placeholder:"METHOD" group:"python" help:"How processes are started: fork, spawn, forkserver."`
}

// python reads the flags.
func (f pythonFlags) python(items string) (core.Python, error) {
	folder, err := os.Getwd()
	if err != nil {
		return core.Python{}, err
	}
	p, err := python.Parse(f.Python, folder)
	if err != nil {
		return p, err
	}
	p.Init, p.Chunk, p.Start, p.Each = f.Init, f.Chunk, f.Start, f.Each
	p.Interpreter = "python3"
	if len(f.Interpreter) > 0 {
		p.Interpreter = f.Interpreter[0]
	}
	if items == "" {
		return p, message.NewFieldError("items", "python.no-items")
	}
	if p.Items = (core.Items{From: items}); python.Generated(p.Items) {
		return p, nil
	}
	p.Items, _, err = command.List(items, folder)
	return p, err
}
