package verdict

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// What tells trials that did the work from trials that found it done.
const (
	collapse = 3     // times: how much longer the first trial takes than all later ones
	gap      = 3     // times the spread of either group of times between them
	skips    = rises // times: how much longer the slow group takes at least, for noise makes groups, too
	fewest   = 2     // trials of a group: one alone is an outlier
)

// redone tells of the cell of a command whose times say most clearly that some of
// its trials did not do the work: the first took far longer than all later ones, or
// they fall in two groups. An incremental build and a cache of results look so.
// The probe is among the trials, for it may be the only one that did the work.
func redone(in Input) []Finding {
	if in.Run.Experiment.Workload.Command == nil {
		return nil
	}
	var found []Finding
	clearest := 0.0
	times := in.inOrder()
	for _, c := range in.whole().Cells() {
		numbers, by := collapsed(times[c])
		if numbers == nil {
			numbers, by = grouped(times[c])
		}
		if by > clearest {
			clearest, found = by, []Finding{{Code: Redone, Cell: c, Evidence: numbers}}
		}
	}
	return found
}

// inOrder returns the runtimes of each cell of the variant in the order in which
// they were measured, s.
func (in Input) inOrder() map[core.Cell][]float64 {
	times := map[core.Cell][]float64{}
	for i := range in.Trials.Len() {
		if c := in.Trials.Cell(i); c.Variant == in.Variant && in.Trials.OK(i) {
			times[c] = append(times[c], in.Trials.Value(stats.Runtime, i))
		}
	}
	return times
}

// collapsed returns how many times as long as all later ones the first took, where
// that is far.
func collapsed(times []float64) ([]Number, float64) {
	if len(times) < 1+fewest {
		return nil, 0
	}
	first, later := times[0], slices.Max(times[1:])
	if first <= collapse*later {
		return nil, 0
	}
	return []Number{number("first", Seconds, first), number("later", Seconds, later)}, first / later
}

// grouped returns how many times as long the slow ones of two groups take, where
// there are two.
func grouped(times []float64) ([]Number, float64) {
	sorted := slices.Sorted(slices.Values(times))
	if len(sorted) < 2*fewest {
		return nil, 0
	}
	at := fewest // of the first slow one
	for i := fewest; i <= len(sorted)-fewest; i++ {
		if sorted[i]-sorted[i-1] > sorted[at]-sorted[at-1] {
			at = i
		}
	}
	fast, slow := sorted[:at], sorted[at:]
	spread := max(fast[len(fast)-1]-fast[0], slow[len(slow)-1]-slow[0])
	apart, by := slow[0]-fast[len(fast)-1], slow[0]/fast[len(fast)-1]
	if apart <= gap*spread || by < skips {
		return nil, 0
	}
	return []Number{
		number("fast", Seconds, stats.Median(fast)), number("slow", Seconds, stats.Median(slow)),
		number("some", Count, float64(len(fast))), number("trials", Count, float64(len(sorted))),
	}, by
}
