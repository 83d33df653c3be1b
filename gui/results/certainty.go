package results

import (
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/analysis"
	"parallelogram/gui/document"
	"parallelogram/gui/glossary"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// certaintyPane holds the statistics behind the answer, closed until somebody asks.
type certaintyPane struct {
	*widgets.Disclosure
	shown *analysis.Analysis
}

func newCertaintyPane(relayout func()) *certaintyPane {
	p := &certaintyPane{Disclosure: widgets.NewDisclosure(i18n.Say("answer.sure"), relayout)}
	p.Content.Hide()
	return p
}

func (p *certaintyPane) show(d document.Document) {
	if d.Analysis == p.shown {
		return
	}
	p.shown = d.Analysis
	p.Body.RemoveAll()
	answer, ok := d.Answer()
	widgets.SetVisible(p.Content, ok)
	if !ok {
		return
	}
	for _, s := range answer.Certainty() {
		p.Body.Add(glossary.Explained(widgets.Marked(theme.ColorNameInputBorder, i18n.Message(s)), p.Relayout, glossary.TermsOf(s.Key)...))
	}
}
