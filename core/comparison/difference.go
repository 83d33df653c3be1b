package comparison

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
	"time"

	"parallelogram/core"
)

// Difference is a circumstance that is not the same in both runs.
type Difference struct {
	Kind          Kind
	Name          string // of a parameter; empty for the others
	Before, After string // empty for what is unknown
}

// Kind names a circumstance.
type Kind string

// The circumstances.
const (
	Machine   Kind = "machine"   // its name
	Processor Kind = "processor" // its model
	Cores     Kind = "cores"     // that may be used
	Kernel    Kind = "kernel"    // release of the operating system's kernel
	Version   Kind = "version"   // of Go that built the program
	Work      Kind = "work"      // what was measured
	Parameter Kind = "parameter" // of the work
	Tasks     Kind = "tasks"     // how many there were
	Weak      Kind = "weak"      // whether the work grew with the workers
	Time      Kind = "time"      // when they were begun, if that is more than an hour apart
)

// apart is how far two runs may lie apart without it being told.
const apart = time.Hour

// differences lists what is not the same in two runs.
func differences(before, after core.Run) (list []Difference) {
	x, y := before.Experiment, after.Experiment
	add := func(kind Kind, name, from, to string) {
		if from != to {
			list = append(list, Difference{kind, name, from, to})
		}
	}
	if d, ok := work(x.Workload, y.Workload); ok {
		list = append(list, d)
	} else {
		for _, name := range names(x.Workload.Params, y.Workload.Params) {
			add(Parameter, name, x.Workload.Params[name], y.Workload.Params[name])
		}
		add(Tasks, "", strconv.Itoa(x.Workload.Tasks), strconv.Itoa(y.Workload.Tasks))
	}
	add(Weak, "", strconv.FormatBool(x.Weak), strconv.FormatBool(y.Weak))
	add(Machine, "", before.Host.Name, after.Host.Name)
	add(Processor, "", before.Host.Model, after.Host.Model)
	add(Cores, "", strconv.Itoa(before.Host.Cores()), strconv.Itoa(after.Host.Cores()))
	add(Kernel, "", before.Host.Kernel, after.Host.Kernel)
	add(Version, "", before.Host.Go, after.Host.Go)
	if d := after.Started.Sub(before.Started).Abs(); d > apart {
		list = append(list, Difference{Time, "", before.Started.Format(time.DateTime), after.Started.Format(time.DateTime)})
	}
	return list
}

// work tells whether two runs measured something else. Of two commands or functions
// of one name it has no names: those would be the same.
func work(x, y core.Workload) (Difference, bool) {
	switch {
	case x.Name != y.Name:
		return Difference{Work, "", x.Name, y.Name}, true
	case !reflect.DeepEqual(x.Command, y.Command) || !reflect.DeepEqual(x.Python, y.Python):
		return Difference{Kind: Work}, true
	}
	return Difference{}, false
}

// names returns the names of both maps, sorted.
func names(x, y map[string]string) []string {
	all := map[string]string{}
	maps.Copy(all, x)
	maps.Copy(all, y)
	return slices.Sorted(maps.Keys(all))
}
