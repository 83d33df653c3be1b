package gui

import (
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/analysis"
	"parallelogram/gui/glossary"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// surePane holds the statistics behind the answer, closed until somebody asks.
type surePane struct {
	*widgets.Disclosure
	shown *analysis.Analysis
}

func newSurePane(settle func()) *surePane {
	p := &surePane{Disclosure: widgets.NewDisclosure(i18n.Say("answer.sure"), settle)}
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
	widgets.SetVisible(p.Content, ok)
	if !ok {
		return
	}
	for _, s := range answer.Certainty() {
		p.Body.Add(glossary.Explained(widgets.Marked(theme.ColorNameInputBorder, i18n.Message(s)), p.Relayout, glossary.TermsOf(s.Key)...))
	}
}
