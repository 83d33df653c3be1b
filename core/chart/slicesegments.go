package chart

// segment says what the workers or cores of a stretch of the x axis run on.
type segment int

const (
	onCores     segment = iota // physical cores of the fastest kind
	onSiblings                 // hardware threads that share a core with others
	onSlower                   // efficiency cores
	beyondQuota                // more than a control group allows
	beyondCores                // workers that have no core of their own
)

// segment returns what the count n along x is about.
func (c slice) segment(n int) segment {
	workers, cores, at := n, c.fixed, n
	if c.by == Cores {
		workers, cores = c.fixed, n
		if c.fixed == 0 {
			workers = n
		}
	}
	switch quota := c.host.Quota; {
	case workers > cores:
		return beyondCores
	case quota > 0 && float64(min(workers, cores)) > quota:
		return beyondQuota
	case at < 1 || at > len(c.host.CPUs):
		return onCores
	}
	switch cpu := c.host.CPUs[at-1]; {
	case cpu.Class > 0:
		return onSlower
	case cpu.Thread > 0:
		return onSiblings
	}
	return onCores
}
