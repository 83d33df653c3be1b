package results

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"parallelogram/core/message"
	"parallelogram/gui/document"
	"parallelogram/gui/glossary"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// folding is what a fold remembers: whether it is open, and for which document.
type folding struct {
	of   folded
	open bool
}

// folded tells documents apart. A run that grows is one document, whatever else
// of it changes.
type folded struct {
	path    string // of a file that was opened
	started int64
}

func foldedOf(d document.Document) folded {
	f := folded{started: d.Run().Started.UnixNano()}
	if d.State == document.Opened {
		f.path = d.Kept.Path
	}
	return f
}

// foldPane holds what else is known, closed until somebody asks. It stays open
// while its run grows, and closes for another document.
type foldPane struct {
	*widgets.Disclosure
	memory   *folding
	relayout func()
	shown    []string
}

func newFoldPane(memory *folding, relayout func()) *foldPane {
	p := &foldPane{memory: memory, relayout: relayout}
	p.Disclosure = widgets.NewDisclosure("", p.toggled)
	p.Content.Hide()
	return p
}

func (p *foldPane) toggled() {
	p.memory.open = p.Body.Visible()
	p.relayout()
}

// show puts reasons into the fold, and notices behind them.
func (p *foldPane) show(d document.Document, reasons, notices []message.Message) {
	if of := foldedOf(d); of != p.memory.of {
		*p.memory = folding{of: of}
	}
	p.Set(p.memory.open)
	texts := spoken(reasons)
	for _, m := range notices {
		texts = append(texts, i18n.Notice(m))
	}
	if !slices.Equal(texts, p.shown) {
		p.shown = texts
		p.fill(slices.Concat(reasons, notices))
	}
	widgets.SetVisible(p.Content, len(texts) > 0)
}

// fill puts what is shown of messages into the fold.
func (p *foldPane) fill(list []message.Message) {
	p.SetTitle(i18n.SayCount("results.more", len(list)))
	p.Body.RemoveAll()
	for i, m := range list {
		p.Body.Add(glossary.Explained(widgets.Marked(theme.ColorNamePrimary, p.shown[i]), p.relayout, glossary.TermsOf(m.Key)...))
	}
}

// spoken is what messages say in the language of the window.
func spoken(list []message.Message) (texts []string) {
	for _, m := range list {
		texts = append(texts, i18n.Message(m))
	}
	return texts
}
