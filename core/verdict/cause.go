package verdict

// Limits from which something is named as a cause.
const (
	lockShare      = 0.05 // of the workers' time spent waiting for mutexes
	imbalance      = 1.1  // slowest worker's time over the average
	collectorShare = 0.10 // of the CPU time spent collecting garbage
	kernelShare    = 0.20 // of the CPU time spent in the kernel
	rises          = 1.5  // factor by which something must grow with the workers to be called growing
	clockFalls     = 0.97 // of the clock with one worker
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
	{Superlinear, superlinear},
	{Waiting, waiting},
	{Unresolved, unresolved},
	{Scales, scales},
	{SharedCores, sharedCores},
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
	{Unexplained, func(s subject) []Number { return s.factors() }},
}

// cause names what keeps the subject from scaling.
func (s subject) cause() Finding {
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
	if s.gain.CI.Low <= float64(s.full.Workers)*(1+loss/2) || s.waits(s.base) {
		return nil
	}
	return []Number{{"speedup", Times, s.gain}}
}

func waiting(s subject) []Number {
	if !s.waits(s.base) {
		return nil
	}
	return []Number{number("computing", Share, s.usage(s.base)), {"speedup", Times, s.gain}}
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
	return append(s.factors(), s.split.cost(), number("physical", Count, float64(n)))
}

// turnTaking holds when workers waited for the interpreter lock, or, where
// nobody counts that, all together compute no more than one did.
func turnTaking(s subject) []Number {
	waited := s.perWorkerTime(gilWaitOf, s.full) > lockShare
	if !s.full.Strategy.TakesTurns() || !s.idles() || !waited && s.gain.CI.Low > 1+loss {
		return nil
	}
	return append(s.factors(), number("coresUsed", Times, s.usage(s.full)*float64(s.full.Workers)))
}

// startCost holds when at least half of the time above the ideal is start-up,
// and that is a twentieth of all. Where each task starts a process of its own,
// more of them do not make it pay.
func startCost(s subject) []Number {
	time, start := s.median(runtimeOf, s.full), s.median(startupOf, s.full)
	lost := time - s.median(runtimeOf, s.base)/float64(s.full.Workers)
	if start < loss*time || start < lost/2 {
		return nil
	}
	workers := float64(s.full.Workers)
	whole := start * s.shares(s.full)
	return append(s.factors(),
		number("startup", Seconds, whole),
		number("startupShare", Share, start/time),
		// N workers save T₁(1−1/N) and cost the start-up.
		number("breakEven", Seconds, whole/(1-1/max(2, workers))))
}

func lockWaits(s subject) []Number {
	share := s.perWorkerTime(lockWaitOf, s.full)
	if !s.idles() || !(share > lockShare) {
		return nil
	}
	return append(s.factors(), number("lockWait", Share, share))
}

func imbalanced(s subject) []Number {
	column := s.column(imbalanceOf, s.full)
	ci := column.Interval(0.95)
	if !s.idles() || !(ci.Low > imbalance) {
		return nil
	}
	n := number("imbalance", Times, column.Median())
	n.CI = ci
	return append(s.factors(), n)
}

func collection(s subject) []Number {
	share, before := s.perCPU(collectingOf, s.full), s.perCPU(collectingOf, s.base)
	if !(share > collectorShare) || !(share > before) {
		return nil
	}
	return append(s.factors(), number("collecting", Share, share), number("collectingBefore", Share, before))
}

func kernel(s subject) []Number {
	share, before := s.perCPU(systemOf, s.full), s.perCPU(systemOf, s.base)
	if !s.inflated() || !(share > kernelShare) || !(share > rises*before) {
		return nil
	}
	return append(s.factors(), number("kernel", Share, share),
		number("faults", Times, ratio(s.median(faultsOf, s.full), s.median(faultsOf, s.base))))
}

// serialPart holds when workers idle, the work costs no more, and the serial
// fraction is the same at every worker count.
func serialPart(s subject) []Number {
	last, ok := s.serial(s.full)
	if !ok || s.weak || !s.idles() || s.inflated() || s.blocksMore() {
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
	told, ok := possible(last)
	if !ok {
		return nil
	}
	return append(s.factors(), Number{"serial", Share, told})
}

// blocksMore reports whether workers gave up their cores far more often than
// the first one did.
func (s subject) blocksMore() bool {
	const often = 1000 // per second: a lock or a queue, not the odd wait at the end
	now, before := s.perSecond(voluntaryOf, s.full), s.perSecond(voluntaryOf, s.one())
	return s.full != s.one() && now > often && now > rises*float64(s.full.Workers)*before
}

func contention(s subject) []Number {
	if !s.idles() || !s.blocksMore() {
		return nil
	}
	return append(s.factors(), number("blocks", PerSec, s.perSecond(voluntaryOf, s.full)),
		number("blocksBefore", PerSec, s.perSecond(voluntaryOf, s.one())))
}

func memoryBound(s subject) []Number {
	if s.idles() || !s.inflated() {
		return nil
	}
	return append(s.factors(), s.split.cost())
}

// mixed holds when the loss has two factors, and nothing above tells of either.
func mixed(s subject) []Number {
	if !s.idles() || !s.inflated() {
		return nil
	}
	return append(s.factors(), s.split.cost())
}

// cost is how much more CPU time the same work takes: the reciprocal of the
// split's factor.
func (s Split) cost() Number {
	cost, work := s.Work, s.Work
	cost.Value, cost.CI.Low, cost.CI.High = 1/work.Value, 1/work.CI.High, 1/work.CI.Low
	return Number{"cost", Times, cost}
}

// ratio divides, and is 1 where there was nothing before.
func ratio(now, before float64) float64 {
	if !(before > 0) {
		return 1
	}
	return now / before
}
