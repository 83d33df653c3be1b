// Command hello is a program for the tests of the harness: a window with the
// things a user can do, each of which changes a word on it.
package main

import (
	"os"
	"os/exec"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

func main() {
	app.SetMetadata(fyne.AppMetadata{
		ID: "parallelogram.hello", Name: "Hello",
		Migrations: map[string]bool{"fyneDo": true},
	})
	a := app.NewWithID("parallelogram.hello")
	w := a.NewWindow("Hello")
	said := widget.NewLabel("nothing yet")
	field := widget.NewEntry()
	field.SetPlaceHolder("name")
	field.OnSubmitted = func(name string) { said.SetText("hello " + name) }
	off := widget.NewButton("Off", nil)
	off.Disable()
	child := widget.NewButton("Child", func() { said.SetText(begin()) })
	ask := widget.NewButton("Ask", func() {
		dialog.ShowConfirm("Question", "Really?", func(yes bool) {
			if yes {
				said.SetText("yes")
			}
		}, w)
	})
	wrong := widget.NewButton("Wrong", func() {
		go said.SetText("wrong")
	})
	hidden := widget.NewLabel("hidden")
	hidden.Hide()
	rows := container.NewVBox()
	for _, row := range []string{"row 0", "row 1", "row 2", "row 3", "row 4", "row 5", "row 6", "row 7"} {
		rows.Add(widget.NewButton(row, func() { said.SetText("row " + row) }))
	}
	list := container.NewVScroll(rows)
	list.SetMinSize(fyne.NewSize(200, 100))
	shortcut := fyne.NewMenuItem("Shortcut", func() { said.SetText("shortcut") })
	shortcut.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyR, Modifier: fyne.KeyModifierControl}
	w.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("Menu", shortcut)))
	w.SetContent(container.NewVBox(said, field, container.NewHBox(ask, off, child, wrong), hidden, newPad(said), list))
	w.Resize(fyne.NewSize(420, 420))
	w.ShowAndRun()
}

// begin starts a process that outlives the window.
func begin() string {
	child := exec.Command("sleep", "1000")
	child.Stdout = os.Stdout
	if err := child.Start(); err != nil {
		return err.Error()
	}
	return "child"
}
