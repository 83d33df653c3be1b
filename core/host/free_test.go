package host

import "testing"

func TestFreeMemory(t *testing.T) {
	const group = "sys/fs/cgroup/user.slice/"
	machine := smtLaptop().with(files{"proc/meminfo": "MemTotal: 16777216 kB\nMemAvailable:    4000 kB"})
	for name, c := range map[string]struct {
		changes files
		want    int64
	}{
		"as the kernel says":     {nil, 4000 << 10},
		"unknown":                {files{"proc/meminfo": "MemTotal: 5 kB"}, 0},
		"unreadable":             {files{"proc/meminfo": "MemAvailable: x kB"}, 0},
		"a group without limit":  {files{group + "memory.max": "max", group + "memory.current": "5"}, 4000 << 10},
		"a tighter group":        {files{group + "memory.max": "3000", group + "memory.current": "1000"}, 2000},
		"of files and programs":  {files{group + "memory.max": "3000", group + "memory.current": "1000", group + "memory.stat": "anon 1\ninactive_file 400\nactive_file 7"}, 2400},
		"a full group":           {files{group + "memory.max": "3000", group + "memory.current": "3001"}, 1},
		"a group that has more":  {files{group + "memory.max": "99999999999", group + "memory.current": "1"}, 4000 << 10},
		"a group of which half":  {files{group + "memory.max": "3000"}, 4000 << 10},
		"no control groups here": {files{"proc/self/cgroup": "-"}, 4000 << 10},
	} {
		if got := (Reader{Root: machine.with(c.changes).plant(t)}).FreeMemory(); got != c.want {
			t.Errorf("%s: %d bytes, want %d", name, got, c.want)
		}
	}
}
