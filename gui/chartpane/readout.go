package chartpane

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/chart"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/document"
	"parallelogram/gui/widgets"
)

// readout is the card that says all that is known of a point of the chart.
type readout struct {
	widget.BaseWidget
	title, main *widgets.Label
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
	strong := widgets.Body
	strong.TextStyle.Bold = true
	r := &readout{title: widgets.NewLabel(strong, ""), main: widgets.NewLabel(widgets.Body, ""), more: widgets.Column(apptheme.Unit)}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is Fyne's.
func (r *readout) CreateRenderer() fyne.WidgetRenderer {
	card := widgets.NewSurface(theme.ColorNameOverlayBackground, theme.ColorNameInputBorder, 2*apptheme.Unit)
	return widget.NewSimpleRenderer(container.NewStack(card,
		widgets.Padded(2.5*apptheme.Unit, 3*apptheme.Unit, widgets.Column(apptheme.Unit, r.title, r.main, r.more))))
}

// show says what is known of a point; nil leaves what was said.
func (r *readout) show(d document.Document, at *chart.Point) {
	if at == nil {
		return
	}
	main, lines := pointTexts(d, *at)
	r.title.Set(at.Cell.String())
	r.main.Set(main)
	widgets.SetVisible(r.main, main != "")
	if slices.Equal(lines, r.lines) {
		return
	}
	r.lines = lines
	r.more.RemoveAll()
	for _, l := range lines {
		n := widgets.NewLabel(widgets.Caption, l.text)
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
