package python

import (
	"cmp"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/process"
)

// Run runs one trial in an interpreter, and ends with it all processes of its group.
// It does not return when [End] is at work. The error says in the user's words why there is no measurement.
func Run(o Order) (core.Trial, error) {
	path, err := installed()
	if err != nil {
		return core.Trial{}, err
	}
	o.Python.Root = cmp.Or(o.Python.Root, path)
	text, err := o.text()
	if err != nil {
		return core.Trial{}, err
	}
	heard := newHearing()
	child, err := start(process.Command{
		Path: o.interpreter(), Args: []string{path}, Env: environment(), Stdout: heard, Group: true,
	})
	if err != nil {
		return core.Trial{}, err
	}
	defer ended(child)
	watch := watchOver(child, heard, beginLimit, o.Limit)
	_, _ = child.Stdin.Write(text) // that it was not read, the end tells better
	_, err = child.Wait()
	if over := watch.stop(); over != "" {
		return core.Trial{}, o.hung(over, heard.stage(), stderrOf(err))
	}
	return o.read(heard, err)
}

// read makes a trial of what an interpreter has said that ended by itself.
func (o Order) read(heard *hearing, ended error) (core.Trial, error) {
	a, err := heard.answer()
	switch {
	case err == nil && a.Key != "":
		return core.Trial{Output: a.Output}, o.refusal(a, stderrOf(ended))
	case ended != nil:
		return core.Trial{}, message.NewError("python.ended",
			"interpreter", o.interpreter(), "stage", heard.stage(), "module", o.Python.Module, "why", ended)
	case err != nil:
		return core.Trial{}, err
	case a.Runtime <= 0:
		return core.Trial{}, message.NewError("python.no-answer", "why", message.NewError("ended-early"), "said", "")
	}
	return a.trial(o.Cell), nil
}
