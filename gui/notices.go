package gui

import (
	"errors"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/message"
	"parallelogram/core/site"
	"parallelogram/core/stats"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/glossary"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// noticeList says what the reader of the numbers must know, the gravest
// first.
type noticeList struct {
	content *fyne.Container
	settle  func()
	shown   []message.Message
}

func newNoticeList(settle func()) *noticeList {
	return &noticeList{content: widgets.Column(2 * apptheme.Unit), settle: settle}
}

func (l *noticeList) show(v view) {
	notices := noticesOf(v)
	if reflect.DeepEqual(notices, l.shown) {
		return
	}
	l.shown = notices
	l.content.RemoveAll()
	for _, n := range notices {
		l.content.Add(glossary.Explained(noticeRow(n), l.settle, glossary.TermsOf(n.Key)...))
	}
}

// noticeRow is a notice behind a mark in the colour of its severity.
func noticeRow(n message.Message) fyne.CanvasObject {
	return widgets.Marked(severityColor(n.Severity), i18n.Notice(n))
}

func severityColor(s message.Severity) fyne.ThemeColorName {
	switch s {
	case message.Failure:
		return theme.ColorNameError
	case message.Warning:
		return theme.ColorNameWarning
	default:
		return theme.ColorNamePrimary
	}
}

// noticesOf joins what the run has to say with what the window knows.
func noticesOf(v view) []message.Message {
	var list []message.Message
	if v.err != nil {
		list = append(list, message.Message{Severity: message.Failure, Text: failureText(v.err)})
	}
	if err := v.journal.Err; err != nil && v.journal.Path == "" { // of a file that fails later the run tells itself
		list = append(list, message.Message{Severity: message.Failure, Text: i18n.Say("notice.not-saved", "Why", i18n.Why(err))})
	}
	list = append(list, v.run().Notices...)
	if slices.ContainsFunc(v.cells(), tooFew) {
		list = append(list, message.Message{Severity: message.Info, Text: i18n.Say("notice.too-few")})
	}
	return list
}

// failureText says why a run failed and, where that is known, what to do.
func failureText(err error) string {
	if busy, ok := errors.AsType[*site.Busy](err); ok {
		return i18n.Say("notice.busy", "Why", i18n.Sentence(busy))
	}
	return i18n.Say("notice.run-failed", "Why", i18n.Sentence(err))
}

// tooFew reports that a cell has fewer trials than an interval of 95% needs.
func tooFew(s stats.Summary) bool { return s.N > 0 && s.RuntimeCI.Confidence == 0 }
