package gui

import (
	"path/filepath"
	"strings"

	"parallelogram/gui/i18n"
)

// title names the window where only names are seen, among other windows:
// what is going on stands first.
func title(v view) string {
	work := v.run().Experiment.Workload.Name
	switch {
	case v.phase.busy():
		return i18n.Say("title.running", "Percent", percentDone(v), "Work", work, "Name", Name)
	case v.phase == opened:
		return i18n.Say("title.shown", "What", filepath.Base(v.journal.Path), "Name", Name)
	case headline(v) != "":
		return i18n.Say("title.shown", "What", work+": "+strings.TrimSuffix(headline(v), "."), "Name", Name)
	default:
		return Name
	}
}

func percentDone(v view) int {
	if v.progress.Planned == 0 {
		return 0
	}
	return min(100, 100*v.progress.Done/v.progress.Planned)
}

// headline is the first sentence of the answer; empty while there is none.
func headline(v view) string {
	a, ok := v.answer()
	if !ok {
		return ""
	}
	return i18n.Message(a.Headline())
}
