package stats

import (
	"math"
	"slices"
)

// Median returns the median of the values that are not NaN, in any order, and
// NaN when there are none.
func Median(values []float64) float64 {
	return medianOf(slices.DeleteFunc(slices.Clone(values), math.IsNaN))
}

// medianOf is Median for values without NaN, which it reorders.
func medianOf(values []float64) float64 {
	n := len(values)
	if n == 0 {
		return math.NaN()
	}
	high := nth(values, n/2)
	if n%2 == 1 {
		return high
	}
	return (slices.Max(values[:n/2]) + high) / 2
}

// nth returns the value that would be at index k if values were sorted, and
// leaves nothing larger before it and nothing smaller behind it (Hoare's
// selection). The values hold no NaN.
func nth(values []float64, k int) float64 {
	low, high := 0, len(values)-1
	for low < high {
		i, j := partition(values, low, high)
		switch {
		case k <= j:
			high = j
		case k >= i:
			low = i
		default:
			return values[k]
		}
	}
	return values[k]
}

// partition splits values[low..high] around a pivot: afterwards low..j is at
// most the pivot, i..high at least, and what lies between equals it.
func partition(values []float64, low, high int) (i, j int) {
	pivot := middle(values[low], values[low+(high-low)/2], values[high])
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

// middle returns the median of three.
func middle(a, b, c float64) float64 {
	return max(min(a, b), min(max(a, b), c))
}
