package gui

import (
	"os"
	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/workload"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/session"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// inKorean is a bench that speaks Korean.
func inKorean(t *testing.T, m session.Measure) *bench {
	t.Helper()
	guitest.EnglishAgain(t)
	b := newBench(t, m)
	b.appearance.setLanguage(i18n.Korean)
	return b
}

// latin finds words of English: two that follow each other, the second in small
// letters, which no name and no cell has.
var latin = regexp.MustCompile(`[A-Za-z]+ [a-z]+`)

// foreign are what a Korean reader is to see in English: what is typed or
// written like this elsewhere.
var foreign = regexp.MustCompile(`go test -bench|sudo cpupower frequency-set -g performance|The Parallelogram authors`)

// noEnglish checks that nothing in the window is left in English.
func (b *bench) noEnglish(where string) {
	b.t.Helper()
	for _, line := range strings.Split(b.texts(), "\n") {
		if found := latin.FindString(foreign.ReplaceAllString(line, "")); found != "" {
			b.t.Errorf("%s: %q is in English: %q", where, found, line)
		}
	}
}

// reason is why trials of a test fail.
func reason() error {
	full := &os.PathError{Op: "write", Path: "/var/tmp/0", Err: syscall.ENOSPC}
	return message.NewError("strategy-failed", "strategy", core.Goroutine, "why",
		message.NewError("file-not-written", "why", full))
}

// broken is a run of which every trial failed, and one cell so often that it
// was closed.
func broken() core.Run {
	run := guitest.Run(guitest.Experiment(), 3)
	for i := range run.Trials {
		run.Trials[i].Fail(reason())
	}
	last := run.Trials[len(run.Trials)-1]
	run.Notices = append(run.Notices, message.New(message.Warning, "cell-closed",
		"cell", last.Cell, "times", 3, "why", last.Reason(), "base", ""))
	return run
}

func TestFailuresAreToldInKorean(t *testing.T) {
	b := inKorean(t, guitest.Script(0))
	run := broken()
	b.look(guitest.Write(t, run))
	b.noEnglish("a run that failed")
	b.chart.Select(run.Trials[0].Cell)
	b.noEnglish("a cell that failed")
}

func TestFilesThatCannotBeReadAreToldInKorean(t *testing.T) {
	b := inKorean(t, guitest.Script(0))
	for what, path := range map[string]string{"no file": filepath.Join(t.TempDir(), "none.txt"), "a folder": t.TempDir()} {
		b.files.open(path)
		b.await("an answer", func() bool { return b.Modal != nil })
		b.noEnglish(what)
		b.escape()
	}
}

// Nothing of the window is left in English, whatever is in it.
func TestTheWholeWindowIsInKorean(t *testing.T) {
	b := inKorean(t, guitest.Script(time.Millisecond))
	b.noEnglish("the first window")
	for _, w := range workload.All() {
		draft := b.panes.form.Draft()
		draft.Work = core.Workload{Name: w.Name}
		b.panes.form.Replace(draft)
		b.noEnglish(w.Name)
	}
	b.look(guitest.Write(t, guitest.Run(guitest.Experiment(), 8)))
	b.chart.Select(b.shown().Analysis.Cells[1].Cell)
	b.noEnglish("a run")
	for _, id := range []string{cmdHelp, cmdAbout, cmdPreferences, cmdExport, cmdPalette, cmdOpen} {
		b.press(id)
		b.noEnglish(id)
		b.escape()
	}
	b.press(cmdOpen)
	b.noEnglish("a picker")
	b.escape()
	for _, c := range b.commands.List {
		if title := i18n.Say("command." + c.ID); latin.MatchString(title) {
			t.Errorf("the command %s is called %q", c.ID, title)
		}
	}
}
