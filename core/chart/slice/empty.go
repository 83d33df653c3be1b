package slice

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/chart/view"
)

// Lacking returns what to say when the slice has no time to draw.
func (s Slice) Lacking(run core.Run, w view.Words) view.Message {
	tried, measured := len(s.Series) > 0, false
	for _, series := range s.Series {
		measured = measured || slices.ContainsFunc(series.Points, Point.Measured)
	}
	coming := !run.Finished && s.planned(run.Experiment)
	switch {
	case measured, s.Baseline.Measured() && !tried && (coming || s.alone()):
		return view.Message{}
	case tried, len(s.All) > 0 && s.alone():
		return Failed(run, w)
	case coming, len(s.All) == 0:
		return view.Message{Text: w.NoTrial, Hint: w.NoTrialHint}
	}
	return view.Message{Text: w.NoSuch, Hint: view.Fill(w.NoSuchHint, "counts", core.FormatCounts(s.others(run.Experiment)))}
}

// alone reports whether nothing but the serial program was run.
func (s Slice) alone() bool {
	for cell := range s.All {
		if cell.Strategy != core.Serial {
			return false
		}
	}
	return true
}

// planned reports whether the experiment has cells in the slice.
func (s Slice) planned(e core.Experiment) bool {
	return s.Fixed == 0 || slices.Contains(s.pick(e.Workers, e.Cores), s.Fixed)
}

// others returns the counts that the slice could have been taken at.
func (s Slice) others(e core.Experiment) []int {
	counts := slices.Clone(s.pick(e.Workers, e.Cores))
	for cell := range s.All {
		if cell.Strategy != core.Serial {
			counts = append(counts, s.pick([]int{cell.Workers}, []int{cell.Cores})...)
		}
	}
	slices.Sort(counts)
	return slices.Compact(counts)
}

// pick returns what belongs to the axis that the slice holds fixed.
func (s Slice) pick(workers, cores []int) []int {
	if s.By == view.Cores {
		return workers
	}
	return cores
}

// Failed says that every trial failed, and why.
func Failed(run core.Run, w view.Words) view.Message {
	return view.Message{Text: w.AllFailed, Hint: view.Fill(w.AllFailedHint, "why", LastFailure(run).Text)}
}

// LastFailure returns the reason of the latest failure; the zero notice when
// there was none.
func LastFailure(run core.Run) (reason core.Notice) {
	for i := range run.Trials {
		if !run.Trials[i].OK() {
			reason = run.Trials[i].Reason()
		}
	}
	return reason
}
