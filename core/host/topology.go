package host

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"parallelogram/core"
)

// cpus describes the CPUs with the given numbers, in sweep order.
func (t tree) cpus(ids []int) []core.CPU {
	nodes, classes := t.nodes(), t.classes(ids)
	var list []core.CPU
	for _, id := range ids {
		dir := cpuFolder(id)
		node, ok := nodes[id]
		if !ok {
			node = -1
		}
		list = append(list, core.CPU{
			ID:      id,
			Package: t.id(dir, "topology/physical_package_id"),
			Core:    t.core(dir, id),
			Node:    node,
			Cache:   t.cache(dir, id),
			Class:   classes[id],
		})
	}
	numberThreads(list)
	slices.SortFunc(list, sweepOrder)
	return list
}

// numbers returns the numbers of CPUs, ascending.
func numbers(cpus []core.CPU) []int {
	var ids []int
	for _, c := range cpus {
		ids = append(ids, c.ID)
	}
	slices.Sort(ids)
	return ids
}

// sweepOrder puts the fastest class first; within it one hardware thread of
// every core before any sibling; within those it fills one package, node and
// cache before the next.
func sweepOrder(a, b core.CPU) int {
	return cmp.Or(
		cmp.Compare(a.Class, b.Class),
		cmp.Compare(a.Thread, b.Thread),
		cmp.Compare(a.Package, b.Package),
		cmp.Compare(a.Node, b.Node),
		cmp.Compare(a.Cache, b.Cache),
		cmp.Compare(a.ID, b.ID),
	)
}

// numberThreads counts the usable threads of each core in the order of their
// numbers. A thread whose sibling may not be used is the first of its core:
// it has the core to itself.
func numberThreads(list []core.CPU) {
	slices.SortFunc(list, func(a, b core.CPU) int { return cmp.Compare(a.ID, b.ID) })
	seen := map[int]int{}
	for i, c := range list {
		if c.Core >= 0 {
			list[i].Thread = seen[c.Core]
			seen[c.Core]++
		}
	}
}

// core names the physical core of a CPU by its lowest CPU number: the kernel's
// own core_id repeats from die to die and from package to package.
func (t tree) core(dir string, id int) int {
	for _, name := range []string{"core_cpus_list", "thread_siblings_list"} {
		if first, ok := t.firstOf(id, dir, "topology", name); ok {
			return first
		}
	}
	return -1
}

// cache names the group of CPUs that shares the highest level of cache by its
// lowest CPU number.
func (t tree) cache(dir string, id int) int {
	group, highest := -1, int64(0)
	for i := 0; ; i++ {
		index := fmt.Sprintf("%s/cache/index%d", dir, i)
		level, ok := t.number(index, "level")
		if !ok {
			return group
		}
		if first, ok := t.firstOf(id, index, "shared_cpu_list"); ok && level > highest {
			group, highest = first, level
		}
	}
}

// firstOf returns the lowest number of a CPU list that must contain id.
func (t tree) firstOf(id int, parts ...string) (int, bool) {
	list, ok := t.list(parts...)
	if !ok || !slices.Contains(list, id) {
		return 0, false
	}
	return list[0], true
}

// nodes maps CPU numbers to NUMA nodes.
func (t tree) nodes() map[int]int {
	const dir = "sys/devices/system/node"
	entries, err := os.ReadDir(t.path(dir))
	if err != nil {
		return nil // a kernel without NUMA has no such folder
	}
	nodes := map[int]int{}
	for _, e := range entries {
		number, isNode := strings.CutPrefix(e.Name(), "node")
		node, _, ok := parseSpan(number)
		if !isNode || !ok {
			continue
		}
		ids, _ := t.list(dir, e.Name(), "cpulist")
		for _, id := range ids {
			nodes[id] = node
		}
	}
	return nodes
}
