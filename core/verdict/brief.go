package verdict

import (
	"parallelogram/core"
	"parallelogram/core/stats"
)

// Brief tells what is known of a cell from its summary alone. It resamples
// nothing, so that it may be asked for again and again while a run is under
// way. It lacks what [ReportOn] finds out by comparing with other cells.
func Brief(run core.Run, s stats.Summary) Report {
	r := newReport(run.Measured(), s.Cell)
	r.N, r.Startup, r.CPU, r.Outliers = s.N, s.Startup, s.CPU, s.Steadiness.Outliers
	r.Time = stats.Estimate{Value: s.Runtime, CI: s.RuntimeCI}
	if s.Speedup > 0 && s.Cell != r.Base {
		r.Speedup = &stats.Estimate{Value: s.Speedup, CI: s.SpeedupCI}
	}
	return r
}
