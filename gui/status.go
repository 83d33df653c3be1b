package gui

import (
	"path/filepath"

	"parallelogram/core/sweep"
	"parallelogram/gui/words"
)

// status says in a line what the window is doing. The trials of what was
// measured are those that its numbers are made of, without the probe.
func status(v view) string {
	if v.loading != "" {
		return words.Say("status.loading", words.With{"File": filepath.Base(v.loading)})
	}
	p := v.progress
	switch v.phase {
	case running:
		return runningStatus(p)
	case stopping:
		return words.Say("status.stopping")
	case finished:
		return words.SayCount("status.finished", len(v.run.Measured().Trials), words.With{"Time": words.Clock(p.Elapsed)})
	case stopped:
		return words.Say("status.stopped", words.With{"Done": len(v.run.Trials), "Planned": p.Planned})
	case failed:
		return words.Say("status.failed")
	case opened:
		return words.SayCount("status.opened", len(v.run.Measured().Trials), words.With{"File": filepath.Base(v.journal.path)})
	default:
		return words.Say("status.ready")
	}
}

// runningStatus names the round and the cell under way, and the time left as
// soon as it can be told.
func runningStatus(p sweep.Progress) string {
	values := words.With{"Round": p.Round, "Rounds": p.Rounds, "Cell": p.Cell.String(), "Left": words.Clock(p.Left)}
	switch {
	case p.Phase == "" || p.Phase == sweep.Calibrating:
		return words.Say("status.calibrating")
	case p.Phase == sweep.Waiting:
		return words.Say("status.waiting")
	case p.Phase == sweep.Probing:
		return words.Say("status.probing", values)
	case p.Phase == sweep.Focusing:
		return words.Say("status.focusing", values)
	case p.Phase == sweep.Confirming:
		return words.Say("status.confirming", values)
	case p.Left <= 0:
		return words.Say("status.round", values)
	default:
		return words.Say("status.left", values)
	}
}
