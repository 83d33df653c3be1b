package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/assets"
	"parallelogram/core"
)

// What the program says of itself. FyneApp.toml at the top of the project
// says the same to the packager; a test compares them.
const (
	Name    = "Parallelogram"
	ID      = "io.github.parallelogram.Parallelogram"
	Version = core.Version
	Build   = 1
)

func metadata() fyne.AppMetadata {
	return fyne.AppMetadata{
		ID:         ID,
		Name:       Name,
		Version:    Version,
		Build:      Build,
		Icon:       fyne.NewStaticResource("icon.png", assets.IconPNG),
		Migrations: map[string]bool{"fyneDo": true},
	}
}
