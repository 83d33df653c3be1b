package gui

import (
	"path/filepath"
	"strings"

	"parallelogram/core/quantity"
	"parallelogram/core/sweep"
	"parallelogram/gui/document"
	"parallelogram/gui/i18n"
)

// status says in a line what becomes of a document. The trials of what was
// measured are those that its numbers are made of, without the probe.
func status(d document.Document) string {
	switch d.State {
	case document.Running:
		return runningStatus(d.Progress)
	case document.Stopping:
		return i18n.Say("status.stopping")
	case document.Finished:
		return i18n.SayCount("status.finished", d.Analysis.Rounds.Trials, "Time", quantity.Clock(d.Progress.Elapsed))
	case document.Stopped:
		return i18n.Say("status.stopped", "Done", len(d.Run().Trials), "Planned", d.Progress.Planned)
	case document.Failed:
		return i18n.Say("status.failed")
	case document.Opened:
		return i18n.SayCount("status.opened", d.Analysis.Rounds.Trials, "File", d.Name())
	default:
		return i18n.Say("status.ready")
	}
}

// runningStatus names the round and the cell under way, and the time left as soon
// as it can be told.
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

// title names the window where only names are seen, among other windows: a run
// under way stands first, and else what is shown.
func title(shown, run document.Document) string {
	switch {
	case run.Busy():
		return i18n.Say("title.running", "Percent", percentDone(run.Progress), "Work", run.Name(), "Name", Name)
	case shown.State == document.Opened:
		return i18n.Say("title.shown", "What", shown.Name(), "Name", Name)
	case headline(shown) != "":
		return i18n.Say("title.shown", "What", shown.Name()+": "+strings.TrimSuffix(headline(shown), "."), "Name", Name)
	default:
		return Name
	}
}

func percentDone(p sweep.Progress) int {
	if p.Planned == 0 {
		return 0
	}
	return min(100, 100*p.Done/p.Planned)
}

// headline is the first sentence of the answer; empty while there is none.
func headline(d document.Document) string {
	a, ok := d.Answer()
	if !ok {
		return ""
	}
	return i18n.Message(a.Headline())
}

// progress is what the bar tells.
type progress struct {
	document document.Document
	aside    bool   // it is not the document that is shown
	loading  string // a file that is being read; empty for none
	slow     bool   // it takes long
}

func (p progress) text() string {
	switch {
	case p.loading != "":
		return i18n.Say("status.loading", "File", filepath.Base(p.loading))
	case p.aside:
		return i18n.Say("status.aside", "Work", p.document.Name(), "Status", status(p.document))
	}
	return status(p.document)
}

// done returns how many of how many trials the bar shows.
func (p progress) done() (done, planned int) {
	switch d := p.document; {
	case d.Empty(), d.State == document.Opened, p.loading != "" && !d.Busy():
		return 0, 0
	case d.State == document.Finished:
		return 1, 1
	default:
		return d.Progress.Done, d.Progress.Planned
	}
}
