package host

import (
	"path"
	"slices"
	"strings"
)

// mount is one line of /proc/self/mountinfo.
type mount struct {
	root    string // folder of the mounted file system that appears
	point   string // at this folder
	kind    string // type of the file system
	options string // of the file system, comma-separated
}

// parseMount reads one line, as described in proc_pid_mountinfo(5):
// "36 35 98:0 /root /point rw,noatime master:1 - kind source options", with
// any number of fields before the dash.
func parseMount(line string) (mount, bool) {
	head, tail, ok := strings.Cut(line, " - ")
	first, last := strings.Fields(head), strings.Fields(tail)
	if !ok || len(first) < 6 || len(last) < 3 {
		return mount{}, false
	}
	m := mount{root: unescape(first[3]), point: unescape(first[4]), kind: last[0], options: last[2]}
	return m, path.IsAbs(m.root) && path.IsAbs(m.point)
}

// holds reports whether the mount shows the hierarchy of the CPU controller.
func (m mount) holds(v2 bool) bool {
	if v2 {
		return m.kind == "cgroup2"
	}
	return m.kind == "cgroup" && hasItem(m.options, "cpu")
}

// below returns the path of a group below the mount's root. A group outside of
// it cannot be seen through this mount; neither can one outside the control
// group namespace, whose path goes up by "..".
func (m mount) below(group string) (string, bool) {
	root := strings.TrimSuffix(m.root, "/")
	rest, ok := strings.CutPrefix(group, root)
	if !ok || rest != "" && rest[0] != '/' || slices.Contains(strings.Split(rest, "/"), "..") {
		return "", false
	}
	return rest, true
}

// dirs returns the folder of a group below the mount, then those above it up
// to the mount point.
func (m mount) dirs(below string) []string {
	top := path.Clean(m.point)
	dir := path.Join(top, below)
	list := []string{dir}
	for dir != top && dir != "/" {
		dir = path.Dir(dir)
		list = append(list, dir)
	}
	return list
}

// unescape undoes the octal escapes of blanks and backslashes.
func unescape(s string) string {
	return strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`).Replace(s)
}
