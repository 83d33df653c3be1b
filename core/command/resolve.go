package command

import "parallelogram/core"

// Resolve fills in what a workload that is a command leaves open: its name and the
// number of its tasks. The error is that of [Check].
func Resolve(w core.Workload) (core.Workload, error) {
	w.Name, w.Tasks = Name(*w.Command), TaskCount(*w.Command)
	return w, Check(*w.Command, w.Params)
}
