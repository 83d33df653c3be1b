package verdict

import "maps"

// English returns the templates of all sentences by their keys, for
// translators.
func English() map[string]string { return maps.Clone(english) }

// english is the catalogue of sentences. "Consistent with" stands where a
// pattern fits but no counter shows the cause.
var english = map[string]string{
	"answer.serial":       "Run it serially: nothing that was measured is clearly faster.",
	"answer.unresolved":   "Not resolved: nothing is clearly faster than {{.base}}.",
	"answer.use":          "Use {{.workers}} on {{.cores}}.",
	"answer.time":         "It takes {{.time}}, 95% interval {{.interval}}, in {{.rounds}}.",
	"answer.unclear":      "The fastest, {{.workers}} on {{.cores}}, takes {{.after}} where {{.base}} takes {{.before}}: a speed-up of {{.speedup}}, 95% interval {{.interval}}, {{.standing}}. Measure more rounds, longer work, or on a quieter machine.",
	"answer.faster":       "{{.speedup}} times faster than {{.base}} (from {{.before}} to {{.after}}), 95% interval {{.interval}}, {{.standing}}.",
	"answer.more-work":    "{{.speedup}} times the work of {{.base}} in the same time (one share takes {{.alone}} alone, {{.n}} take {{.together}}), 95% interval {{.interval}}, {{.standing}}.",
	"answer.gustafson":    "With the work grown by the workers, the speed-up of {{.workers}} shows that {{.share}} [{{.low}}, {{.high}}] of their time is not shared (Gustafson); of the same work done by one that would be {{.fixed}} (Amdahl).",
	"answer.confirmed":    "confirmed in {{.rounds}}",
	"answer.exploratory":  "exploratory: from the {{.rounds}} that chose it",
	"answer.next-slower":  "{{.workers}} are slower ({{.gain}} [{{.low}}, {{.high}}]).",
	"answer.next-little":  "{{.workers}} gain a little ({{.gain}} [{{.low}}, {{.high}}]), not enough to pay for themselves.",
	"answer.next-nothing": "{{.workers}} gain nothing ({{.gain}} [{{.low}}, {{.high}}]).",
	"answer.karp-flatt":   "By itself the speed-up of {{.workers}} shows a serial share of {{.share}} [{{.low}}, {{.high}}], start-up and waiting included.",
	"answer.base":         "{{.workers}} on {{.cores}}",

	"rival.slower":  "{{.strategy}} at its best, with {{.workers}} on {{.cores}}, takes {{.behind}} times as long [{{.interval}}].",
	"rival.level":   "{{.strategy}} does as well with {{.workers}} on {{.cores}}: {{.behind}} times the time [{{.interval}}].",
	"rival.faster":  "{{.strategy}} is a little faster with {{.workers}} on {{.cores}}, {{.behind}} times the time [{{.interval}}], but not enough to pay for more workers.",
	"rival.because": "{{.rival}} {{.cause}}",

	"law.none":     "No law is fitted: that takes {{.needs}} worker counts with a physical core each; {{.have}} measured.",
	"law.rejected": "No law describes this curve (the best misses by {{.miss}}), so nothing is claimed about a serial share.",
	"law.held":     "The times fall faster than workers are added: no serial share is found, and the base may be handicapped.",
	"law.peak":     "{{.sigma}} [{{.low}}, {{.high}}] of the work runs serially; throughput is greatest at about {{.peak}} workers.",
	"law.limit":    "{{.sigma}} [{{.low}}, {{.high}}] of the work runs serially; more than {{.limit}} times is out of reach.",
	"law.linear":   "{{.sigma}} [{{.low}}, {{.high}}] of the work runs serially.",

	"finding.quota":          "The container allows {{.quota}} CPUs; {{.workers}} were held back for {{.throttled}} of the time. Raise the limit, or use fewer.",
	"finding.noisy":          "Other work took {{.taken}} of the CPUs even with one worker: take the speed-ups as lower bounds, or measure again on a quiet machine.",
	"finding.overheated":     "The processor slowed down while it measured ({{.events}} events of heat; {{.clockBefore}} with one worker, {{.clock}} with {{.n}}): let it cool, or use fewer cores.",
	"finding.superlinear":    "{{.workers}} are {{.speedup}} times faster [{{.speedupInterval}}], more than their number: the base is probably handicapped by its cache, its memory or a cold start. Compare with 2 workers as the base.",
	"finding.waiting":        "The work mostly waits: it computes for {{.computing}} of its time. More workers than cores help here.",
	"finding.unresolved":     "Not resolved: the noise of ±{{.noise}} hides what {{.workers}} lose. Measure more rounds, or longer tasks.",
	"finding.scales":         "{{.workers}} keep {{.efficiency}} [{{.efficiencyInterval}}] of the ideal: nothing holds them back.",
	"finding.shared-cores":   "Beyond the {{.physical}} physical cores of the fastest kind, workers share cores or run on slower ones: the same work costs {{.cost}} times the CPU time there, and the ideal is not {{.n}}.",
	"finding.turn-taking":    "The workers took turns: together {{.workers}} use {{.coresUsed}} cores. Use processes, or an interpreter without a global lock.",
	"finding.start-cost":     "Starting {{.workers}} takes {{.startup}}, {{.startupShare}} of their time; they pay from about {{.breakEven}} of serial work.",
	"finding.lock-waits":     "The workers waited for locks {{.lockWait}} of their time.",
	"finding.imbalanced":     "The slowest worker ran {{.imbalance}} times as long as the average [{{.imbalanceInterval}}]: smaller tasks may help.",
	"finding.collection":     "Collecting garbage took {{.collecting}} of the CPU time, {{.collectingBefore}} with one worker: allocations, not cores, limit this.",
	"finding.kernel":         "{{.kernel}} of the CPU time went to the kernel, with {{.faults}} times the page faults.",
	"finding.serial-part":    "Workers idle, and the work costs no more: consistent with a serial part of {{.serial}} [{{.serialInterval}}].",
	"finding.contention":     "Workers blocked {{.blocks}} times a second, {{.blocksBefore}} with one worker: consistent with a lock or a queue.",
	"finding.memory-bound":   "The same work costs {{.cost}} times the CPU time with {{.workers}} [{{.costInterval}}], and they do not wait: consistent with memory bandwidth, caches or cache lines that they share.",
	"finding.unexplained":    "{{.workers}} keep {{.efficiency}} [{{.efficiencyInterval}}] of the ideal; no counter shows where the rest goes.",
	"finding.oversubscribed": "{{.workers}} on {{.cores}} were preempted {{.preemptions}} times a trial, {{.preemptionsBefore}} before: for work that computes, workers beyond the cores gain nothing.",

	"trace.nothing":     "This trial does not tell what its workers did.",
	"trace.busy.one":    "The worker ran tasks {{.share}} of the time.",
	"trace.busy.other":  "The workers ran tasks {{.share}} of their time.",
	"trace.lock.one":    "The worker waited for locks {{.share}} of the time.",
	"trace.lock.other":  "The workers waited for locks {{.share}} of their time, worker {{.worker}} most: {{.most}}.",
	"trace.gil.one":     "The worker waited for the interpreter lock {{.share}} of the time.",
	"trace.gil.other":   "The workers waited for the interpreter lock {{.share}} of their time, worker {{.worker}} most: {{.most}}.",
	"trace.block.one":   "The worker was outside of the interpreter {{.share}} of the time, waiting or in native code.",
	"trace.block.other": "The workers were outside of the interpreter {{.share}} of their time, waiting or in native code; worker {{.worker}} most: {{.most}}.",
	"trace.start":       "Until all workers were ready, {{.time}} went by, {{.share}} of the trial.",
	"trace.alone":       "For {{.time}}, {{.share}} of the trial, one worker did what cannot be shared.",
	"trace.workless":    "{{.workless}} of {{.workers}} workers had nothing to do: there were too few tasks.",
	"trace.hand-overs":  "The interpreter lock changed hands {{.n}} times, about once in {{.every}}.",
	"trace.crowded":     "{{.workers}} share {{.cores}}: what they ran includes waits for a core.",
	"trace.together":    "All finished within {{.spread}} of the trial.",
	"trace.apart":       "Worker {{.last}} finished {{.late}} after worker {{.first}}, {{.spread}} of the trial.",

	"count.cores.one":          "{{.n}} core",
	"count.cores.other":        "{{.n}} cores",
	"count.rounds.one":         "{{.n}} round",
	"count.rounds.other":       "{{.n}} rounds",
	"count.fresh-rounds.one":   "{{.n}} fresh round",
	"count.fresh-rounds.other": "{{.n}} fresh rounds",
	"count.goroutines.one":     "{{.n}} goroutine",
	"count.goroutines.other":   "{{.n}} goroutines",
	"count.subprocesses.one":   "{{.n}} subprocess",
	"count.subprocesses.other": "{{.n}} subprocesses",
	"count.serial.one":         "the serial program",
	"count.serial.other":       "the serial program",
	"count.workers.one":        "{{.n}} {{.strategy}} worker",
	"count.workers.other":      "{{.n}} {{.strategy}} workers",

	"interval.range": "unknown, range {{.range}}",
}
