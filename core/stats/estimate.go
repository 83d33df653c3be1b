package stats

import "math"

// MinRounds is the fewest rounds from which a 95% interval is given: with
// fewer, not even the range of the values covers the median so often.
const MinRounds = 6

// Estimate is a number derived from a run, and how sure it is.
type Estimate struct {
	Value float64
	CI    Interval // contains Value
}

// Derive computes a quantity from the medians of columns of one run over their
// [Common] rounds, with the percentile interval of the same quantity over the
// resamples. With fewer than [MinRounds] common rounds the interval is only
// the range over those rounds. It reports false when there is no such number:
// there is no common round, or f gives none. f must not keep its argument.
func Derive(f func(medians []float64) float64, columns ...*Column) (Estimate, bool) {
	return derive(nil, f, columns)
}

// derive is Derive with a place for the resampled quantity, which may be the
// medians of a column that nobody needs any more; nil makes one.
func derive(scratch []float64, f func([]float64) float64, columns []*Column) (Estimate, bool) {
	columns = Common(columns...)
	medians := make([]float64, len(columns))
	for i, c := range columns {
		medians[i] = c.Median()
	}
	value := f(medians)
	if !finite(medians...) || !finite(value) {
		return Estimate{}, false
	}
	if Paired(columns...) < MinRounds {
		return Estimate{value, rangeOf(byRound(f, columns)).Including(value)}, true
	}
	return Estimate{value, percentile(resampled(scratch, f, columns), Level).Including(value)}, true
}

// Resampled returns a quantity derived from the medians of columns of one run
// over their [Common] rounds, once for each resample; NaN where a resample drew
// none of those. f must not keep its argument.
func Resampled(f func(medians []float64) float64, columns ...*Column) []float64 {
	return resampled(nil, f, Common(columns...))
}

func resampled(scratch []float64, f func([]float64) float64, columns []*Column) []float64 {
	medians := make([][]float64, len(columns))
	for i, c := range columns {
		medians[i] = c.Medians()
	}
	return apply(scratch, f, medians)
}

// byRound applies f to each round, NaN where a column has a hole.
func byRound(f func([]float64) float64, columns []*Column) []float64 {
	values := make([][]float64, len(columns))
	for i, c := range columns {
		values[i] = c.values
	}
	return apply(nil, f, values)
}

// apply applies f across the columns, NaN where one of them is NaN. The result
// is written to scratch where it fits, which may be one of the columns.
func apply(scratch []float64, f func([]float64) float64, columns [][]float64) []float64 {
	if len(columns) == 0 {
		return nil
	}
	result := scratch
	if len(result) != len(columns[0]) {
		result = make([]float64, len(columns[0]))
	}
	arguments := make([]float64, len(columns))
	for i := range result {
		sum := 0.0 // NaN as soon as one argument is
		for j, c := range columns {
			arguments[j] = c[i]
			sum += c[i]
		}
		result[i] = sum
		if !math.IsNaN(sum) {
			result[i] = f(arguments)
		}
	}
	return result
}

// Ratio is the quantity that divides the first median by the second: the
// speed-up, when the base comes first.
func Ratio(medians []float64) float64 { return medians[0] / medians[1] }

// rangeOf returns the range of the finite values.
func rangeOf(values []float64) Interval {
	i := Interval{Low: math.Inf(1), High: math.Inf(-1)}
	for _, v := range values {
		if finite(v) {
			i = i.Including(v)
		}
	}
	return i
}

func finite(values ...float64) bool {
	for _, v := range values {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}
