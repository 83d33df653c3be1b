package verdict

import "fmt"

// Text says a finding in plain English, with its numbers.
func (f Finding) Text() string { return sentences[f.Code](f) }

// sentences holds a sentence for every code. "Consistent with" stands where a
// pattern fits but no counter shows the cause.
var sentences = map[Code]func(Finding) string{
	Quota: func(f Finding) string {
		return fmt.Sprintf("The container allows %s CPUs; the trials with %s were held back for %s of the time. Raise the limit, or use fewer.",
			digits(f.Of("quota").Value), workers(f.Cell), share(f.Of("throttled").Value))
	},
	Noisy: func(f Finding) string {
		return fmt.Sprintf("Other work took %s of the CPUs even with one worker: take the speed-ups as lower bounds, or measure again on a quiet machine.", share(f.Of("taken").Value))
	},
	Overheated: func(f Finding) string {
		if f.Of("events").Value > 0 {
			return "The processor slowed down for its heat while it measured: let it cool, or use fewer cores."
		}
		return fmt.Sprintf("The clock fell from %s to %s GHz with %s; that is part of the loss.",
			digits(f.Of("clock-before").Value/1e9), digits(f.Of("clock").Value/1e9), workers(f.Cell))
	},
	Superlinear: func(f Finding) string {
		return fmt.Sprintf("%s are %s times faster [%s], more than their number: the base is probably handicapped by its cache, its memory or a cold start. Compare with 2 workers as the base.",
			workers(f.Cell), times(f.Of("speed-up").Value), span(f.Of("speed-up").CI, times))
	},
	Waiting: func(f Finding) string {
		return fmt.Sprintf("The work mostly waits: it computes for %s of its time. More workers than cores help here.", share(f.Of("computing").Value))
	},
	Unresolved: func(f Finding) string {
		return fmt.Sprintf("Not resolved: the noise of ±%s hides what %s lose. Measure more rounds, or longer tasks.", share(f.Of("noise").Value), workers(f.Cell))
	},
	Scales: func(f Finding) string {
		return fmt.Sprintf("%s keep %s: nothing holds them back.", workers(f.Cell), efficiency(f))
	},
	SharedCores: func(f Finding) string {
		return fmt.Sprintf("Beyond the %.0f physical cores of the fastest kind, workers share cores or run on slower ones: the same work costs %s times the CPU time there, and the ideal is not %d.",
			f.Of("physical").Value, times(1/f.Of("work").Value), f.Cell.Workers)
	},
	TurnTaking: func(f Finding) string {
		return fmt.Sprintf("The workers took turns: together %s use %s cores. Use processes, or an interpreter without a global lock.",
			workers(f.Cell), times(f.Of("cores-used").Value))
	},
	StartCost: func(f Finding) string {
		return fmt.Sprintf("Starting %s takes %s, %s of their time; they pay from about %s of serial work.",
			workers(f.Cell), seconds(f.Of("start-up").Value), share(f.Of("start-up-share").Value), seconds(f.Of("break-even").Value))
	},
	LockWaits: func(f Finding) string {
		return fmt.Sprintf("The workers waited for locks %s of their time.", share(f.Of("lock-wait").Value))
	},
	Imbalanced: func(f Finding) string {
		return fmt.Sprintf("The slowest worker ran %s times as long as the average: smaller tasks may help.", times(f.Of("imbalance").Value))
	},
	Collection: func(f Finding) string {
		return fmt.Sprintf("Collecting garbage took %s of the CPU time, %s with one worker: allocations, not cores, limit this.",
			share(f.Of("collecting").Value), share(f.Of("collecting-before").Value))
	},
	Kernel: func(f Finding) string {
		return fmt.Sprintf("%s of the CPU time went to the kernel, with %s times the page faults.", share(f.Of("kernel").Value), times(f.Of("faults").Value))
	},
	SerialPart: func(f Finding) string {
		e := f.Of("serial")
		return fmt.Sprintf("Workers idle, and the work costs no more: consistent with a serial part of %s [%s].", share(e.Value), span(e.CI, share))
	},
	Contention: func(f Finding) string {
		return fmt.Sprintf("Workers blocked %s times a second, %s with one worker: consistent with a lock or a queue.",
			digits(f.Of("blocks").Value), digits(f.Of("blocks-before").Value))
	},
	MemoryBound: func(f Finding) string {
		return fmt.Sprintf("The same work costs %s times the CPU time with %s, and they do not wait: consistent with memory bandwidth, caches or cache lines that they share.",
			times(f.Of("cost").Value), workers(f.Cell))
	},
	Unexplained: func(f Finding) string {
		return fmt.Sprintf("%s keep %s; no counter shows where the rest goes.", workers(f.Cell), efficiency(f))
	},
	Oversubscribed: func(f Finding) string {
		return fmt.Sprintf("%s on %s were preempted %s times a trial, %s before: for work that computes, workers beyond the cores gain nothing.",
			workers(f.Cell), plural(f.Cell.Cores, "core"), digits(f.Of("preemptions").Value), digits(f.Of("preemptions-before").Value))
	},
}

// efficiency writes the efficiency with its interval.
func efficiency(f Finding) string {
	e := f.Of("efficiency")
	return fmt.Sprintf("%s [%s] of the ideal", share(e.Value), span(e.CI, share))
}
