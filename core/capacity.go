package core

// Capacity returns how much work the first n CPUs, in the order of the sweep, can
// do at once, in cores. A hardware thread that shares its core adds nothing of
// its own; CPUs that are not known count as cores. An efficiency core counts
// like any other, as nobody knows how much slower it is: what is ideal is then
// never exceeded. Between whole numbers it is interpolated, for curves.
func (h Host) Capacity(n float64) float64 {
	sum := max(0, n-float64(len(h.CPUs)))
	for i, cpu := range h.CPUs {
		if cpu.Thread == 0 {
			sum += min(1, max(0, n-float64(i)))
		}
	}
	if h.Quota > 0 {
		return min(sum, h.Quota)
	}
	return sum
}
