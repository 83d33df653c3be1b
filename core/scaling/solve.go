package scaling

import "math"

// triangle is a least squares system brought into triangular form: R·x = z,
// with what no x can remove left over. Column p of an unknown count p is z, and
// its last element the norm of the rest.
type triangle struct {
	size int // unknowns
	r    [4][4]float64
}

// reduce brings a system into triangular form. Its columns, one an unknown and
// the right side last, are used up. It is modified Gram–Schmidt over the right
// side too, which is as accurate as reflections are (Björck, Numerical Methods
// for Least Squares Problems, 1996, section 2.4).
func reduce(columns [][]float64) triangle {
	t := triangle{size: len(columns) - 1}
	for i, c := range columns {
		norm := math.Sqrt(dot(c, c))
		t.r[i][i] = norm
		if norm == 0 {
			continue
		}
		for k := range c {
			c[k] /= norm
		}
		for j := i + 1; j < len(columns); j++ {
			t.r[i][j] = dot(c, columns[j])
			for k, v := range c {
				columns[j][k] -= t.r[i][j] * v
			}
		}
	}
	return t
}

// rest returns the sum of squares that the best x leaves.
func (t *triangle) rest() float64 { return t.r[t.size][t.size] * t.r[t.size][t.size] }

// solve returns the x that leaves the least squares.
func (t *triangle) solve() (x [3]float64) {
	for i := t.size - 1; i >= 0; i-- {
		sum := t.r[i][t.size]
		for j := i + 1; j < t.size; j++ {
			sum -= t.r[i][j] * x[j]
		}
		x[i] = sum / t.r[i][i]
	}
	return x
}

// solveBounded returns the x without a negative element that leaves the least
// squares, and the sum of those. It is exact: at the best such x some elements
// are zero and the others solve the system without them, so all choices of
// zeroes are tried (Lawson and Hanson, Solving Least Squares Problems, 1974,
// chapter 23).
func (t *triangle) solveBounded() (best [3]float64, rest float64) {
	if x := t.solve(); !negative(x) {
		return x, t.rest()
	}
	rest = math.Inf(1)
	for kept := range 1<<t.size - 1 {
		sub := t.only(kept)
		solution := sub.solve()
		if total := sub.rest(); total < rest && !negative(solution) {
			best, rest = spread(solution, kept), total
		}
	}
	return best, rest
}

// only returns the system with the unknowns in the bit set kept alone.
func (t *triangle) only(kept int) triangle {
	var storage [4][4]float64
	columns := make([][]float64, 0, 4)
	for j := range t.size + 1 {
		if j < t.size && kept>>j&1 == 0 {
			continue
		}
		column := storage[j][:]
		for i := range t.size + 1 {
			column[i] = t.r[i][j]
		}
		columns = append(columns, column)
	}
	return reduce(columns)
}

// spread puts the solution of a smaller system back in its places.
func spread(solution [3]float64, kept int) (x [3]float64) {
	next := 0
	for j := range x {
		if kept>>j&1 == 1 {
			x[j] = solution[next]
			next++
		}
	}
	return x
}

// deviation returns how much a quantity varies whose derivatives by x are
// slope, in units of the noise: √(slopeᵀ(RᵀR)⁻¹slope).
func (t *triangle) deviation(slope [3]float64) float64 {
	sum := 0.0
	var w [3]float64
	for i := range t.size {
		w[i] = slope[i]
		for j := range i {
			w[i] -= t.r[j][i] * w[j]
		}
		w[i] /= t.r[i][i]
		sum += w[i] * w[i]
	}
	return math.Sqrt(sum)
}

func negative(x [3]float64) bool { return !(x[0] >= 0 && x[1] >= 0 && x[2] >= 0) }

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, v := range a {
		sum += v * b[i]
	}
	return sum
}
