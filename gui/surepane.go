package gui

import (
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/verdict"
)

// surePane holds the statistics behind the answer, closed until somebody asks.
type surePane struct {
	*disclosure
	shown *verdict.Answer
}

func newSurePane(settle func()) *surePane {
	p := &surePane{disclosure: newDisclosure(say("answer.sure"), settle)}
	p.content.Hide()
	return p
}

func (p *surePane) show(v view) {
	if v.answer == p.shown {
		return
	}
	p.shown = v.answer
	p.body.RemoveAll()
	setVisible(p.content, v.answer != nil)
	if v.answer == nil {
		return
	}
	for _, s := range v.answer.Certainty(v.run) {
		p.body.Add(explained(marked(theme.ColorNameInputBorder, s.In(answers())), p.settle, spoken[s.Key]...))
	}
}
