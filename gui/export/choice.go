package export

import (
	"slices"

	"fyne.io/fyne/v2"

	"parallelogram/core/chart"
)

// choice is what was chosen for the last figure, for the next one.
type choice struct {
	format, style, unit         int    // places in the switches
	size                        string // the preset's name, or customSize
	width, height, dpi, letters string // as typed
}

// firstExport is the choice before the first figure.
var firstExport = choice{size: "screen", width: "170", height: "100", dpi: "300", letters: "8"}

// sizeIndex is the place of the size in the list; that of the first preset
// when there is none of the name.
func (c choice) sizeIndex() int {
	presets := chart.Presets()
	if c.size == customSize {
		return len(presets)
	}
	return max(0, slices.IndexFunc(presets, func(p chart.Preset) bool { return p.Name == c.size }))
}

// memory is what is remembered from one picture to the next, also when the
// program was ended between them.
type memory struct{ store fyne.Preferences }

const (
	prefFolder       = "export.folder"
	prefFormat       = "export.format"
	prefStyle        = "export.look"
	prefFigure       = "export.size"
	prefFigureWidth  = "export.width"
	prefFigureHeight = "export.height"
	prefFigureUnit   = "export.unit"
	prefDPI          = "export.dpi"
	prefType         = "export.type"
)

// folder is where the last picture was saved; empty before the first.
func (m memory) folder() string        { return m.store.String(prefFolder) }
func (m memory) setFolder(path string) { m.store.SetString(prefFolder, path) }

// choice is what is remembered, within what there is to choose.
func (m memory) choice() choice {
	c := firstExport
	text := func(key string, into *string) {
		if s := m.store.String(key); s != "" {
			*into = s
		}
	}
	place := func(key string, count int, into *int) { *into = min(count-1, max(0, m.store.Int(key))) }
	place(prefFormat, len(formats), &c.format)
	place(prefStyle, len(exportStyles), &c.style)
	place(prefFigureUnit, 2, &c.unit)
	text(prefFigure, &c.size)
	text(prefFigureWidth, &c.width)
	text(prefFigureHeight, &c.height)
	text(prefDPI, &c.dpi)
	text(prefType, &c.letters)
	return c
}

func (m memory) setChoice(c choice) {
	for key, place := range map[string]int{prefFormat: c.format, prefStyle: c.style, prefFigureUnit: c.unit} {
		m.store.SetInt(key, place)
	}
	for key, text := range map[string]string{prefFigure: c.size, prefFigureWidth: c.width, prefFigureHeight: c.height, prefDPI: c.dpi, prefType: c.letters} {
		m.store.SetString(key, text)
	}
}
