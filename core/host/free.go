package host

import (
	"strconv"
	"strings"
)

// FreeMemory returns how many bytes of memory could be used at this moment without
// anything being swapped or killed; 0 when unknown.
func FreeMemory() int64 { return live.FreeMemory() }

// FreeMemory returns what the kernel takes to be available, or less where a
// control group has less left.
func (r Reader) FreeMemory() int64 {
	t := tree(r.Root)
	free := kibibytes(lookup(t.text("proc/meminfo"), "MemAvailable"))
	if free == 0 {
		return 0
	}
	if g, ok := t.cpuGroup(); ok && g.v2 {
		for _, dir := range g.dirs {
			if left, limited := t.leftTo(dir); limited {
				free = min(free, left)
			}
		}
	}
	return free
}

// leftTo returns how many bytes a control group of version 2 has left. What it
// holds of files that nobody uses is given back where it is needed.
func (t tree) leftTo(dir string) (left int64, limited bool) {
	most, limited := t.number(dir, "memory.max")
	held, known := t.number(dir, "memory.current")
	if !limited || !known {
		return 0, false
	}
	for line := range strings.Lines(t.text(dir, "memory.stat")) {
		if name, value, _ := strings.Cut(strings.TrimSpace(line), " "); name == "inactive_file" {
			n, _ := strconv.ParseInt(value, 10, 64) // 0 when it cannot be read: less is left
			held -= n
		}
	}
	return max(1, most-held), true // 0 would be unknown
}

// kibibytes reads "12 kB" of /proc/meminfo, in bytes; 0 when it cannot.
func kibibytes(text string) int64 {
	digits, _ := strings.CutSuffix(text, " kB")
	n, err := strconv.ParseUint(digits, 10, 52)
	if err != nil {
		return 0
	}
	return int64(n) << 10
}
