package stats

import "testing"

func ratioOf(low, value, high float64) Estimate {
	return Estimate{value, Interval{low, high, Level}}
}

// A difference is one when it is larger than the copies' may be and its
// interval leaves out what they differed by; either direction counts.
func TestFloor(t *testing.T) {
	f, ok := FloorOf(ratioOf(.95, .98, 1.01))
	if !ok {
		t.Fatal("there is no floor")
	}
	near(t, "the larger way to the ends", f.Size, 1/.95-1)
	for _, c := range []struct {
		name  string
		ratio Estimate
		want  bool
	}{
		{"above", ratioOf(1.03, 1.06, 1.09), true},
		{"below by as much", ratioOf(.92, .94, .97), true},
		{"smaller than the floor", ratioOf(1.03, 1.05, 1.07), false},
		{"its interval holds what the copies differed by", ratioOf(1.02, 1.06, 1.1), false},
		{"its interval holds one", ratioOf(.99, 1.06, 1.1), false},
		{"a range only", Estimate{1.06, Interval{Low: 1.03, High: 1.09}}, false},
	} {
		if got := f.Tells(c.ratio); got != c.want {
			t.Errorf("%s: told %v", c.name, got)
		}
	}
	if _, ok := FloorOf(Estimate{1, Interval{Low: .9, High: 1.1}}); ok {
		t.Error("a range makes a floor")
	}
}

// Without a second copy the interval alone decides.
func TestNoFloor(t *testing.T) {
	if !(Floor{}).Tells(ratioOf(1.001, 1.002, 1.003)) || (Floor{}).Tells(ratioOf(1, 1.002, 1.003)) {
		t.Error("without a floor an interval without 1 is a difference")
	}
}
