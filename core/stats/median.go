package stats

import (
	"math"
	"slices"
)

// Median returns the median of the values that are not NaN, in any order, and
// NaN when there are none.
func Median(values []float64) float64 {
	list := slices.DeleteFunc(slices.Clone(values), math.IsNaN)
	n := len(list)
	if n == 0 {
		return math.NaN()
	}
	high := nth(list, n/2)
	if n%2 == 1 {
		return high
	}
	return (slices.Max(list[:n/2]) + high) / 2
}

// nth returns the value that would be at index k if values were sorted, and
// leaves nothing larger before it and nothing smaller behind it. The values
// hold no NaN. It is the selection of Floyd and Rivest, "The algorithm SELECT",
// CACM 18(3), 1975: a small sample around the wanted rank gives the pivot, so
// that nearly all values are looked at once.
func nth(values []float64, k int) float64 {
	low, high := 0, len(values)-1
	for low < high {
		if high-low > 600 {
			from, to := sampleAround(k-low, high-low+1)
			nth(values[low+from:low+to+1], k-low-from)
		}
		i, j := partition(values, low, high, values[k])
		if k <= j {
			high = j
		} else if k >= i {
			low = i
		} else {
			break
		}
	}
	return values[k]
}

// sampleAround returns the range of indices, both ends included, whose k-th
// value is a pivot likely to lie just beyond rank k of n values.
func sampleAround(k, n int) (from, to int) {
	z := math.Log(float64(n))
	size := 0.5 * math.Exp(2*z/3)
	rest := float64(n) - size
	spread := math.Copysign(0.5*math.Sqrt(z*size*rest/float64(n)), float64(k)-float64(n)/2)
	share := size / float64(n)
	from = max(0, int(float64(k)-float64(k)*share+spread))
	to = min(n-1, int(float64(k)+float64(n-k)*share+spread))
	return min(from, k), max(to, k)
}

// partition splits values[low..high] around a pivot: afterwards low..j is at
// most the pivot, i..high at least, and what lies between equals it.
func partition(values []float64, low, high int, pivot float64) (i, j int) {
	i, j = low, high
	for i <= j {
		for values[i] < pivot {
			i++
		}
		for values[j] > pivot {
			j--
		}
		if i <= j {
			values[i], values[j] = values[j], values[i]
			i++
			j--
		}
	}
	return i, j
}
