package gui

import (
	"errors"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/core/lab"
	"parallelogram/core/stats"
)

// noticeList says what the reader of the numbers must know, the gravest
// first.
type noticeList struct {
	content *fyne.Container
	settle  func()
	shown   []core.Notice
}

func newNoticeList(settle func()) *noticeList {
	return &noticeList{content: column(2 * unit), settle: settle}
}

func (l *noticeList) show(v view) {
	notices := noticesOf(v)
	if reflect.DeepEqual(notices, l.shown) {
		return
	}
	l.shown = notices
	l.content.RemoveAll()
	for _, n := range notices {
		l.content.Add(explained(noticeRow(n), l.settle, spoken[n.Code]...))
	}
}

// noticeRow is a notice behind a mark in the colour of its severity.
func noticeRow(n core.Notice) fyne.CanvasObject {
	return marked(severityColor(n.Severity), noticeText(n))
}

func severityColor(s core.Severity) fyne.ThemeColorName {
	switch s {
	case core.Failure:
		return theme.ColorNameError
	case core.Warning:
		return theme.ColorNameWarning
	default:
		return theme.ColorNamePrimary
	}
}

// noticesOf joins what the run has to say with what the window knows.
func noticesOf(v view) []core.Notice {
	var list []core.Notice
	if v.err != nil {
		list = append(list, core.Notice{Severity: core.Failure, Text: failureText(v.err)})
	}
	if err := v.journal.err; err != nil && v.journal.path == "" { // of a file that fails later the run tells itself
		list = append(list, core.Notice{Severity: core.Failure, Text: say("notice.not-saved", with{"Why": err})})
	}
	list = append(list, v.run.Notices...)
	if slices.ContainsFunc(v.cells, tooFew) {
		list = append(list, core.Notice{Severity: core.Info, Text: say("notice.too-few")})
	}
	return list
}

// failureText says why a run failed and, where that is known, what to do.
func failureText(err error) string {
	if busy, ok := errors.AsType[*lab.Busy](err); ok {
		return say("notice.busy", with{"Why": capitalised(busy.Error())})
	}
	return say("notice.run-failed", with{"Why": capitalised(firstLine(err.Error()))})
}

// tooFew reports that a cell has fewer trials than an interval of 95% needs.
func tooFew(s stats.Summary) bool { return s.N > 0 && s.RuntimeCI.Confidence == 0 }
