package cli

import (
	"cmp"
	"context"
	"os"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/python"
	"parallelogram/core/python/interpreter"
)

// pythonFlags say what function of the user's is measured, and by which
// interpreters.
type pythonFlags struct {
	Python      string   `placeholder:"FILE.py:FUNCTION" group:"python" help:"Your own Python function to measure, called once an item; or package.module:function. With --items N, @FILE, @FILE.jsonl or FILE.py:GENERATOR."`
	Each        string   `placeholder:"EXPRESSION" group:"python" help:"An expression to measure instead, in which item is the item, with the names of the module given by --python FILE.py."`
	Interpreter []string `placeholder:"PATH" sep:"none" group:"python" help:"The Python interpreter, or the folder of an environment; repeat to compare several. Without it, the nearest: see parallelogram interpreters."`
	Init        string   `placeholder:"FUNCTION" group:"python" help:"Function of the module that each worker calls first. The time until the first worker has called it is left out; that others spend in it beside tasks is not."`
	Chunk       int      `placeholder:"N" group:"python" help:"Items that a worker process is handed at once; 1 without it, as in concurrent.futures."`
	Start       string   `name:"start-method" placeholder:"METHOD" group:"python" help:"How processes are started: fork, spawn, forkserver; without it, as the interpreter does."`
}

// function reports whether a Python function is to be measured.
func (f pythonFlags) function() bool { return f.Python != "" || f.Each != "" }

// python proposes the experiment that the flags are about.
func (f pythonFlags) python(ctx context.Context, machine core.Host, items string) (core.Experiment, error) {
	folder, err := os.Getwd()
	if err != nil {
		return core.Experiment{}, err
	}
	p, err := python.Parse(f.Python, f.Each, folder)
	if err != nil {
		return plan.Python(machine, p), err
	}
	p.Init, p.Chunk, p.Start = f.Init, f.Chunk, f.Start
	if p.Items, err = pythonItems(items, folder); err != nil {
		return plan.Python(machine, p), err
	}
	found, err := f.interpreters(ctx, p.Root)
	return plan.Python(machine, p, found...), err
}

// pythonItems reads what a function is called with.
func pythonItems(text, folder string) (core.Items, error) {
	if text == "" {
		return core.Items{}, message.NewFieldError("items", "python.no-items")
	}
	items, made := python.ParseItems(text, folder)
	if made {
		return items, nil
	}
	items, _, err := command.List(text, folder)
	return items, err
}

// interpreters asks those that are named, or finds the nearest one.
func (f pythonFlags) interpreters(ctx context.Context, root string) (list []interpreter.Interpreter, err error) {
	if len(f.Interpreter) == 0 {
		nearest, found := interpreter.Nearest(ctx, interpreter.Here(root))
		if !found && ctx.Err() == nil {
			err = message.NewFieldError("interpreter", "python.none")
		}
		return []interpreter.Interpreter{nearest}, cmp.Or(ctx.Err(), err)
	}
	known := map[string]string{}
	for _, path := range f.Interpreter {
		i, err := interpreter.Ask(ctx, path)
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case err != nil:
			return nil, &message.FieldError{Field: "interpreter", Why: message.Of(err)}
		case known[i.Path] != "":
			return nil, message.NewFieldError("interpreter", "python.same-interpreter", "path", path, "other", known[i.Path])
		}
		known[i.Path] = path
		list = append(list, i)
	}
	return list, nil
}
