package scaling

import "math"

// solveThroughput makes the sum of (X − Xhat)² least. Xhat is N over the sum of
// the law's terms, so this is not linear; but near a guess it is, in the same
// terms, and the method of Gauss and Newton repeats that step.
func solveThroughput(law Law, points []point) (s solution) {
	columns := law.columns(len(points))
	s.free = descend(law, points, columns, (*triangle).solve)
	s.bounded = descend(law, points, columns, bounded)
	s.freeRest, s.rest = missed(law, points, s.free), missed(law, points, s.bounded)
	s.system = nearby(law, points, columns, s.free)
	return s
}

func bounded(t *triangle) [3]float64 {
	x, _ := t.solveBounded()
	return x
}

// descend repeats steps to the solution of the system nearby until they lead
// down no further than by 10⁻¹⁴ of what is left, which moves the parameters by
// a ten-millionth of their standard errors. A step that leads up is halved:
// between two allowed places all are allowed. The first guess is the fit to
// relative times. It is built in columns.
func descend(law Law, points []point, columns [][]float64, solve func(*triangle) [3]float64) [3]float64 {
	const steps, halvings = 200, 40
	system := relative(law, points, columns)
	x := bounded(&system)
	left := missed(law, points, x)
	for range steps {
		system = nearby(law, points, columns, x)
		target, before := solve(&system), left
		for range halvings {
			if now := missed(law, points, target); now < left {
				x, left = target, now
				break
			}
			target = between(x, target)
		}
		if before-left <= 1e-14*before {
			break
		}
	}
	return x
}

// nearby returns the least squares system of the throughputs near coefficients
// x: with q the sum of the terms, Xhat = N/q has the slope −N/q² times the
// terms. It is built in columns.
func nearby(law Law, points []point, columns [][]float64, x [3]float64) triangle {
	last := len(columns) - 1
	for i, p := range points {
		terms := law.terms(p.workers)
		q := sum(terms, x)
		slope := p.workers / (q * q)
		for j, c := range columns[:last] {
			c[i] = slope * terms[j]
		}
		columns[last][i] = slope*q - (1/p.time - p.workers/q)
	}
	return reduce(columns)
}

// missed returns the sum of the squares, +Inf where a throughput would not be
// above zero.
func missed(law Law, points []point, x [3]float64) (squares float64) {
	for _, p := range points {
		q := sum(law.terms(p.workers), x)
		if !(q > 0) {
			return math.Inf(1)
		}
		miss := 1/p.time - p.workers/q
		squares += miss * miss
	}
	return squares
}

func sum(terms, x [3]float64) float64 {
	return terms[0]*x[0] + terms[1]*x[1] + terms[2]*x[2]
}

func between(a, b [3]float64) (middle [3]float64) {
	for i := range a {
		middle[i] = (a[i] + b[i]) / 2
	}
	return middle
}
