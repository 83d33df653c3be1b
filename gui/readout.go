package gui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/chart"
	"parallelogram/gui/kit"
	"parallelogram/gui/look"
)

// readout is the card that says all that is known of a point of the chart.
type readout struct {
	widget.BaseWidget
	title, main *kit.Note
	more        *fyne.Container
	lines       []readoutLine
}

// readoutLine is one of the lines of second rank.
type readoutLine struct {
	text  string
	color fyne.ThemeColorName
}

func quiet(text string) readoutLine { return readoutLine{text, theme.ColorNamePlaceHolder} }

func newReadout() *readout {
	strong := kit.Body
	strong.TextStyle.Bold = true
	r := &readout{title: kit.NewLine(strong, ""), main: kit.NewLine(kit.Body, ""), more: kit.Column(look.Unit)}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is Fyne's.
func (r *readout) CreateRenderer() fyne.WidgetRenderer {
	card := kit.NewSurface(theme.ColorNameOverlayBackground, theme.ColorNameInputBorder, 2*look.Unit)
	return widget.NewSimpleRenderer(container.NewStack(card,
		kit.Padded(2.5*look.Unit, 3*look.Unit, kit.Column(look.Unit, r.title, r.main, r.more))))
}

// show says what the view knows of a point; nil leaves what was said.
func (r *readout) show(v view, at *chart.Point) {
	if at == nil {
		return
	}
	main, lines := pointTexts(v, *at)
	r.title.Set(at.Cell.String())
	r.main.Set(main)
	kit.SetVisible(r.main, main != "")
	if slices.Equal(lines, r.lines) {
		return
	}
	r.lines = lines
	r.more.RemoveAll()
	for _, l := range lines {
		n := kit.NewLine(kit.Caption, l.text)
		n.SetColored(l.text, l.color)
		r.more.Add(n)
	}
	r.Refresh()
}

// text is all that the card says.
func (r *readout) text() string {
	said := []string{r.title.Text(), r.main.Text()}
	for _, l := range r.lines {
		said = append(said, l.text)
	}
	return strings.Join(said, ". ")
}
