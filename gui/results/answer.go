package results

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/core/stats"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/document"
	"parallelogram/gui/glossary"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// styleGain is the text that says what following the answer gains.
var styleGain = widget.RichTextStyle{SizeName: theme.SizeNameText, ColorName: theme.ColorNameSuccess, TextStyle: fyne.TextStyle{Bold: true}}

// answerPane says what a run answers: what to do first, how sure that is, and
// then why. While there is no answer it says what is missing.
type answerPane struct {
	content  *fyne.Container
	relayout func()
	shown    []string
}

func newAnswerPane(relayout func()) *answerPane {
	return &answerPane{content: widgets.Column(2 * apptheme.Unit), relayout: relayout}
}

func (p *answerPane) show(d document.Document) {
	title, answer := answerOf(d)
	var texts []string
	if title != "" {
		texts = append(texts, title)
	}
	for _, s := range answer {
		texts = append(texts, i18n.Message(s))
	}
	if slices.Equal(texts, p.shown) {
		return
	}
	p.shown = texts
	p.content.RemoveAll()
	if len(texts) == 0 {
		return
	}
	p.content.Add(widgets.NewLabel(widgets.Subheading, i18n.Say("answer.title")))
	if title != "" {
		p.content.Add(widgets.NewParagraph(widgets.Heading, title))
	}
	p.fill(answer, title != "")
}

// fill adds the sentences: the headline, unless there is one already, what
// follows it, and the reasons.
func (p *answerPane) fill(answer []message.Message, titled bool) {
	if len(answer) > 0 && !titled {
		p.content.Add(widgets.NewParagraph(widgets.Heading, i18n.Message(answer[0])))
		titled, answer = !report.Recommends(answer[0]), answer[1:]
	}
	if len(answer) > 0 {
		style := styleGain
		if titled {
			style = widgets.Body
		}
		p.content.Add(p.explained(widgets.NewParagraph(style, i18n.Message(answer[0])), answer[0]))
		answer = answer[1:]
	}
	if len(answer) > 0 {
		p.content.Add(widgets.Padded(2*apptheme.Unit, 0, widgets.NewLabel(widgets.Subheading, i18n.Say("answer.why"))))
	}
	for _, reason := range answer {
		p.content.Add(p.explained(widgets.Marked(theme.ColorNamePrimary, i18n.Message(reason)), reason))
	}
}

func (p *answerPane) explained(o fyne.CanvasObject, s message.Message) fyne.CanvasObject {
	return glossary.Explained(o, p.relayout, glossary.TermsOf(s.Key)...)
}

// answerOf returns what a document answers or, under a title of its own, why it
// answers nothing.
func answerOf(d document.Document) (title string, answer []message.Message) {
	if a, ok := d.Answer(); ok {
		return "", a.Sentences()
	}
	switch {
	case d.Busy():
		return activity(d.Progress.Phase)
	case !d.Measured():
		return "", nil
	case !slices.ContainsFunc(d.Analysis.Cells, succeeded):
		return i18n.Say("answer.all-failed"), failedSentences(d.Analysis)
	default:
		return i18n.Say("answer.too-few"), []message.Message{report.Few(d.Analysis, d.Analysis.Variant)}
	}
}

// succeeded reports that a cell was measured.
func succeeded(s stats.Summary) bool { return s.N > 0 }

// failedSentences gives the reason of the first cell for all, and what to do;
// what the others failed for is told when they are selected.
func failedSentences(a *analysis.Analysis) []message.Message {
	first := a.Brief(a.Cells[0].Cell)
	return append(report.Cell(a, first)[:1], message.New(message.Info, "answer.mend"))
}
