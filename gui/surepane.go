package gui

import (
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/analysis"
	"parallelogram/gui/i18n"
	"parallelogram/gui/kit"
	"parallelogram/gui/terms"
)

// surePane holds the statistics behind the answer, closed until somebody asks.
type surePane struct {
	*kit.Disclosure
	shown *analysis.Analysis
}

func newSurePane(settle func()) *surePane {
	p := &surePane{Disclosure: kit.NewDisclosure(i18n.Say("answer.sure"), settle)}
	p.Content.Hide()
	return p
}

func (p *surePane) show(v view) {
	if v.analysis == p.shown {
		return
	}
	p.shown = v.analysis
	p.Body.RemoveAll()
	answer, ok := v.answer()
	kit.SetVisible(p.Content, ok)
	if !ok {
		return
	}
	for _, s := range answer.Certainty() {
		p.Body.Add(terms.Explained(kit.Marked(theme.ColorNameInputBorder, i18n.Message(s)), p.Settle, terms.In(s.Key)...))
	}
}
