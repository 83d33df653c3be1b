package axis

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestTimeTicks(t *testing.T) {
	for _, c := range []struct {
		scale Scale
		room  int
		want  string
	}{
		{Scale{0, 0.9, false}, 6, "0 s, 0.2 s, 0.4 s, 0.6 s, 0.8 s"},
		{Scale{0, 0.3, false}, 6, "0 ms, 50 ms, 100 ms, 150 ms, 200 ms, 250 ms, 300 ms"},
		{Scale{0, 3e-5, false}, 3, "0 µs, 10 µs, 20 µs, 30 µs"},
		{Scale{0, 12, false}, 3, "0 s, 5 s, 10 s"},
		{Scale{0, 500, false}, 5, "0 min, 2 min, 4 min, 6 min, 8 min"},
		{Scale{0, 30000, false}, 5, "0 h, 2 h, 4 h, 6 h, 8 h"},
		{Scale{0.09, 1.1, true}, 14, "0.1 s, 0.2 s, 0.3 s, 0.5 s, 1 s"},
		{Scale{0.09, 1.1, true}, 4, "0.1 s, 0.2 s, 0.5 s, 1 s"},
		{Scale{0.05, 20, true}, 4, "0.1 s, 1 s, 10 s"},
		{Scale{0.102, 0.248, true}, 24, "120 ms, 140 ms, 160 ms, 180 ms, 200 ms, 220 ms, 240 ms"}, // few, however much room
		{Scale{0.29, 0.31, true}, 5, "290 ms, 295 ms, 300 ms, 305 ms, 310 ms"},
		{Scale{0.9e-6, 1.1, true}, 4, "1 µs, 100 µs, 10 ms, 1 s"}, // each in its own unit
		{Scale{0.1, 1.0, true}, 0, "0.1 s, 1 s"},
	} {
		var labels []string
		for _, tick := range Times(c.scale, c.room) {
			labels = append(labels, loose(tick.Label))
		}
		if got := strings.Join(labels, ", "); got != c.want {
			t.Errorf("%v with room for %d: %s, want %s", c.scale, c.room, got, c.want)
		}
	}
}

func TestSizeTicks(t *testing.T) {
	for _, c := range []struct {
		scale Scale
		room  int
		want  string
	}{
		{Scale{0, 16e9, false}, 4, "0 GB, 5 GB, 10 GB, 15 GB"},
		{Scale{0, 1.2e9, false}, 3, "0 GB, 0.5 GB, 1 GB"},
		{Scale{0, 900, false}, 3, "0 B, 500 B"},
		{Scale{0.9e3, 1.1e12, true}, 4, "1 kB, 1 MB, 1 GB, 1 TB"},
		{Scale{0, 4e15, false}, 3, "0 TB, 2000 TB, 4000 TB"},
	} {
		var labels []string
		for _, tick := range Sizes(c.scale, c.room) {
			labels = append(labels, loose(tick.Label))
		}
		if got := strings.Join(labels, ", "); got != c.want {
			t.Errorf("%v with room for %d: %s, want %s", c.scale, c.room, got, c.want)
		}
	}
}

func TestTimeTicksOfAnyRange(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 4000 {
		low := math.Pow(10, random.Float64()*14-9)
		times := []float64{low, low * (1 + random.ExpFloat64()*math.Pow(10, random.Float64()*4-2))}
		s := ForTimes(times, random.IntN(2) == 0)
		room := 2 + random.IntN(18)
		ticks := Times(s, room)
		if len(ticks) == 0 || len(ticks) > 2*room+2 {
			t.Fatalf("%v with room for %d has %d ticks", s, room, len(ticks))
		}
		seen := map[string]bool{}
		for i, tick := range ticks {
			if tick.Value < s.Min || tick.Value > s.Max || i > 0 && tick.Value <= ticks[i-1].Value || seen[tick.Label] {
				t.Fatalf("%v with room for %d: %v", s, room, ticks)
			}
			seen[tick.Label] = true
			if read := readTime(t, tick.Label); math.Abs(read-tick.Value) > 1e-5*tick.Value {
				t.Fatalf("the tick at %v s says %s", tick.Value, tick.Label)
			}
		}
	}
}

// readTime is the inverse of a label.
func readTime(t *testing.T, label string) float64 {
	t.Helper()
	number, symbol, _ := strings.Cut(label, tie)
	v, err := strconv.ParseFloat(number, 64)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(units, func(u unit) bool { return u.symbol == symbol })
	if i < 0 {
		t.Fatalf("%q has no unit", label)
	}
	return v * units[i].seconds
}

// evenly places counts as on an axis of a length with labels of a width.
func evenly(s Scale, length, width float64) func(int, string) Span {
	return func(n int, _ string) Span {
		at := s.At(float64(n)) * length
		return Span{at - width/2, at + width/2}
	}
}

func TestCountTicks(t *testing.T) {
	to64 := make([]int, 64)
	for i := range to64 {
		to64[i] = i + 1
	}
	for _, c := range []struct {
		counts []int
		log    bool
		length float64
		want   []int
	}{
		{[]int{1, 2, 3, 4}, false, 200, []int{1, 2, 3, 4}},
		{[]int{1}, true, 200, []int{1}},
		{doubling, true, 200, []int{1, 2, 4, 8, 16, 32, 64}},
		{doubling, false, 200, []int{1, 8, 16, 32, 64}},
		{to64, false, 200, []int{1, 8, 16, 24, 32, 40, 48, 56, 64}},
		{to64, false, 2000, to64},
		{to64, true, 200, doubling},
		{[]int{3, 5, 6}, false, 10, []int{3}},
	} {
		ticks := Counts(c.counts, c.log, evenly(ForCounts(c.counts, c.log), c.length, 19))
		var got []int
		for _, tick := range ticks {
			got = append(got, int(tick.Value))
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%v on %v (log %v): %v, want %v", c.counts, c.length, c.log, got, c.want)
		}
	}
}

func TestScale(t *testing.T) {
	for _, c := range []struct {
		scale    Scale
		value    float64
		position float64
	}{
		{Scale{0, 10, false}, 5, 0.5},
		{Scale{1, 100, true}, 10, 0.5},
		{Scale{1, 100, true}, 0, 0},  // what a logarithm cannot show
		{Scale{1, 100, true}, -3, 0}, // likewise
		{Scale{1, 100, true}, 1000, 1},
		{Scale{0, 10, false}, math.NaN(), 0},
	} {
		if got := c.scale.At(c.value); !(math.Abs(got-c.position) <= 1e-12) {
			t.Errorf("%v is at %v of %v, want %v", c.value, got, c.scale, c.position)
		}
	}
}

func TestScaleInverts(t *testing.T) {
	for _, s := range []Scale{{0, 7, false}, {0.25, 7, true}} {
		for share := 0.0; share <= 1; share += 0.125 {
			if got := s.At(s.Value(share)); math.Abs(got-share) > 1e-12 {
				t.Errorf("%v: the value at %v is at %v", s, share, got)
			}
		}
	}
}

// doubling are the powers of two to 64.
var doubling = []int{1, 2, 4, 8, 16, 32, 64}

// loose is a text with the spaces that a keyboard has.
func loose(text string) string { return strings.ReplaceAll(text, tie, " ") }
