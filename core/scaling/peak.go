package scaling

// PeakExcluded reports whether levels tell that throughput does not fall again
// within them: there are enough for the universal scalability law, and the
// upper end of its κ puts the peak beyond the largest count. The fit is that
// law's, if there can be one.
func PeakExcluded(method Method, levels []Level) (usl Fit, excluded bool) {
	usl, err := FitLaw(USL, method, levels)
	if err != nil || len(levels) < enough {
		return usl, false
	}
	most := Parameters{Law: USL, Lambda: usl.Lambda, Sigma: usl.Sigma, Kappa: usl.FreeKappa().CI.High}
	workers, _ := most.Peak()
	return usl, workers > float64(usl.Most)
}
