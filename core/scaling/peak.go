package scaling

// PeakExcluded reports whether levels give no reason to expect that throughput
// falls again: there are enough of them to ask the universal scalability law,
// and it has its peak, if any, beyond [Fit.Reach]. The fit is that law's, if
// there can be one.
func PeakExcluded(method Method, levels []Level) (usl Fit, excluded bool) {
	usl, err := FitLaw(USL, method, levels)
	if err != nil || len(levels) < enough {
		return usl, false
	}
	workers, _ := usl.Peak()
	return usl, workers > float64(usl.Reach())
}
