package gui

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/message"
	"parallelogram/core/workload"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/session"
)

// inKorean is a bench that speaks Korean.
func inKorean(t *testing.T, m session.Measure) *bench {
	t.Helper()
	guitest.EnglishAgain(t)
	b := newBench(t, m)
	b.speak(i18n.Korean)
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

// mustSay is mustRead for texts whose lines are broken within words, too.
func (b *bench) mustSay(texts ...string) {
	b.t.Helper()
	whole := func(text string) string { return strings.Join(strings.Fields(text), "") }
	for _, text := range texts {
		if all := b.texts(); !strings.Contains(whole(all), whole(text)) {
			b.t.Errorf("%q cannot be read in the window; it says:\n%s", text, all)
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
	run := broken()
	run.Experiment.Workload.Params = map[string]string{"span": "1000"}
	b := inKorean(t, guitest.Script(0))
	b.look(guitest.Write(t, run), chart.Runtime)
	why := "goroutine 전략: 파일을 쓰고 다시 읽을 수 없습니다(TMPDIR로 정합니다): /var/tmp/0: 디스크에 남은 자리가 없습니다"
	b.mustSay("모든 시행이 실패했습니다", "마지막 실패: "+why+".")
	b.noEnglish("a run that failed")
	b.selectCell(run.Trials[0].Cell)
	b.mustSay("이유: " + why)
	b.noEnglish("a cell that failed")
	if w := worded(b.view.shown())(b.view.run()).Words; hangul() && (w.AllFailedHint != why || w.Settings != "구간 1000") {
		t.Errorf("the chart says %q of %q", w.AllFailedHint, w.Settings)
	}
	_, lines := pointTexts(b.view, chart.Point{Cell: run.Trials[0].Cell, Trial: 0})
	if got := lines[len(lines)-1].text; got != why {
		t.Errorf("the read-out says %q", got)
	}
	if rows := valueRows(b.view, []chart.Point{{Trial: 0}}); rows[1][len(rows[1])-1] != why {
		t.Errorf("the copied values say %q", rows[1])
	}
}

// What is wrong with a file is said with its line and its reason.
func TestDamagedFilesAreToldInKorean(t *testing.T) {
	whole, err := os.ReadFile(guitest.Write(t, guitest.Run(guitest.Experiment(), 8)))
	if err != nil {
		t.Fatal(err)
	}
	for damage, want := range map[string]string{
		string(whole[:len(whole)-1]):                                              "번째 줄을 뺐습니다. 이유: 도중에 끊겼습니다.",
		strings.Replace(string(whole), `"tasks"`, `"tasks`, 2):                    "이유: 손상되었습니다(",
		strings.Replace(string(whole), " ns/op", " parsecs/op", 1):                "이유: 손상되었습니다(실행 시간이 없습니다).",
		strings.Replace(string(whole), `"strategies":[`, `"strategies":[7,`, 1):   "읽을 수 있는 실행이 없습니다.",
		strings.Replace(string(whole), `"workers":[1`, `"workers":[0,1`, 1):       "workers: 0: 범위 밖입니다. 1부터 1024까지 쓸 수 있습니다",
		strings.Replace(string(whole), "parallelogram: 1", "parallelogram: 2", 1): "더 새 버전으로 여세요",
		"milk and bread\n": "Parallelogram의 실행 기록이 아닙니다. 첫 줄이 \"milk and bread\"인데",
		"":                 "run.txt 파일이 비어 있습니다.",
	} {
		path := filepath.Join(t.TempDir(), "run.txt")
		if err := os.WriteFile(path, []byte(damage), 0o600); err != nil {
			t.Fatal(err)
		}
		b := inKorean(t, guitest.Script(0))
		b.open(path)
		b.await("the file", func() bool { return b.Modal != nil || b.view.phase == opened })
		b.mustSay(want)
		if !strings.HasPrefix(damage, "milk") {
			b.noEnglish("a damaged file")
		}
	}
}

func TestFilesThatCannotBeReadAreToldInKorean(t *testing.T) {
	b := inKorean(t, guitest.Script(0))
	b.open(filepath.Join(t.TempDir(), "none.txt"))
	b.await("an answer", func() bool { return b.Modal != nil })
	b.mustSay("파일을 열 수 없습니다: 그런 파일이나 폴더가 없습니다.")
	b.escape()
	b.open(t.TempDir())
	b.await("an answer", func() bool { return b.Modal != nil })
	b.mustSay("파일을 읽을 수 없습니다: 파일이 아니라 폴더입니다.")
}

// Nothing of the window is left in English, whatever is in it.
func TestTheWholeWindowIsInKorean(t *testing.T) {
	b := inKorean(t, guitest.Script(time.Millisecond))
	b.noEnglish("the first window")
	for _, w := range workload.All() {
		draft := b.form.Draft()
		draft.Work = core.Workload{Name: w.Name}
		b.form.Replace(draft)
		b.noEnglish(w.Name)
	}
	b.look(guitest.Write(t, guitest.Run(guitest.Experiment(), 8)), chart.Runtime)
	b.selectCell(b.view.cells()[1].Cell)
	b.noEnglish("a run")
	for _, id := range []string{cmdHelp, cmdAbout, cmdPreferences, cmdExport, cmdPalette, cmdOpen} {
		b.press(id)
		b.noEnglish(id)
		b.escape()
	}
	b.press(cmdOpen)
	b.mustSay("홈", "컴퓨터")
	b.escape()
	for _, c := range b.commands.List {
		if title := i18n.Say("command." + c.ID); latin.MatchString(title) {
			t.Errorf("the command %s is called %q", c.ID, title)
		}
	}
}
