package gui

import (
	"bytes"
	"image/png"
	"os"
	"testing"

	"github.com/BurntSushi/toml"
)

// The packager reads FyneApp.toml, the program its own constants.
func TestMetadataAgreesWithThePackager(t *testing.T) {
	data, err := os.ReadFile("../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Details struct {
			Icon, Name, ID, Version string
			Build                   int
		}
		Migrations map[string]bool
	}
	if err := toml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	check := func(what string, got, want any) {
		t.Helper()
		if got != want {
			t.Errorf("%s is %v in the program and %v in FyneApp.toml", what, got, want)
		}
	}
	m := metadata()
	check("Name", m.Name, file.Details.Name)
	check("ID", m.ID, file.Details.ID)
	check("Version", m.Version, file.Details.Version)
	check("Build", m.Build, file.Details.Build)
	check("the number of migrations", len(m.Migrations), len(file.Migrations))
	for name, on := range m.Migrations {
		check("the migration "+name, on, file.Migrations[name])
	}
	icon, err := os.ReadFile("../" + file.Details.Icon)
	if err != nil {
		t.Fatal(err)
	}
	check("the icon's size in bytes", len(m.Icon.Content()), len(icon))
	if _, err := png.Decode(bytes.NewReader(m.Icon.Content())); err != nil {
		t.Errorf("the icon: %v", err)
	}
}
