package cli

import "parallelogram/core/scaling"

// foresee decides what may be said of counts that were not measured.
func (r *fitResult) foresee(levels []scaling.Level, m *fitMeasured) {
	r.Superlinear = r.contended.SigmaHeld() && r.contended.FreeSigma().CI.High < 0 && m.aboveOne()
	if r.Law == scaling.Gustafson {
		return
	}
	if r.Kappa == 0 {
		usl, excluded := scaling.PeakExcluded(r.fit.Method, levels)
		r.PeakOpen = !excluded
		if workers, throughput := usl.Peak(); r.PeakOpen && usl.Kappa > 0 && workers <= float64(r.reach) {
			r.PeakAt, r.PeakUp = &workers, &throughput
		}
	}
	told := m.Trend == gains && r.described() && r.bounded(r.limit) && r.Kappa == 0 && !r.PeakOpen && r.limitAbove(m.rows)
	if told {
		r.LimitSpeedup, r.LimitCI = &r.limit.Value, new(ends(r.limit))
	} else if r.Kappa == 0 {
		r.PeakThroughput, r.PeakThroughputCI = nil, nil
	}
}

// limitAbove reports whether the limit lies above all that was measured.
func (r *fitResult) limitAbove(rows []scaling.Row) bool {
	for _, row := range rows {
		if 1/row.Time > r.Lambda*r.limit.Value {
			return false
		}
	}
	return true
}

func (r *fitResult) rejected() bool  { return r.Rejected != nil && *r.Rejected }
func (r *fitResult) described() bool { return !r.rejected() && r.Miss <= loose }
