package stats

// Efficiency returns the speed-up for each worker, 1 when N workers are N
// times faster. It is zero without a base.
func (s Summary) Efficiency() Estimate {
	each := 1 / float64(s.Cell.Workers)
	return Estimate{Value: s.Speedup * each, CI: s.SpeedupCI.Scaled(each)}
}
