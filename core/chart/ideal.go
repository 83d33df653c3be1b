package chart

// scales reports whether it is known what perfect scaling would be: the
// baseline is the time of one worker.
func (s slice) scales() bool { return s.baseline.measured() && s.baseline.cell.Workers == 1 }

// power returns how much can be done at once at x, in workers that each have a
// core of their own; work that waits needs none.
func (s slice) power(x float64) float64 {
	workers, cores := s.place(x)
	if s.waits {
		return workers
	}
	return s.capacity.of(min(workers, cores))
}

// copies returns how often the work is done at x: with weak scaling once for
// each worker.
func (s slice) copies(x float64) float64 {
	if !s.weak {
		return 1
	}
	workers, _ := s.place(x)
	return workers
}

// ideal returns the runtime of perfect scaling at x, s.
func (s slice) ideal(x float64) float64 { return s.baseline.median * s.copies(x) / s.power(x) }

// kinks returns where the ideal has corners.
func (s slice) kinks() []float64 { return append(s.capacity.kinks(), float64(s.fixed)) }
