package scaling

import (
	"fmt"
	"math"

	"parallelogram/core/stats"
)

// KarpFlatt returns the serial fraction that a measured speed-up shows by
// itself, e = (1/S − 1/N)/(1 − 1/N) (Karp and Flatt, CACM 33(5), 1990), for 2
// workers or more. Flat over N it is a serial part; rising, overhead that grows;
// below zero, a speed-up above N. The interval follows exactly from that of the
// speed-up, as e falls whenever S rises.
func KarpFlatt(speedup stats.Estimate, workers int) (stats.Estimate, error) {
	if err := checkSpeedup(speedup.Value, workers); err != nil {
		return stats.Estimate{}, err
	}
	if !(speedup.CI.Low > 0) {
		return stats.Estimate{}, fmt.Errorf("the interval of the speed-up at %d workers reaches down to %v; a speed-up is above zero", workers, speedup.CI.Low)
	}
	n := float64(workers)
	e := func(s float64) float64 { return (1/s - 1/n) / (1 - 1/n) }
	return stats.Estimate{
		Value: e(speedup.Value),
		CI:    stats.Interval{Low: e(speedup.CI.High), High: e(speedup.CI.Low), Confidence: speedup.CI.Confidence},
	}, nil
}

// ScaledSerial returns the serial share of the time on so many workers, 2 or
// more, that a scaled speed-up shows, s' = (N − S)/(N − 1) (Gustafson, CACM
// 31(5), 1988). The interval follows exactly from that of the speed-up.
func ScaledSerial(speedup stats.Estimate, workers int) (stats.Estimate, error) {
	if err := checkSpeedup(speedup.Value, workers); err != nil {
		return stats.Estimate{}, err
	}
	n := float64(workers)
	share := func(s float64) float64 { return (n - s) / (n - 1) }
	return stats.Estimate{
		Value: share(speedup.Value),
		CI:    stats.Interval{Low: share(speedup.CI.High), High: share(speedup.CI.Low), Confidence: speedup.CI.Confidence},
	}, nil
}

// FixedSerial turns the serial share s' of the time on n workers, as Gustafson
// has it, into the share of the time on one worker, as Amdahl has it:
// s'/(s' + (1−s')·n).
func FixedSerial(scaled, n float64) float64 { return scaled / (scaled + (1-scaled)*n) }

func checkSpeedup(speedup float64, workers int) error {
	if workers < 2 {
		return fmt.Errorf("a serial fraction takes 2 workers or more to show, not %d", workers)
	}
	if !(speedup > 0) || math.IsInf(speedup, 0) {
		return fmt.Errorf("the speed-up at %d workers is %v; it must be a number above zero", workers, speedup)
	}
	return nil
}
