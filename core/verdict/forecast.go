package verdict

import (
	"math"

	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// Forecast is what a law says about a worker count.
type Forecast struct {
	scaling.Prediction
	CI stats.Interval // of Time, s
}

// mostForecasts bounds how many worker counts are forecast: enough to draw a
// band through, few enough to cost little.
const mostForecasts = 32

// forecasts returns what a fit says about worker counts as far as it may be
// asked, ascending: each where there are few, and about evenly spaced on a
// logarithmic axis where there are many.
func forecasts(fit scaling.Fit, refits scaling.Refits) ([]Forecast, error) {
	var list []Forecast
	last := fit.Reach()
	step := math.Pow(float64(last), 1.0/mostForecasts)
	for n := 1; n <= last; n = max(n+1, min(last, int(float64(n)*step))) {
		prediction, err := fit.Predict(n)
		if err != nil {
			return nil, err
		}
		time := fit.Estimate(refits, func(p scaling.Parameters) float64 { return p.Time(float64(n)) })
		list = append(list, Forecast{prediction, time.CI})
	}
	return list, nil
}
