package scaling

import "math"

// Parameters are a law with its numbers.
type Parameters struct {
	Law    Law
	Lambda float64 // throughput of one worker, 1/s or the unit of the data
	Sigma  float64 // contention: the serial share of the work, 0 to 1 for Amdahl and Gustafson
	Kappa  float64 // coherency: the share of the work that each pair of workers costs
}

// Speedup returns how many times faster n workers are than one; for Gustafson's
// law how many times more they do in the same time.
func (p Parameters) Speedup(n float64) float64 {
	if p.Law.weak() {
		return n - (n-1)*p.Sigma
	}
	return n / (1 + p.Sigma*(n-1) + p.Kappa*n*(n-1))
}

// Throughput returns what n workers do per unit of time.
func (p Parameters) Throughput(n float64) float64 { return p.Lambda * p.Speedup(n) }

// Time returns how long n workers take, s. For Gustafson's law they have n
// times as much to do.
func (p Parameters) Time(n float64) float64 {
	if p.Law.weak() {
		return n / p.Throughput(n)
	}
	return 1 / p.Throughput(n)
}

// Parts splits the time of n workers, in units of the time of one, into what
// perfect sharing would leave, what contention adds and what coherency adds.
// They sum to 1/Speedup(n). For Gustafson's law, whose work grows, they sum to
// n/Speedup(n), and the added part is all contention.
func (p Parameters) Parts(n float64) (ideal, contention, coherency float64) {
	if p.Law.weak() {
		return 1, n/p.Speedup(n) - 1, 0
	}
	return 1 / n, p.Sigma * (n - 1) / n, p.Kappa * (n - 1)
}

// Peak returns the number of workers at which throughput is greatest, and that
// throughput. Where more workers never hurt, workers is +Inf and throughput is
// what they approach: λ/σ, or +Inf. The peak of the universal scalability law
// is at √((1−σ)/κ), though never below one worker.
func (p Parameters) Peak() (workers, throughput float64) {
	if p.Law.weak() || p.Kappa <= 0 {
		return math.Inf(1), p.Lambda * p.Limit()
	}
	workers = math.Sqrt(max(0, 1-p.Sigma) / p.Kappa)
	workers = max(1, workers)
	return workers, p.Throughput(workers)
}

// Limit returns the speed-up that contention alone would allow with workers
// without end: 1/σ, and +Inf without contention or for Gustafson's law.
func (p Parameters) Limit() float64 {
	if p.Law.weak() || p.Sigma <= 0 {
		return math.Inf(1)
	}
	return 1 / p.Sigma
}

// finite reports whether the parameters are numbers of a real program.
func (p Parameters) finite() bool {
	for _, v := range []float64{p.Lambda, p.Sigma, p.Kappa} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return p.Lambda > 0
}
