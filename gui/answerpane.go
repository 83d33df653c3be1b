package gui

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/verdict"
	"parallelogram/gui/kit"
	"parallelogram/gui/look"
	"parallelogram/gui/terms"
	"parallelogram/gui/words"
)

// Kinds of text besides those of note.go: what following the answer gains, and
// a word that is explained.
var (
	styleGain = widget.RichTextStyle{SizeName: theme.SizeNameText, ColorName: theme.ColorNameSuccess, TextStyle: fyne.TextStyle{Bold: true}}
)

// answerPane says what a run answers: what to do first, how sure that is, and
// then why. While there is no answer it says what is missing.
type answerPane struct {
	content *fyne.Container
	settle  func()
	shown   []string
}

func newAnswerPane(settle func()) *answerPane {
	return &answerPane{content: kit.Column(2 * look.Unit), settle: settle}
}

func (p *answerPane) show(v view) {
	title, answer := answerOf(v)
	var texts []string
	if title != "" {
		texts = append(texts, title)
	}
	for _, s := range answer {
		texts = append(texts, s.In(words.Templates()))
	}
	if slices.Equal(texts, p.shown) {
		return
	}
	p.shown = texts
	p.content.RemoveAll()
	if len(texts) == 0 {
		return
	}
	p.content.Add(kit.NewLine(kit.Subheading, words.Say("answer.title")))
	if title != "" {
		p.content.Add(kit.NewParagraph(kit.Heading, title))
	}
	p.fill(answer, title != "")
}

// fill adds the sentences: the headline, unless there is one already, what
// follows it, and the reasons.
func (p *answerPane) fill(answer []verdict.Sentence, titled bool) {
	if len(answer) > 0 && !titled {
		p.content.Add(kit.NewParagraph(kit.Heading, answer[0].In(words.Templates())))
		titled, answer = !answer[0].Recommends(), answer[1:]
	}
	if len(answer) > 0 {
		style := styleGain
		if titled {
			style = kit.Body
		}
		p.content.Add(p.explained(kit.NewParagraph(style, answer[0].In(words.Templates())), answer[0]))
		answer = answer[1:]
	}
	if len(answer) > 0 {
		p.content.Add(kit.Padded(2*look.Unit, 0, kit.NewLine(kit.Subheading, words.Say("answer.why"))))
	}
	for _, reason := range answer {
		p.content.Add(p.explained(kit.Marked(theme.ColorNamePrimary, reason.In(words.Templates())), reason))
	}
}

func (p *answerPane) explained(o fyne.CanvasObject, s verdict.Sentence) fyne.CanvasObject {
	return terms.Explained(o, p.settle, terms.In(s.Key)...)
}

// answerOf returns what a view answers, or, under a title of its own, why it
// answers nothing.
func answerOf(v view) (title string, answer []verdict.Sentence) {
	switch {
	case v.answer != nil:
		return "", v.answer.Sentences()
	case v.phase.busy():
		return activity(v.progress)
	case !v.measured():
		return "", nil
	case !slices.ContainsFunc(v.cells, succeeded):
		return words.Say("answer.all-failed"), failedSentences(v)
	default:
		return words.Say("answer.too-few"), []verdict.Sentence{verdict.Few(v.run)}
	}
}

// failedSentences gives the reason of the first cell for all, and what to do;
// what the others failed for is told when they are selected.
func failedSentences(v view) []verdict.Sentence {
	return append(verdict.Brief(v.run, v.cells[0]).Sentences()[:1],
		verdict.Sentence{Key: "answer.mend", Template: words.Say("answer.mend")})
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
