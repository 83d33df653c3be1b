package scaling

// RefitSigma returns refits to take the interval of σ from, and of what
// follows from it, with [Fit.Estimate]: those of the fit, or, when its law has
// no σ, those of the simplest law that has. For that the data chose a simpler
// law does not say that σ is 0, only that it is too small to be seen: the
// interval then reaches from 0 up to what may have been missed. There are none
// when the levels are too few for such a law; the interval of an estimate from
// none has confidence 0.
func (f Fit) RefitSigma(levels []Level, medians [][]float64) (Refits, error) {
	return f.refitFrom(Amdahl, levels, medians)
}

// RefitKappa is RefitSigma for κ and what follows from it, such as the peak.
func (f Fit) RefitKappa(levels []Level, medians [][]float64) (Refits, error) {
	return f.refitFrom(USL, levels, medians)
}

// refitFrom refits f, or, when its law is simpler, that law.
func (f Fit) refitFrom(law Law, levels []Level, medians [][]float64) (Refits, error) {
	if f.Law.weak() || f.Law.Parameters() >= law.Parameters() {
		return f.Refit(medians)
	}
	if len(levels) <= law.Parameters() {
		return nil, nil
	}
	richer, err := FitLaw(law, f.Method, levels)
	if err != nil {
		return nil, err
	}
	return richer.Refit(medians)
}
