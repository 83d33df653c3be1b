package verdict

import (
	"parallelogram/core/stats"
)

// Limits from which something is named as a cause.
const (
	lockShare      = 0.05 // of the workers' time spent waiting for mutexes
	imbalance      = 1.1  // slowest worker's time over the average
	collectorShare = 0.10 // of the CPU time spent collecting garbage
	kernelShare    = 0.20 // of the CPU time spent in the kernel
	rises          = 1.5  // factor by which something must grow with the workers to be called growing
	clockFalls     = 0.97 // of the clock with one worker
	often          = 1000 // per second: a lock or a queue, not the odd wait at the end
	wide           = 0.10 // half-width of the efficiency's interval from which noise hides any cause
)

// rule looks for one cause and returns its numbers, or nothing.
type rule struct {
	code  Code
	holds func(s subject) []Number
}

// causes is the table of causes; the first that holds is named. What a counter
// shows comes before what only fits a pattern.
var causes = []rule{
	{Quota, quota},
	{Elsewhere, elsewhere},
	{Ignored, ignored},
	{Threaded, threaded},
	{Superlinear, superlinear},
	{Waiting, waiting},
	{Unresolved, unresolved},
	{Scales, scales},
	{SharedCores, sharedCores},
	{Shipping, shipping},
	{TurnTaking, turnTaking},
	{StartCost, startCost},
	{LockWaits, lockWaits},
	{Imbalanced, imbalanced},
	{Collection, collection},
	{Kernel, kernel},
	{SerialPart, serialPart},
	{Contention, contention},
	{MemoryBound, memoryBound},
	{Mixed, mixed},
	{Lawful, lawful},
	{Unexplained, func(s subject) []Number { return s.factors() }},
}

// cause names what keeps the subject from scaling. A law that describes the times
// explains them where no counter does; it is nil when none was fitted.
func (s subject) cause(law *Scaling) Finding {
	s.law = law
	for _, r := range causes {
		if numbers := r.holds(s); numbers != nil {
			return Finding{Code: r.code, Cell: s.full, Evidence: numbers}
		}
	}
	panic("verdict: the last rule holds always")
}

// factors are the numbers that every loss is told with.
func (s subject) factors() []Number {
	return []Number{
		{"efficiency", Share, s.split.Efficiency},
		{"busy", Times, s.split.Busy},
		{"work", Times, s.split.Work},
	}
}

func superlinear(s subject) []Number {
	if s.gain.CI.Low <= float64(s.full.Workers)*(1+loss/2) || !s.Floor().Tells(s.split.Efficiency) || s.waits(s.base) {
		return nil
	}
	return []Number{{"speedup", Times, s.gain}}
}

func waiting(s subject) []Number {
	if !s.waits(s.base) {
		return nil
	}
	numbers := []Number{s.perWorkerTime("computing", stats.CPU, s.base), {"speedup", Times, s.gain}}
	if s.gain.CI.Low > 1+loss { // else threads that wait at the same time are no help here
		numbers = s.held(numbers)
	}
	return numbers
}

func unresolved(s subject) []Number {
	ci := s.split.Efficiency.CI
	half := (ci.High - ci.Low) / 2
	if half < wide && (s.loses() || half < loss) {
		return nil
	}
	return []Number{{"efficiency", Share, s.split.Efficiency}, number("noise", Share, half)}
}

func scales(s subject) []Number {
	if s.loses() || s.full.Workers < 2 {
		return nil
	}
	return s.factors()
}

// sharedCores holds when work costs more CPU time once hardware threads or
// slower cores are used, and did not before.
func sharedCores(s subject) []Number {
	n := physical(s.host, s.full.Cores)
	if s.full.Workers <= n || s.idles() || !s.inflated() {
		return nil
	}
	return append(s.factors(), s.split.Cost(), number("physical", Count, float64(n)))
}

// turnTaking holds when workers waited for the interpreter lock, or, where
// nobody counts that, all together compute no more than one did.
func turnTaking(s subject) []Number {
	waited := s.perWorkerTime("gilWait", stats.GILWait, s.full).CI.Low > lockShare
	if !s.takesTurns() || !s.idles() || !waited && s.gain.CI.Low > 1+loss {
		return nil
	}
	return s.held(append(s.factors(), s.derived("coresUsed", Times, stats.Ratio, of(stats.CPU, s.full), of(stats.Runtime, s.full))))
}

// startCost holds when at least half of the time above the ideal is start-up,
// and that is a twentieth of all. Where each task starts a process of its own,
// more of them do not make it pay.
func startCost(s subject) []Number {
	workers, shares := float64(s.full.Workers), s.shares(s.full)
	start, time := of(stats.Startup, s.full), of(stats.Runtime, s.full)
	part := s.derived("startupShare", Share, stats.Ratio, start, time)
	beyondHalf := s.derived("", Seconds, func(v []float64) float64 { return v[0] - (v[1]-v[2]/workers)/2 }, start, time, of(stats.Runtime, s.base))
	if !(part.CI.Low > loss) || !(beyondHalf.CI.Low > 0) {
		return nil
	}
	numbers := append(s.factors(), part,
		s.derived("startup", Seconds, func(v []float64) float64 { return shares * v[0] }, start),
		// N workers save T₁(1−1/N) and cost the start-up.
		s.derived("breakEven", Seconds, func(v []float64) float64 { return shares * v[0] / (1 - 1/max(2, workers)) }, start))
	return append(numbers, s.smallest()...)
}

// lockWaits holds when workers are known to have waited for mutexes. Of
// goroutines Go times one wait in eight, and counts it for eight: where there
// were few, most trials tell of less than there was, and the loss is told by
// what idling fits.
func lockWaits(s subject) []Number {
	share := s.perWorkerTime("lockWait", stats.LockWait, s.full)
	if !s.idles() || !(share.CI.Low > lockShare) {
		return nil
	}
	return append(s.factors(), share)
}

func imbalanced(s subject) []Number {
	column := s.Column(stats.Imbalance, s.full)
	ci := column.Interval(0.95)
	if !s.idles() || !(ci.Low > imbalance) {
		return nil
	}
	n := number("imbalance", Times, column.Median())
	n.CI = ci
	return append(s.factors(), n)
}

func collection(s subject) []Number {
	share := s.perCPU("collecting", stats.Collecting, s.full)
	if !(share.CI.Low > collectorShare) ||
		!s.exceeds(1, of(stats.Collecting, s.full), of(stats.CPU, s.full), of(stats.Collecting, s.base), of(stats.CPU, s.base)) {
		return nil
	}
	return append(s.factors(), share, s.perCPU("collectingBefore", stats.Collecting, s.base))
}

// serialPart holds when workers idle, the work costs no more, and the serial
// fraction is the same at every worker count.
func serialPart(s subject) []Number {
	last, ok := s.serial(s.full)
	if !ok || s.experiment.Weak || !s.idles() || s.inflated() || s.blocksMore() {
		return nil
	}
	for _, c := range s.series {
		if c.Workers > s.full.Workers {
			continue
		}
		e, ok := s.serial(c)
		if ok && (e.CI.Low > last.CI.High || last.CI.Low > e.CI.High) {
			return nil
		}
	}
	told, ok := Possible(last)
	if !ok {
		return nil
	}
	return s.held(append(s.factors(), Number{"serial", Share, told}))
}

func memoryBound(s subject) []Number {
	if s.idles() || !s.inflated() {
		return nil
	}
	return append(s.factors(), s.split.Cost())
}

// mixed holds when the loss has two factors, and nothing above tells of either.
func mixed(s subject) []Number {
	if !s.idles() || !s.inflated() {
		return nil
	}
	return append(s.factors(), s.split.Cost())
}

// Cost is how much more CPU time the same work takes: the reciprocal of the
// split's factor.
func (s Split) Cost() Number {
	cost, work := s.Work, s.Work
	cost.Value, cost.CI.Low, cost.CI.High = 1/work.Value, 1/work.CI.High, 1/work.CI.Low
	return Number{"cost", Times, cost}
}
