package stats

import (
	"math"
)

// Steadiness says what is odd about the values of one cell. It is for
// warnings: nothing is ever left out of a statistic because of it.
type Steadiness struct {
	Outliers []int // numbers of the rounds whose value is far from the others
	Trend    Trend // over the rounds
}

// farAway is the modified z-score that makes an outlier, and the factors make
// the score of normal noise a standard one: Iglewicz and Hoaglin, How to Detect
// and Handle Outliers, 1993. The second factor is for the mean deviation.
const (
	farAway      = 3.5
	perMedianDev = 0.6745 // Φ⁻¹(3/4)
	perMeanDev   = 0.7979 // √(2/π)
)

// Inspect looks for outliers and a trend in a column.
func (r *Rounds) Inspect(c *Column) Steadiness {
	s := Steadiness{Trend: TrendOf(c.values)}
	for i, score := range Scores(c.values) {
		if math.Abs(score) > farAway {
			s.Outliers = append(s.Outliers, r.rows[i].round)
		}
	}
	return s
}

// Scores returns the modified z-score of each value: its distance from the
// median in units of the median absolute deviation, or, when more than half of
// the values are equal and that is zero, of the mean absolute deviation. NaN
// scores are those of NaN values; equal values score 0.
func Scores(values []float64) []float64 {
	centre := Median(values)
	away := make([]float64, len(values))
	for i, v := range values {
		away[i] = math.Abs(v - centre)
	}
	unit := Median(away) / perMedianDev
	if unit == 0 {
		unit = meanOf(away) / perMeanDev
	}
	scores := make([]float64, len(values))
	for i, v := range values {
		scores[i] = v - centre
		if scores[i] != 0 {
			scores[i] /= unit
		}
	}
	return scores
}

// meanOf returns the mean of the values that are not NaN.
func meanOf(values []float64) float64 {
	sum, n := 0.0, 0
	for _, v := range values {
		if !math.IsNaN(v) {
			sum += v
			n++
		}
	}
	return sum / float64(n)
}
