package invocation

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"parallelogram/core"
	"parallelogram/core/process"
)

// groupPrefix begins the names of our control groups; the number of the process that
// made one follows.
const groupPrefix = "parallelogram-"

// group is a control group for the programs of one execution. It tells the most
// memory that they held at once, and changes no setting of any other group.
type group struct {
	folder string
	handle *os.File // of the folder in version 2; nil in version 1
	old    string   // where the spawner comes from, in version 1
}

// newGroup makes one where this process may and memory is accounted for, or returns
// nil.
func newGroup() *group {
	text, err := os.ReadFile("/proc/self/cgroup")
	if err != nil {
		return nil
	}
	for _, line := range strings.Fields(string(text)) {
		part := strings.SplitN(line, ":", 3)
		if len(part) < 3 {
			continue
		}
		var g *group
		switch {
		case part[1] == "memory":
			g = newGroup1(filepath.Join("/sys/fs/cgroup/memory", part[2]))
		case part[0] == "0":
			g = newGroup2(filepath.Join("/sys/fs/cgroup", part[2]))
		}
		if g != nil {
			return g
		}
	}
	return nil
}

// newGroup1 makes one of version 1, where a thread alone can be in a group: what the
// spawner starts is in its group from birth.
func newGroup1(own string) *group {
	folder, ok := makeGroup(own, "memory.max_usage_in_bytes")
	if !ok {
		return nil
	}
	g := &group{folder: folder, old: own}
	if process.OnSpawner(func() error { return join(folder) }) != nil {
		g.remove()
		return nil
	}
	return g
}

// join moves the calling thread.
func join(folder string) error {
	return os.WriteFile(filepath.Join(folder, "tasks"), strconv.AppendInt(nil, int64(unix.Gettid()), 10), 0)
}

// newGroup2 makes one of version 2 below or beside that of this process: beside it
// is where a desktop lets its user account for memory.
func newGroup2(own string) *group {
	for _, parent := range []string{own, filepath.Dir(own)} {
		folder, ok := makeGroup(parent, "memory.peak")
		if !ok {
			continue
		}
		g := &group{folder: folder}
		var err error
		if g.handle, err = os.Open(folder); err == nil {
			return g
		}
		g.remove()
	}
	return nil
}

// makeGroup makes a group that has a file, and removes those that processes of ours
// which were killed have left.
func makeGroup(parent, file string) (string, bool) {
	left, _ := filepath.Glob(filepath.Join(parent, groupPrefix+"*"))
	for _, folder := range left {
		if pid, err := strconv.Atoi(strings.TrimPrefix(filepath.Base(folder), groupPrefix)); err == nil && unix.Kill(pid, 0) == unix.ESRCH {
			_ = unix.Rmdir(folder) // an error: somebody still is in it
		}
	}
	folder := filepath.Join(parent, groupPrefix+strconv.Itoa(os.Getpid()))
	if os.Mkdir(folder, 0o755) != nil {
		return "", false
	}
	if _, err := os.Stat(filepath.Join(folder, file)); err != nil {
		_ = unix.Rmdir(folder)
		return "", false
	}
	return folder, true
}

// cacheShare is the share of a peak from which on the file cache in it makes what is
// left an estimate.
const cacheShare = 0.05

// close removes the group and tells its peak. The system counts the pages of files
// in, which it takes back when others want memory: those that are there in the end
// are no part of what is told.
func (g *group) close(atLeast int64) core.Memory {
	defer g.remove()
	peak, ok := g.number("memory.peak", "memory.max_usage_in_bytes")
	if !ok {
		return core.Memory{Peak: atLeast, Estimated: true}
	}
	cache := g.cache()
	return core.Memory{Peak: max(peak-cache, atLeast), Estimated: float64(cache) > cacheShare*float64(peak)}
}

// number reads the first of the files that is there.
func (g *group) number(files ...string) (int64, bool) {
	for _, file := range files {
		if text, err := os.ReadFile(filepath.Join(g.folder, file)); err == nil {
			n, err := strconv.ParseInt(string(bytes.TrimSpace(text)), 10, 64)
			return n, err == nil
		}
	}
	return 0, false
}

// cache returns how much of the group's memory are pages of files that are in no
// memory file system.
func (g *group) cache() int64 {
	text, _ := os.ReadFile(filepath.Join(g.folder, "memory.stat"))
	text = append([]byte("\n"), text...)
	for _, names := range [][2]string{{"\nfile ", "\nshmem "}, {"\ntotal_cache ", "\ntotal_shmem "}} {
		if file, ok := field(text, names[0]); ok {
			shared, _ := field(text, names[1])
			return file - shared
		}
	}
	return 0
}

// remove lets go of the group. What was left to live goes on in it.
func (g *group) remove() {
	if g.handle != nil {
		g.handle.Close()
	} else {
		_ = process.OnSpawner(func() error { return join(g.old) })
	}
	_ = unix.Rmdir(g.folder) // an error: processes are kept
}
