// Command app is Parallelogram. It picks the mode and holds no logic: without
// arguments, or with the name of a run file, the window opens; the commands
// work in a terminal; `trial`, `worker` and `server` are what the program
// starts itself as.
package main

import (
	"os"

	"parallelogram/cmd/app/cli"
	"parallelogram/core/process"
	"parallelogram/core/strategy"
	"parallelogram/core/trial"
	"parallelogram/core/workload"
	"parallelogram/core/workload/builtin"
)

func main() { os.Exit(mode(os.Args[1:])) }

func mode(args []string) (status int) {
	if len(args) == 0 {
		return window("")
	}
	switch args[0] {
	case trial.Mode:
		return trial.Main(os.Stdin, os.Stdout)
	case strategy.WorkerMode:
		return strategy.Worker(process.Stdin(), os.Stdout, workload.Prepare)
	case builtin.ServerMode:
		return builtin.Server(process.Stdin(), os.Stdout)
	}
	if len(args) == 1 && isFile(args[0]) {
		return window(args[0])
	}
	return cli.Main(args, os.Stdout, os.Stderr)
}

// isFile reports whether a lone argument is a file to open rather than a
// command.
func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}
