package verdict

// Sentence says a finding, with its numbers.
func (f Finding) Sentence() Sentence {
	data := []any{"workers", workers(f.Cell), "cores", cores(f.Cell.Cores), "n", f.Cell.Workers}
	for _, n := range f.Evidence {
		data = append(data, n.Name, n.text(), n.Name+"Interval", span(n.CI, n.Unit.format))
	}
	return say("finding."+string(f.Code), sentences[f.Code], data...)
}

// sentences holds a sentence for every code. "Consistent with" stands where a
// pattern fits but no counter shows the cause.
var sentences = map[Code]string{
	Quota:      "The container allows {{.quota}} CPUs; {{.workers}} were held back for {{.throttled}} of the time. Raise the limit, or use fewer.",
	Noisy:      "Other work took {{.taken}} of the CPUs even with one worker: take the speed-ups as lower bounds, or measure again on a quiet machine.",
	Overheated: "The processor slowed down while it measured ({{.events}} events of heat; {{.clockBefore}} with one worker, {{.clock}} with {{.n}}): let it cool, or use fewer cores.",

	Superlinear: "{{.workers}} are {{.speedup}} times faster [{{.speedupInterval}}], more than their number: the base is probably handicapped by its cache, its memory or a cold start. Compare with 2 workers as the base.",
	Waiting:     "The work mostly waits: it computes for {{.computing}} of its time. More workers than cores help here.",
	Unresolved:  "Not resolved: the noise of ±{{.noise}} hides what {{.workers}} lose. Measure more rounds, or longer tasks.",
	Scales:      "{{.workers}} keep {{.efficiency}} [{{.efficiencyInterval}}] of the ideal: nothing holds them back.",
	SharedCores: "Beyond the {{.physical}} physical cores of the fastest kind, workers share cores or run on slower ones: the same work costs {{.cost}} times the CPU time there, and the ideal is not {{.n}}.",
	TurnTaking:  "The workers took turns: together {{.workers}} use {{.coresUsed}} cores. Use processes, or an interpreter without a global lock.",
	StartCost:   "Starting {{.workers}} takes {{.startup}}, {{.startupShare}} of their time; they pay from about {{.breakEven}} of serial work.",
	LockWaits:   "The workers waited for locks {{.lockWait}} of their time.",
	Imbalanced:  "The slowest worker ran {{.imbalance}} times as long as the average [{{.imbalanceInterval}}]: smaller tasks may help.",
	Collection:  "Collecting garbage took {{.collecting}} of the CPU time, {{.collectingBefore}} with one worker: allocations, not cores, limit this.",
	Kernel:      "{{.kernel}} of the CPU time went to the kernel, with {{.faults}} times the page faults.",
	SerialPart:  "Workers idle, and the work costs no more: consistent with a serial part of {{.serial}} [{{.serialInterval}}].",
	Contention:  "Workers blocked {{.blocks}} times a second, {{.blocksBefore}} with one worker: consistent with a lock or a queue.",
	MemoryBound: "The same work costs {{.cost}} times the CPU time with {{.workers}} [{{.costInterval}}], and they do not wait: consistent with memory bandwidth, caches or cache lines that they share.",
	Unexplained: "{{.workers}} keep {{.efficiency}} [{{.efficiencyInterval}}] of the ideal; no counter shows where the rest goes.",

	Oversubscribed: "{{.workers}} on {{.cores}} were preempted {{.preemptions}} times a trial, {{.preemptionsBefore}} before: for work that computes, workers beyond the cores gain nothing.",
}

// text writes the value of a number with its unit.
func (n Number) text() string { return n.Unit.format(n.Value) }

// format writes a value in the unit.
func (u Unit) format(v float64) string {
	switch u {
	case Share:
		return share(v)
	case Seconds:
		return seconds(v)
	case Times:
		return times(v)
	case Hertz:
		if v == 0 {
			return "?"
		}
		return digits(v/1e9) + " GHz"
	}
	return digits(v)
}
