package host

import (
	"slices"

	"parallelogram/core"
)

// places makes up CPUs where the system tells only how many there are: logical
// ones, of which so many are physical cores, of which so many are fast. Counts
// of 0 are unknown.
func places(logical, physical, fast int) []core.CPU {
	var list []core.CPU
	for id := range logical {
		c := core.CPU{ID: id, Package: -1, Core: -1, Node: -1, Cache: -1}
		switch {
		case physical > 0 && id >= physical:
			c.Thread = 1
		case fast > 0 && id >= fast:
			c.Class = 1
		}
		list = append(list, c)
	}
	slices.SortFunc(list, sweepOrder)
	return list
}
