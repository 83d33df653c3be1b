package gui

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/verdict"
)

// styleGain is for the sentence that says what following the answer gains.
var styleGain = widget.RichTextStyle{SizeName: theme.SizeNameText, ColorName: theme.ColorNameSuccess, TextStyle: fyne.TextStyle{Bold: true}}

// answerPane says what a run answers: what to do first, how sure that is, and
// then why. It is empty while there is no answer.
type answerPane struct {
	content *fyne.Container
	shown   []string
}

func newAnswerPane() *answerPane { return &answerPane{content: column(2 * unit)} }

func (p *answerPane) show(v view) {
	var sentences []verdict.Sentence
	if v.answer != nil {
		sentences = v.answer.Sentences()
	}
	var answer []string
	for _, sentence := range sentences {
		answer = append(answer, sentence.In(answerTemplates))
	}
	if slices.Equal(answer, p.shown) {
		return
	}
	p.shown = answer
	p.content.RemoveAll()
	if len(answer) < 2 {
		return
	}
	p.content.Add(newLine(styleSection, say("answer.title")))
	p.content.Add(newParagraph(styleHeading, answer[0]))
	p.content.Add(newParagraph(detailStyle(sentences[0]), answer[1]))
	if len(answer) > 2 {
		p.content.Add(padded(2*unit, 0, newLine(styleSection, say("answer.why"))))
	}
	for _, reason := range answer[2:] {
		p.content.Add(marked(theme.ColorNamePrimary, reason))
	}
}

// detailStyle is loud only below a headline that promises something.
func detailStyle(headline verdict.Sentence) widget.RichTextStyle {
	if headline.Key == verdict.UseKey {
		return styleGain
	}
	return styleBody
}

// marked is a paragraph behind a small mark.
func marked(colour fyne.ThemeColorName, text string) fyne.CanvasObject {
	mark := newSurface(colour, "", unit)
	mark.min = fyne.NewSquareSize(2 * unit)
	return container.NewBorder(nil, nil, padded(1.5*unit, unit, container.NewVBox(mark)), nil, padded(0, unit, newParagraph(styleBody, text)))
}

// answerTo answers a run: what to do, how sure that is, and why. It is nil
// when the run holds too little. It may be called from any goroutine.
func answerTo(run core.Run) (*verdict.Answer, error) {
	a, err := verdict.Judge(run)
	if errors.Is(err, verdict.ErrTooFew) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &a, nil
}
