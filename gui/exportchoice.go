package gui

import (
	"slices"

	"parallelogram/core/chart"
)

// exportChoice is what was chosen for the last figure, for the next one.
type exportChoice struct {
	format, look, unit          int    // places in the switches
	size                        string // the preset's name, or customSize
	width, height, dpi, letters string // as typed
}

// firstExport is the choice before the first figure.
var firstExport = exportChoice{size: "screen", width: "170", height: "100", dpi: "300", letters: "8"}

// sizeIndex is the place of the size in the list; that of the first preset
// when there is none of the name.
func (c exportChoice) sizeIndex() int {
	presets := chart.Presets()
	if c.size == customSize {
		return len(presets)
	}
	return max(0, slices.IndexFunc(presets, func(p chart.Preset) bool { return p.Name == c.size }))
}

// exportChoice is what is remembered, within what there is to choose.
func (p preferences) exportChoice() exportChoice {
	c := firstExport
	text := func(key string, into *string) {
		if s := p.store.String(key); s != "" {
			*into = s
		}
	}
	place := func(key string, count int, into *int) { *into = min(count-1, max(0, p.store.Int(key))) }
	place(prefFormat, len(formats), &c.format)
	place(prefFigureLook, len(exportStyles), &c.look)
	place(prefFigureUnit, 2, &c.unit)
	text(prefFigure, &c.size)
	text(prefFigureWidth, &c.width)
	text(prefFigureHeight, &c.height)
	text(prefDPI, &c.dpi)
	text(prefType, &c.letters)
	return c
}

func (p preferences) setExportChoice(c exportChoice) {
	for key, place := range map[string]int{prefFormat: c.format, prefFigureLook: c.look, prefFigureUnit: c.unit} {
		p.store.SetInt(key, place)
	}
	for key, text := range map[string]string{prefFigure: c.size, prefFigureWidth: c.width, prefFigureHeight: c.height, prefDPI: c.dpi, prefType: c.letters} {
		p.store.SetString(key, text)
	}
}
