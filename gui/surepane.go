package gui

import (
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/verdict"
	"parallelogram/gui/kit"
	"parallelogram/gui/terms"
	"parallelogram/gui/words"
)

// surePane holds the statistics behind the answer, closed until somebody asks.
type surePane struct {
	*kit.Disclosure
	shown *verdict.Answer
}

func newSurePane(settle func()) *surePane {
	p := &surePane{Disclosure: kit.NewDisclosure(words.Say("answer.sure"), settle)}
	p.Content.Hide()
	return p
}

func (p *surePane) show(v view) {
	if v.answer == p.shown {
		return
	}
	p.shown = v.answer
	p.Body.RemoveAll()
	kit.SetVisible(p.Content, v.answer != nil)
	if v.answer == nil {
		return
	}
	for _, s := range v.answer.Certainty(v.run) {
		p.Body.Add(terms.Explained(kit.Marked(theme.ColorNameInputBorder, s.In(words.Templates())), p.Settle, terms.In(s.Key)...))
	}
}
