package process

import (
	"errors"
	"os"
	"strconv"

	"golang.org/x/sys/unix"

	"parallelogram/core/message"
)

// Pin restricts this process to logical CPUs, whatever it inherited, and with it
// the children that it starts from now on. Affinity belongs to threads: it is set
// for each until there is no new one, for those that begin later inherit it.
func Pin(cpus []int) error {
	var set unix.CPUSet
	for _, id := range cpus {
		set.Set(id)
	}
	pinned := map[int]bool{}
	for {
		fresh := 0
		err := eachThread(func(thread int) error {
			if pinned[thread] {
				return nil
			}
			fresh++
			pinned[thread] = true
			return unix.SchedSetaffinity(thread, &set)
		})
		if err != nil {
			return message.NewError("not-pinned", "cpus", cpus, "why", err)
		}
		if fresh == 0 {
			return nil
		}
	}
}

// Affinity returns the logical CPUs that any thread of this process may use,
// ascending.
func Affinity() (cpus []int, err error) {
	var all unix.CPUSet
	err = eachThread(func(thread int) error {
		var set unix.CPUSet
		err := unix.SchedGetaffinity(thread, &set)
		for i := range set {
			all[i] |= set[i]
		}
		return err
	})
	if err != nil {
		return nil, message.NewError("cpus-unread", "why", err)
	}
	for id := 0; len(cpus) < all.Count(); id++ {
		if all.IsSet(id) {
			cpus = append(cpus, id)
		}
	}
	return cpus, nil
}

// eachThread calls do with the number of each thread of this process. One that
// ends meanwhile is passed over.
func eachThread(do func(thread int) error) error {
	entries, err := os.ReadDir("/proc/self/task")
	if err != nil {
		return err
	}
	for _, e := range entries {
		thread, err := strconv.Atoi(e.Name())
		if err != nil {
			return err
		}
		if err := do(thread); err != nil && !errors.Is(err, unix.ESRCH) {
			return err
		}
	}
	return nil
}
