package axis

import (
	"math"
	"testing"
)

func TestZoomedScales(t *testing.T) {
	for _, c := range []struct {
		scale Scale
		zoom  Range
		want  Scale
	}{
		{Scale{Min: 0, Max: 10, Log: false}, Range{}, Scale{Min: 0, Max: 10, Log: false}},
		{Scale{Min: 0, Max: 10, Log: false}, Range{Low: -2, High: 4}, Scale{Min: -2, Max: 4, Log: false}},
		{Scale{Min: 1, Max: 10, Log: true}, Range{Low: 2, High: 40}, Scale{Min: 2, Max: 40, Log: true}},
		{Scale{Min: 1, Max: 10, Log: true}, Range{Low: 0, High: 4}, Scale{Min: 1, Max: 4, Log: true}},         // a logarithm has no zero
		{Scale{Min: 1, Max: 10, Log: true}, Range{Low: -3, High: 0.5}, Scale{Min: 0.05, Max: 0.5, Log: true}}, // its usual end is beyond
		{Scale{Min: 0, Max: 10, Log: false}, Range{Low: 4, High: 4.0000001}, Scale{Min: 3.99980, Max: 4.00020, Log: false}},
	} {
		got := c.scale.Zoomed(c.zoom)
		if math.Abs(got.Min-c.want.Min) > 1e-5 || math.Abs(got.Max-c.want.Max) > 1e-5 || got.Log != c.want.Log {
			t.Errorf("%v zoomed to %v is %v, want %v", c.scale, c.zoom, got, c.want)
		}
	}
}

// gonum widens a single value to one more and one less, which has no logarithm
// from 1 on down.
func TestASingleValueIsWidened(t *testing.T) {
	for _, log := range []bool{false, true} {
		for _, n := range []int{1, 3, 1024} {
			s := ForCounts([]int{n}, log)
			at := s.Place(float64(n))
			if !(at > 0 && at < 1) || log && s.Min <= 0 {
				t.Errorf("log %v: %d lies at %v of %v", log, n, at, s)
			}
		}
		if s := (Scale{Min: 2, Max: 2.5, Log: log}); s.Widened() != s {
			t.Errorf("%v became %v", s, s.Widened())
		}
	}
}

func TestExtendedScalesKeepTheirMiddle(t *testing.T) {
	for _, log := range []bool{false, true} {
		s := Scale{Min: 2, Max: 32, Log: log}
		e := s.Extended(0.1)
		for _, v := range []float64{2, 3, 8, 32} {
			if got, want := e.Normalize(e.Min, e.Max, v), (s.Place(v)+0.1)/1.2; math.Abs(got-want) > 1e-12 {
				t.Errorf("log %v: %v lies at %v, want %v", log, v, got, want)
			}
		}
	}
}
