package scaling

// Method says whose squares are made least.
type Method string

const (
	// Times takes the median time of each level and counts a miss of 1% the
	// same everywhere, as noise does that is a share of what it disturbs.
	Times Method = "times"
	// Throughput takes every single throughput and counts a miss of one unit
	// the same everywhere, as published fits of the universal scalability law
	// do. It is for comparing with them: large throughputs outweigh small.
	Throughput Method = "throughput"
)

// point is one pair of numbers that a fit has to meet, and how much that
// matters.
type point struct{ workers, time, weight float64 }

// points returns what the method fits.
func (m Method) points(levels []Level) []point {
	var points []point
	for _, l := range levels {
		if m == Times {
			points = append(points, point{l.Count(), l.Median(), 1})
			continue
		}
		for _, t := range l.Times {
			points = append(points, point{l.Count(), t, 1})
		}
	}
	return points
}

// solution is what a method found.
type solution struct {
	free, bounded [3]float64
	rest          float64  // squares that bounded leaves
	freeRest      float64  // squares that free leaves
	system        triangle // near free
}

func (m Method) solve(law Law, points []point) solution {
	if m == Throughput {
		return solveThroughput(law, points)
	}
	return solveTimes(law, points)
}

// bounded finds only what refits need, in given columns.
func (m Method) bounded(law Law, points []point, columns [][]float64) (x [3]float64) {
	if m == Throughput {
		return descend(law, points, columns, bounded)
	}
	system := relative(law, points, columns)
	x, _ = system.solveBounded()
	return x
}

// scale returns the square of a typical value that the method's residuals
// compare with.
func (m Method) scale(points []point) float64 {
	if m == Times {
		return 1
	}
	sum := 0.0
	for _, p := range points {
		sum += 1 / (p.time * p.time)
	}
	return sum / float64(len(points))
}

// solveTimes makes the sum of (1 − That/T)² least, by one linear system.
func solveTimes(law Law, points []point) (s solution) {
	s.system = relative(law, points, law.columns(len(points)))
	s.free, s.freeRest = s.system.solve(), s.system.rest()
	s.bounded, s.rest = s.system.solveBounded()
	return s
}

// columns returns room for a system of so many points.
func (l Law) columns(points int) [][]float64 {
	columns := make([][]float64, l.Parameters()+1)
	for j := range columns {
		columns[j] = make([]float64, points)
	}
	return columns
}

// relative returns the system of the law's terms as shares of what was
// measured, and a right side of ones. It is built in columns.
func relative(law Law, points []point, columns [][]float64) triangle {
	last := len(columns) - 1
	for i, p := range points {
		terms, measured := law.terms(p.workers), law.measured(p)
		for j, c := range columns[:last] {
			c[i] = p.weight * terms[j] / measured
		}
		columns[last][i] = p.weight
	}
	return reduce(columns)
}

// measured returns what the sum of the law's terms stands for.
func (l Law) measured(p point) float64 {
	if l.weak() {
		return p.workers / p.time
	}
	return p.workers * p.time
}
