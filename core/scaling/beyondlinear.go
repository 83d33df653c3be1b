package scaling

import "parallelogram/core/stats"

// MoreThanLinear reports whether times clearly fall faster than workers are
// added. The sign of a σ that may be negative is wrong in every other linear
// run, so two things must agree: the interval of [Fit.FreeSigma], of Amdahl's
// law, lies below 0, and that of the measured efficiency of the most workers,
// 1 when N are N times faster, above 1.
func MoreThanLinear(sigma, efficiency stats.Estimate) bool {
	return sigma.CI.Confidence > 0 && sigma.CI.High < 0 &&
		efficiency.CI.Confidence > 0 && efficiency.CI.Low > 1
}
