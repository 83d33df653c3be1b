package sweep

import (
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
)

// longRun is what a run may take without a word: longer than somebody waits beside
// it.
const longRun = 10 * time.Minute

// learn takes the first trial of fixed work, a baseline's, for what the others are
// predicted by until they have one: nothing was calibrated.
func (m *measurement) learn(t core.Trial) {
	if m.fixed() && m.schedule.done() == 1 && t.OK() {
		m.schedule.serial = t.Process / 2 // a trial is taken to do its work twice
		m.tellLong(m.schedule.left(), m.run.Experiment.Rounds)
	}
}

// tellLong tells of a run of fixed work that is to go on for long, and what would
// take less: fewer worker counts, or the fewest rounds that give intervals. It is
// told once, as soon as it is known.
func (m *measurement) tellLong(left time.Duration, rounds int) {
	if !m.fixed() || m.toldLong || left <= longRun {
		return
	}
	m.toldLong = true
	open := m.schedule.openCells()
	round := m.schedule.round(core.PhaseSweep, open)
	pairs := []any{"time", minutes(left), "cells", len(open), "rounds", rounds, "confirm", m.schedule.reserve,
		"each", quantity.Duration(brief(round / time.Duration(len(m.schedule.turns(core.PhaseSweep, open)))))}
	fewer, spared := "", time.Duration(0)
	if counts, cells := m.halved(open); len(cells) < len(open) {
		fewer, spared = quantity.Counts(counts), round-m.schedule.round(core.PhaseSweep, cells)
	}
	pairs = append(pairs, "workers", fewer, "withWorkers", minutes(left-time.Duration(rounds)*spared))
	fewest := min(rounds, stats.MinRounds)
	pairs = append(pairs, "fewest", fewest, "withFewest", minutes(left-time.Duration(rounds-fewest)*round))
	m.say(message.Info, "long-run", pairs...)
}

// halved returns every second worker count and 1, and the cells that have them.
func (m *measurement) halved(cells []core.Cell) (counts []int, left []core.Cell) {
	all := m.run.Experiment.Workers
	for i, n := range all {
		if n == 1 || (len(all)-1-i)%2 == 0 {
			counts = append(counts, n)
		}
	}
	return counts, slices.DeleteFunc(slices.Clone(cells), func(c core.Cell) bool { return !slices.Contains(counts, c.Workers) })
}

// minutes writes a long time without what nobody asks of one.
func minutes(d time.Duration) string {
	return quantity.Duration(max(d.Round(time.Minute), time.Minute))
}
