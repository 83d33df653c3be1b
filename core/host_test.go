package core

import (
	"reflect"
	"testing"
)

func TestHostCores(t *testing.T) {
	four := make([]CPU, 4)
	for _, test := range []struct {
		host Host
		want int
	}{
		{Host{}, 1},
		{Host{CPUs: four}, 4},
		{Host{CPUs: four, Quota: 2}, 2},
		{Host{CPUs: four, Quota: 2.01}, 3},
		{Host{CPUs: four, Quota: 0.5}, 1},
		{Host{CPUs: four, Quota: 64}, 4},
	} {
		if got := test.host.Cores(); got != test.want {
			t.Errorf("%d CPUs, quota %v: %d cores, want %d", len(test.host.CPUs), test.host.Quota, got, test.want)
		}
	}
}

func TestHostSegments(t *testing.T) {
	h := Host{CPUs: []CPU{{ID: 4}, {ID: 2}, {ID: 1, Node: 1}, {ID: 0, Thread: 1}, {ID: 7, Class: 1}, {ID: 8, Class: 1}}}
	want := []Segment{{From: 1, To: 2}, {From: 3, To: 3, Node: 1}, {From: 4, To: 4, Thread: 1}, {From: 5, To: 6, Class: 1}}
	if got := h.Segments(); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := h.Physical(); got != 3 {
		t.Errorf("%d physical cores, want 3", got)
	}
	if got := h.Take(2); !reflect.DeepEqual(got, []int{4, 2}) {
		t.Errorf("took %v", got)
	}
	if got := h.Take(99); len(got) != 6 {
		t.Errorf("took %v of 6", got)
	}
}
