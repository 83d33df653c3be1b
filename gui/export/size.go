package export

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/chart"
	"parallelogram/core/quantity"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// The bounds of what can be typed for a figure's size, beside those of
// core/chart.
const (
	leastSide = 10 // pixels, or millimetres
	leastDPI  = 36
	mostDPI   = 1200
	leastType = 4 // points: below it nothing can be read
	mostType  = 72

	pointsPerInch = 72
	inch          = 25.4 // millimetres
)

// sizePicker chooses the size of a figure: a preset, or what is typed.
type sizePicker struct {
	list          *widgets.DropDown
	custom        *fyne.Container // shown when the last entry is chosen
	width, height *widgets.Input
	dpi, letters  *widgets.Input
	unit          *widgets.Segmented // millimetres or pixels
	wrong         *widgets.Label
	changed       func()
}

// customSize is the name of the size that is typed; the presets have theirs.
const customSize = "custom"

func newSizePicker(last choice, changed func()) *sizePicker {
	p := &sizePicker{changed: changed, wrong: widgets.NewParagraph(widgets.Caption, "")}
	entry := func(text, key string) *widgets.Input {
		i := widgets.NewInput(text, p.follow)
		i.Label = i18n.Say(key)
		return i
	}
	p.width, p.height = entry(last.width, "export.width"), entry(last.height, "export.height")
	p.dpi, p.letters = entry(last.dpi, "export.dpi"), entry(last.letters, "export.type")
	p.unit = widgets.NewSegmented(func(int) { p.follow() }, "mm", "px")
	p.unit.Set(last.unit)
	p.list = widgets.NewDropDown(i18n.Say("export.size"), sizeLabels(), nil)
	p.list.SetSelectedIndex(last.sizeIndex())
	p.list.OnChanged = func(string) { p.follow() }
	p.custom = widgets.Column(apptheme.Unit, container.NewHBox(sized(p.width), widgets.Middle(widgets.NewLabel(widgets.Body, "×")), sized(p.height), p.unit),
		container.NewHBox(sized(p.dpi), widgets.Middle(widgets.NewLabel(widgets.Caption, i18n.Say("export.dpi"))), sized(p.letters), widgets.Middle(widgets.NewLabel(widgets.Caption, i18n.Say("export.type")))), p.wrong)
	return p
}

// sized gives a number the width that it needs.
func sized(i *widgets.Input) fyne.CanvasObject {
	return container.NewGridWrap(fyne.NewSize(19*apptheme.Unit, widgets.ControlHeight), i.Framed())
}

// follow marks what is wrong, and tells of the change.
func (p *sizePicker) follow() {
	p.size(chart.PNG)
	p.changed()
}

// name is that of the preset, or customSize.
func (p *sizePicker) name() string {
	if i := p.list.SelectedIndex(); i < len(chart.Presets()) {
		return chart.Presets()[i].Name
	}
	return customSize
}

// size returns the size for a format, and whether it can be drawn. What is
// wrong is said at the field.
func (p *sizePicker) size(f chart.Format) (chart.Size, bool) {
	typed := p.name() == customSize
	widgets.SetVisible(p.custom, typed)
	if !typed {
		return chart.Presets()[p.list.SelectedIndex()].Size, true
	}
	return p.typed(f)
}

func (p *sizePicker) typed(f chart.Format) (chart.Size, bool) {
	p.showProblem("")
	dpi := p.number(p.dpi, leastDPI, mostDPI, true)
	scale := pointsPerInch / inch
	if p.unit.Selected == 1 {
		scale = pointsPerInch / dpi
	}
	most := math.Floor(chart.MaxSide / scale)
	s := chart.Size{DPI: int(dpi),
		Width: scale * p.number(p.width, leastSide, most, false), Height: scale * p.number(p.height, leastSide, most, false),
		Text: p.number(p.letters, leastType, mostType, false)}
	if p.wrong.Text() != "" {
		return s, false
	}
	if pixels := s.Width * s.Height * dpi * dpi / (pointsPerInch * pointsPerInch); f == chart.PNG && pixels > chart.MaxPixels {
		p.mark(p.dpi, i18n.Say("export.wrong.pixels", "Millions", int(math.Round(pixels/1e6)), "Most", chart.MaxPixels/1_000_000))
		return s, false
	}
	return s, true
}

// number reads what is typed; what is out of bounds is marked.
func (p *sizePicker) number(i *widgets.Input, least, most float64, whole bool) float64 {
	i.SetProblem("")
	n, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(i.Text), ",", ".", 1), 64)
	if err != nil || !(n >= least && n <= most) || whole && n != math.Trunc(n) {
		p.mark(i, i18n.Say("export.wrong.number", "What", i.Label, "Low", quantity.Number(least), "High", quantity.Number(most)))
		return least
	}
	return n
}

// mark marks an input as wrong; the first one says why.
func (p *sizePicker) mark(i *widgets.Input, why string) {
	i.SetProblem(why)
	if p.wrong.Text() == "" {
		p.showProblem(why)
	}
}

func (p *sizePicker) showProblem(wrong string) {
	p.wrong.SetColored(wrong, theme.ColorNameError)
	widgets.SetVisible(p.wrong, wrong != "")
}

// sizeLabels names the presets, and what is typed after them.
func sizeLabels() []string {
	var labels []string
	for _, p := range chart.Presets() {
		labels = append(labels, i18n.Say("size."+p.Name))
	}
	return append(labels, i18n.Say("size.custom"))
}
