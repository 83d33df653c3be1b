package gui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/chart"
)

// readout is the card that says all that is known of a point of the chart.
type readout struct {
	widget.BaseWidget
	title, main *note
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
	strong := styleBody
	strong.TextStyle.Bold = true
	r := &readout{title: newLine(strong, ""), main: newLine(styleBody, ""), more: column(unit)}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is Fyne's.
func (r *readout) CreateRenderer() fyne.WidgetRenderer {
	card := newSurface(theme.ColorNameOverlayBackground, theme.ColorNameInputBorder, 2*unit)
	return widget.NewSimpleRenderer(container.NewStack(card,
		padded(2.5*unit, 3*unit, column(unit, r.title, r.main, r.more))))
}

// show says what the view knows of a point; nil leaves what was said.
func (r *readout) show(v view, at *chart.Point) {
	if at == nil {
		return
	}
	main, lines := pointTexts(v, *at)
	r.title.set(at.Cell.String())
	r.main.set(main)
	setVisible(r.main, main != "")
	if slices.Equal(lines, r.lines) {
		return
	}
	r.lines = lines
	r.more.RemoveAll()
	for _, l := range lines {
		n := newLine(styleCaption, l.text)
		n.setColored(l.text, l.color)
		r.more.Add(n)
	}
	r.Refresh()
}

// text is all that the card says.
func (r *readout) text() string {
	said := []string{r.title.text(), r.main.text()}
	for _, l := range r.lines {
		said = append(said, l.text)
	}
	return strings.Join(said, ". ")
}
