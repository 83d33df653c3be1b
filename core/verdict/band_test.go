package verdict

import (
	"math"
	"testing"

	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

func TestTheBandLiesAroundTheLaw(t *testing.T) {
	var s Scaling
	s.Fit.Parameters = scaling.Parameters{Law: scaling.Amdahl, Lambda: 1, Sigma: 0.02}
	for n := 1; n <= 16; n++ {
		time := s.Fit.Time(float64(n))
		s.Forecasts = append(s.Forecasts, Forecast{
			Prediction: scaling.Prediction{Workers: n, Time: time},
			CI:         stats.Interval{Low: time * 0.9, High: time * 1.1},
		})
	}
	s.Forecasts[4].CI.Low = 0.7 * s.Forecasts[4].Time
	for x, want := range map[float64]float64{0.5: 0.9, 1: 0.9, 4: 0.9, math.Sqrt(20): 0.8, 5: 0.7, 16: 0.9, 99: 0.9} {
		band, time := s.Band(x), s.Fit.Time(x)
		if math.Abs(band.Low/time-want) > 1e-12 || math.Abs(band.High/time-1.1) > 1e-12 {
			t.Errorf("at %v the band is from %v to %v of the law, want from %v", x, band.Low/time, band.High/time, want)
		}
	}
	s.Forecasts = nil
	if band := s.Band(4); band.Low != s.Fit.Time(4) || band.High != s.Fit.Time(4) {
		t.Errorf("without forecasts the band is %v", band)
	}
}
