package invocation

import (
	"bytes"
	"os"
	"strconv"
	"sync"
	"syscall"
	"time"

	"parallelogram/core"
	"parallelogram/core/process"
)

// samplePause is how long nobody looks at the memory of a tree between two looks.
const samplePause = 20 * time.Millisecond

// gauge measures the most memory that a tree holds at once: its control group tells,
// or else it is sampled.
type gauge struct {
	group *group // nil where none can be made
	tree  *Tree
	stop  chan struct{}
	done  sync.WaitGroup
	peak  int64 // of the samples, in bytes; read after done
}

func newGauge(t *Tree) *gauge { return gaugeOf(t, newGroup()) }

func gaugeOf(t *Tree, in *group) *gauge {
	g := &gauge{group: in, tree: t, stop: make(chan struct{})}
	if g.group == nil {
		g.done.Go(g.sample)
	}
	return g
}

// begin has a program start in the group, and reports false where there is none or
// it cannot.
func (g *gauge) begin(a *syscall.SysProcAttr, start func() error) bool {
	if g == nil || g.group == nil {
		return false
	}
	if g.group.handle == nil {
		return process.OnSpawner(start) == nil
	}
	a.UseCgroupFD, a.CgroupFD = true, int(g.group.handle.Fd())
	err := start()
	a.UseCgroupFD = false // the call may be forbidden (seccomp): then the program starts outside
	return err == nil
}

// read ends the measurement. At least holds what is known to have been held.
func (g *gauge) read(atLeast int64) core.Memory {
	if g == nil {
		return core.Memory{}
	}
	close(g.stop)
	g.done.Wait()
	if g.group != nil {
		return g.group.close(atLeast)
	}
	return core.Memory{Peak: max(g.peak, atLeast), Estimated: true}
}

// sample looks at the memory of the tree now and then. It waits for nobody who has
// ended: that is for those who account for them.
func (g *gauge) sample() {
	tick := time.NewTicker(samplePause)
	defer tick.Stop()
	for {
		select {
		case <-g.stop:
			return
		case <-tick.C:
		}
		var sum int64
		for _, e := range process.Descendants(os.Getpid()) {
			if _, strange := g.tree.before[e.ID()]; !strange && !e.Zombie {
				sum += held(e.PID)
			}
		}
		g.peak = max(g.peak, sum)
	}
}

// held returns the memory of a process in bytes: its share of what it shares with
// others (PSS) where that is told, else all that is resident.
func held(pid int) int64 {
	folder := "/proc/" + strconv.Itoa(pid)
	if text, err := os.ReadFile(folder + "/smaps_rollup"); err == nil {
		if kib, ok := field(text, "\nPss:"); ok {
			return kib << 10
		}
	}
	text, _ := os.ReadFile(folder + "/statm")
	if words := bytes.Fields(text); len(words) > 1 {
		pages, _ := strconv.ParseInt(string(words[1]), 10, 64)
		return pages * int64(os.Getpagesize())
	}
	return 0
}

// field returns the number after a name.
func field(text []byte, name string) (int64, bool) {
	_, after, found := bytes.Cut(text, []byte(name))
	words := bytes.Fields(after)
	if !found || len(words) == 0 {
		return 0, false
	}
	n, err := strconv.ParseInt(string(words[0]), 10, 64)
	return n, err == nil
}
