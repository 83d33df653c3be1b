package gui

import (
	"path/filepath"

	"parallelogram/core/quantity"
	"parallelogram/core/sweep"
	"parallelogram/gui/i18n"
)

// status says in a line what the window is doing. The trials of what was
// measured are those that its numbers are made of, without the probe.
func status(v view) string {
	if v.loading != "" {
		return i18n.Say("status.loading", "File", filepath.Base(v.loading))
	}
	p := v.progress
	switch v.phase {
	case running:
		return runningStatus(p)
	case stopping:
		return i18n.Say("status.stopping")
	case finished:
		return i18n.SayCount("status.finished", v.analysis.Rounds.Trials, "Time", quantity.Clock(p.Elapsed))
	case stopped:
		return i18n.Say("status.stopped", "Done", len(v.run().Trials), "Planned", p.Planned)
	case failed:
		return i18n.Say("status.failed")
	case opened:
		return i18n.SayCount("status.opened", v.analysis.Rounds.Trials, "File", filepath.Base(v.journal.Path))
	default:
		return i18n.Say("status.ready")
	}
}

// runningStatus names the round and the cell under way, and the time left as
// soon as it can be told.
func runningStatus(p sweep.Progress) string {
	at := func(key string) string {
		return i18n.Say(key, "Round", p.Round, "Rounds", p.Rounds, "Cell", p.Cell, "Left", quantity.Clock(p.Left))
	}
	switch {
	case p.Phase == "" || p.Phase == sweep.Calibrating:
		return i18n.Say("status.calibrating")
	case p.Phase == sweep.Waiting:
		return i18n.Say("status.waiting")
	case p.Phase == sweep.Probing:
		return at("status.probing")
	case p.Phase == sweep.Focusing:
		return at("status.focusing")
	case p.Phase == sweep.Confirming:
		return at("status.confirming")
	case p.Left <= 0:
		return at("status.round")
	default:
		return at("status.left")
	}
}
