package host

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"parallelogram/core"
)

const cpuDir = "sys/devices/system/cpu"

// cpuFolder is where the kernel describes one CPU.
func cpuFolder(id int) string { return cpuDir + "/cpu" + strconv.Itoa(id) }

// tree is the folder that stands for the root of the file system. Its readers
// say "unknown" for whatever cannot be read: these files differ by kernel,
// machine and sandbox, and a missing one is an answer, not an error.
type tree string

func (t tree) path(parts ...string) string {
	return filepath.Join(append([]string{string(t)}, parts...)...)
}

// read returns the trimmed text of a file; an empty file is known to be empty.
func (t tree) read(parts ...string) (string, bool) {
	data, err := os.ReadFile(t.path(parts...))
	return strings.Trim(string(data), " \t\n\x00"), err == nil
}

// text returns the trimmed text of a file, empty when unknown.
func (t tree) text(parts ...string) string {
	s, _ := t.read(parts...)
	return s
}

// number returns the whole number in a file.
func (t tree) number(parts ...string) (int64, bool) {
	n, err := strconv.ParseInt(t.text(parts...), 10, 64)
	return n, err == nil
}

// id returns the small number in a file, −1 when unknown.
func (t tree) id(parts ...string) int {
	n, ok := t.number(parts...)
	if !ok || n < 0 || n > maxCPU {
		return -1
	}
	return int(n)
}

// list returns the CPU numbers in a file.
func (t tree) list(parts ...string) ([]int, bool) {
	s, ok := t.read(parts...)
	if !ok {
		return nil, false
	}
	return parseList(s)
}

// fact returns Yes when the file holds yes, No when it holds no.
func (t tree) fact(yes, no string, parts ...string) core.Fact {
	switch t.text(parts...) {
	case yes:
		return core.Yes
	case no:
		return core.No
	}
	return core.Unknown
}
