package gui

import (
	"path/filepath"

	"parallelogram/core/sweep"
)

// status says in a line what the window is doing.
func status(v view) string {
	if v.loading != "" {
		return say("status.loading", with{"File": filepath.Base(v.loading)})
	}
	p := v.progress
	switch v.phase {
	case running:
		return runningStatus(p)
	case stopping:
		return say("status.stopping")
	case finished:
		return sayCount("status.finished", len(v.run.Trials), with{"Time": clock(p.Elapsed)})
	case stopped:
		return say("status.stopped", with{"Done": len(v.run.Trials), "Planned": p.Planned})
	case failed:
		return say("status.failed")
	case opened:
		return sayCount("status.opened", len(v.run.Trials), with{"File": filepath.Base(v.journal.path)})
	default:
		return say("status.ready")
	}
}

// runningStatus names the round and the cell under way, and the time left as
// soon as it can be told.
func runningStatus(p sweep.Progress) string {
	values := with{"Round": p.Round, "Rounds": p.Rounds, "Cell": p.Cell.String(), "Left": clock(p.Left)}
	switch {
	case p.Phase == "" || p.Phase == sweep.Calibrating:
		return say("status.calibrating")
	case p.Phase == sweep.Waiting:
		return say("status.waiting")
	case p.Phase == sweep.Probing:
		return say("status.probing", values)
	case p.Phase == sweep.Focusing:
		return say("status.focusing", values)
	case p.Phase == sweep.Confirming:
		return say("status.confirming", values)
	case p.Left <= 0:
		return say("status.round", values)
	default:
		return say("status.left", values)
	}
}
