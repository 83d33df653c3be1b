package verdict

import (
	"parallelogram/core/choice"
	"parallelogram/core/stats"
)

// nearlyAll is the share of the machine's memory from which a command takes nearly
// all: the system and its cache of files need the rest.
const nearlyAll = 0.8

// failing tells of the cells of a command that failed, and in how many trials.
func failing(in Input) (findings []Finding) {
	if in.Run.Experiment.Workload.Command == nil {
		return nil
	}
	rounds := in.whole()
	for _, c := range rounds.Cells() {
		failed := rounds.Failed(c)
		if failed == 0 {
			continue
		}
		code := SomeFailed
		if choice.FailsOften(rounds.Rounds, c) {
			code = Unreliable
		}
		findings = append(findings, Finding{Code: code, Cell: c, Evidence: []Number{
			number("failed", Count, float64(failed)), number("trials", Count, float64(failed+rounds.Column(stats.Runtime, c).N())),
		}})
	}
	return findings
}

// memoryFull tells of the cell that takes most of the machine's memory, where that
// is nearly all.
func memoryFull(in Input) []Finding {
	var most stats.Memory
	var f Finding
	for _, c := range in.whole().Cells() {
		if m := in.Trials.Memory(c); m.Most > most.Most {
			most, f = m, Finding{Code: MemoryFull, Cell: c}
		}
	}
	whole := float64(in.Run.Host.Memory)
	if whole <= 0 || most.Most <= nearlyAll*whole {
		return nil
	}
	f.Evidence = []Number{number("memory", Bytes, most.Most), number("share", Share, most.Most/whole)}
	return []Finding{f}
}
