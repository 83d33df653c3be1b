package host

import (
	"path"
	"reflect"
	"strings"
	"testing"

	"parallelogram/core"
)

func TestQuota(t *testing.T) {
	const (
		pods = "sys/fs/cgroup/kubepods.slice/"
		v1   = "sys/fs/cgroup/cpu time/"
		vm   = "sys/fs/cgroup/cpu/"
	)
	for name, test := range map[string]struct {
		machine files
		cpus    float64
		limited core.Fact
	}{
		"no limit":                        {smtLaptop(), 0, core.No},
		"an ancestor's":                   {containerV2(), 2.5, core.Yes},
		"its own":                         {containerV2().with(files{pods + "pod1/app/cpu.max": "50000 100000"}), 0.5, core.Yes},
		"the farthest ancestor's":         {containerV2().with(files{pods + "pod1/cpu.max": "900000 100000"}), 8, core.Yes},
		"a damaged one beside a good one": {containerV2().with(files{pods + "pod1/cpu.max": "250000"}), 8, core.Yes},
		"a damaged one beside none":       {smtLaptop().with(files{"sys/fs/cgroup/user.slice/cpu.max": "200000 0"}), 0, core.Unknown},
		"version 1":                       {containerV1(), 1.5, core.Yes},
		"version 1, no period":            {containerV1().with(files{v1 + "cpu.cfs_period_us": "-"}), 0, core.Unknown},
		"version 1, none":                 {bareVM(), 0, core.No},
		"version 1, nested":               {bareVM().with(files{"proc/self/cgroup": "1:cpu:/a/b", vm + "a/cpu.cfs_quota_us": "30000", vm + "a/cpu.cfs_period_us": "20000"}), 1.5, core.Yes},
		"no group speaks of a limit":      {bareVM().with(files{vm + "cpu.cfs_quota_us": "-"}), 0, core.Unknown},
		"no mounts":                       {bareVM().with(files{"proc/self/mountinfo": "-"}), 0, core.Unknown},
		"no membership":                   {bareVM().with(files{"proc/self/cgroup": "-"}), 0, core.Unknown},
		"out of the namespace":            {containerV2().with(files{"proc/self/cgroup": "0::/../other"}), 0, core.Unknown},
	} {
		cpus, limited := tree(test.machine.plant(t)).quota()
		if cpus != test.cpus || limited != test.limited {
			t.Errorf("%s: %v %q, want %v %q", name, cpus, limited, test.cpus, test.limited)
		}
	}
}

func TestMountBelow(t *testing.T) {
	for _, test := range []struct {
		root, group, rest string
		ok                bool
	}{
		{"/", "/", "/", true},
		{"/", "/a/b", "/a/b", true},
		{"/a", "/a", "", true},
		{"/a", "/a/b", "/b", true},
		{"/a", "/ab", "", false},
		{"/a", "/", "", false},
		{"/", "/..", "", false},
		{"/", "/../x", "", false},
		{"/", "//..", "", false},
		{"/a", "/a/b/../../c", "", false},
		{"/..", "/../x", "/x", true},
		{"/", "/..x", "/..x", true},
	} {
		rest, ok := mount{root: test.root}.below(test.group)
		if rest != test.rest || ok != test.ok {
			t.Errorf("%s below %s: %q %v, want %q %v", test.group, test.root, rest, ok, test.rest, test.ok)
		}
	}
}

func TestMountDirs(t *testing.T) {
	got := mount{point: "/sys/fs/cgroup"}.dirs("/a/b")
	want := []string{"/sys/fs/cgroup/a/b", "/sys/fs/cgroup/a", "/sys/fs/cgroup"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func FuzzGroup(f *testing.F) {
	for _, m := range []files{smtLaptop(), containerV1(), containerV2(), bareVM()} {
		f.Add(m["proc/self/cgroup"], m["proc/self/mountinfo"])
	}
	f.Fuzz(func(t *testing.T, membership, mounts string) {
		own, v2, ok := parseMembership(membership)
		if ok != strings.HasPrefix(own, "/") {
			t.Fatalf("group %q, ok %v", own, ok)
		}
		for line := range strings.Lines(mounts) {
			m, ok := parseMount(line)
			if !ok {
				continue
			}
			m.holds(v2)
			if below, ok := m.below(own); ok {
				dirs := m.dirs(below)
				if last := dirs[len(dirs)-1]; last != path.Clean(m.point) {
					t.Fatalf("%q ends at %q, not at the mount", dirs, last)
				}
			}
		}
	})
}

func FuzzLimit(f *testing.F) {
	f.Add("max", "100000")
	f.Add("50000", "100000")
	f.Add("-1", "0")
	f.Fuzz(func(t *testing.T, quota, period string) {
		for _, none := range []string{"max", "-1"} {
			cpus, limited, ok := parseLimit(quota, period, none)
			if (limited == core.Yes) != (cpus > 0) || ok == (limited == core.Unknown) {
				t.Fatalf("%q/%q: %v %q %v", quota, period, cpus, limited, ok)
			}
		}
	})
}
