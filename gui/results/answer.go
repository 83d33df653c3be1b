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

// show says what is told under a title of its own, or else under its headline.
func (p *answerPane) show(title string, said report.Told) {
	var texts []string
	if title != "" {
		texts = append(texts, title)
	}
	texts = slices.Concat(texts, spoken(said.Head), spoken(said.Grave), spoken(said.Reasons), spoken(said.Last))
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
	p.head(said.Head, title != "")
	p.list(theme.ColorNameWarning, said.Grave)
	if len(said.Reasons) > 0 {
		p.content.Add(widgets.Padded(2*apptheme.Unit, 0, widgets.NewLabel(widgets.Subheading, i18n.Say("answer.why"))))
	}
	p.list(theme.ColorNamePrimary, said.Reasons)
	p.head(said.Last, true)
}

// head adds the headline, as loud as a title unless there is one, and what
// follows it; what following a recommendation gains is green.
func (p *answerPane) head(list []message.Message, titled bool) {
	for i, m := range list {
		style := widgets.Body
		switch {
		case i == 0 && !titled:
			style = widgets.Heading
		case i > 0 && report.Recommends(list[i-1]):
			style = styleGain
		}
		p.content.Add(p.explained(widgets.NewParagraph(style, i18n.Message(m)), m))
	}
}

// list adds messages behind marks of a colour.
func (p *answerPane) list(mark fyne.ThemeColorName, list []message.Message) {
	for _, m := range list {
		p.content.Add(p.explained(widgets.Marked(mark, i18n.Message(m)), m))
	}
}

func (p *answerPane) explained(o fyne.CanvasObject, s message.Message) fyne.CanvasObject {
	return glossary.Explained(o, p.relayout, glossary.TermsOf(s.Key)...)
}

// answerOf returns what a document answers or, under a title of its own, why it
// answers nothing.
func answerOf(d document.Document) (title string, said report.Told) {
	if a, ok := d.Answer(); ok {
		return "", a.Told()
	}
	switch {
	case d.Busy():
		title, said.Head = activity(d.Progress.Phase)
	case !d.Measured():
	case !slices.ContainsFunc(d.Analysis.Cells, succeeded):
		title, said.Head = i18n.Say("answer.all-failed"), failedSentences(d.Analysis)
	case d.Analysis.Variant.Barred:
		title, said.Head = i18n.Say("answer.barred"), []message.Message{report.Few(d.Analysis, d.Analysis.Variant)}
	default:
		title, said.Head = i18n.Say("answer.too-few"), []message.Message{report.Few(d.Analysis, d.Analysis.Variant)}
	}
	return title, said
}

// succeeded reports that a cell was measured.
func succeeded(s stats.Summary) bool { return s.N > 0 }

// failedSentences gives the reason of the first cell for all, and what to do;
// what the others failed for is told when they are selected.
func failedSentences(a *analysis.Analysis) []message.Message {
	first := a.Brief(a.Cells[0].Cell)
	return append(report.Cell(a, first)[:1], message.New(message.Info, "answer.mend"))
}
