package results

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/message"
	"parallelogram/core/stats"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/document"
	"parallelogram/gui/glossary"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// noticeList says what the reader of the numbers must know now.
type noticeList struct {
	content  *fyne.Container
	relayout func()
	shown    []message.Message
}

func newNoticeList(relayout func()) *noticeList {
	return &noticeList{content: widgets.Column(2 * apptheme.Unit), relayout: relayout}
}

func (l *noticeList) show(notices []message.Message) {
	if reflect.DeepEqual(notices, l.shown) {
		return
	}
	l.shown = notices
	l.content.RemoveAll()
	for _, n := range notices {
		l.content.Add(glossary.Explained(noticeRow(n), l.relayout, glossary.TermsOf(n.Key)...))
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

// noticesOf joins what the run has to say with what the window knows of it.
func noticesOf(d document.Document) []message.Message {
	var list []message.Message
	if d.Err != nil {
		list = append(list, message.Plain(message.Failure, document.Failure(d.Err)))
	}
	if err := d.Kept.Err; err != nil && d.Kept.Path == "" { // of a file that fails later the run tells itself
		list = append(list, message.New(message.Failure, "notice.not-saved", "Why", err))
	}
	if d.Empty() {
		return list
	}
	list = append(list, d.Analysis.Run.Notices...)
	if slices.ContainsFunc(d.Analysis.Cells, tooFew) {
		list = append(list, message.New(message.Info, "notice.too-few"))
	}
	return list
}

// tooFew reports that a cell has fewer trials than an interval of 95% needs.
func tooFew(s stats.Summary) bool { return s.N > 0 && s.RuntimeCI.Confidence == 0 }
