package curve

import (
	"math"

	"parallelogram/core"
)

// capacity is how much work the first CPUs of a machine can do at once, in
// cores: entry n is that of the first n. A hardware thread that shares its core
// adds nothing of its own. An efficiency core counts like any other, as nobody
// knows how much slower it is: the ideal is then one that nothing exceeds.
type capacity struct {
	sums  []float64
	quota float64 // CPUs that a control group allows; 0 for no limit
}

func capacityOf(h core.Host) capacity {
	c := capacity{sums: make([]float64, 1, len(h.CPUs)+1), quota: h.Quota}
	for i, cpu := range h.CPUs {
		own := 1.0
		if cpu.Thread > 0 {
			own = 0
		}
		c.sums = append(c.sums, c.sums[i]+own)
	}
	return c
}

// of returns the capacity of the first n CPUs. Those beyond the known ones
// count as cores. Between whole numbers it is interpolated, for curves.
func (c capacity) of(n float64) float64 {
	last := float64(len(c.sums) - 1)
	sum := max(0, n-last)
	i, part := math.Modf(min(n, last))
	sum += c.sums[int(i)]
	if part > 0 {
		sum += part * (c.sums[int(i)+1] - c.sums[int(i)])
	}
	if c.quota > 0 {
		return min(sum, c.quota)
	}
	return sum
}

// kinks returns where the capacity stops growing as it did.
func (c capacity) kinks() []float64 {
	var list []float64
	for i := 1; i+1 < len(c.sums); i++ {
		if c.sums[i+1]-c.sums[i] != c.sums[i]-c.sums[i-1] {
			list = append(list, float64(i))
		}
	}
	if c.quota > 0 {
		list = append(list, c.quota)
	}
	return list
}
