package gui

import (
	"slices"

	"fyne.io/fyne/v2"

	"parallelogram/core/sweep"
	"parallelogram/gui/chartpane"
	"parallelogram/gui/command"
	"parallelogram/gui/document"
	"parallelogram/gui/export"
	"parallelogram/gui/help"
	"parallelogram/gui/i18n"
	"parallelogram/gui/parameter"
	"parallelogram/gui/settings"
)

// The names of the window's own commands; their labels are "command." and the name.
const (
	cmdRun           = "run"
	cmdStop          = "stop"
	cmdOther         = "other"
	cmdRepeat        = "repeat"
	cmdInspect       = "inspect"
	cmdOpen          = "open"
	cmdCancelOpening = "cancel-opening"
	cmdExport        = "export"
	cmdFolder        = "folder"
	cmdQuit          = "quit"
	cmdModeSystem    = "look-system"
	cmdModeLight     = "look-light"
	cmdModeDark      = "look-dark"
	cmdLangSystem    = "language-system"
	cmdLangEnglish   = "language-english"
	cmdLangKorean    = "language-korean"
	cmdAbout         = "about"
	cmdUndo          = "undo"
	cmdRedo          = "redo"
	cmdForm          = "form"
	cmdResults       = "results"
	cmdPreferences   = "preferences"
	cmdPalette       = "palette"
	cmdHelp          = "help"
	cmdCopyValues    = "copy-values"
	cmdTry           = "try"
)

// What they need; see [command.Command].
const (
	needsValid   = "valid"   // a form without mistakes, and nothing under way
	needsRun     = "run"     // a run is under way
	needsOpening = "opening" // a file is being read
	needsTwo     = "two"     // a run and a file are open
	needsOther   = "other"   // a run that the form differs from, and nothing under way
	needsResults = "results" // something has been measured
	needsCell    = "cell"    // a cell is selected, and nothing under way
	needsEdit    = "edit"    // an edit to take back, and nothing under way
	needsCommand = "command" // a command without mistakes in the form, and nothing under way
	needsUndone  = "undone"  // an edit that was taken back, and nothing under way
)

// table is all that can be done.
func (w *window) table() []*command.Command {
	return slices.Concat(w.runs.commands(), w.files.commands(), w.edits.commands(), w.own.commands(), w.documentCommands(), w.chart.Commands(), w.appearance.commands(), w.programCommands())
}

// documentCommands are about what is shown.
func (w *window) documentCommands() []*command.Command {
	canSwitch := func() bool { return !w.documents.Other().Empty() }
	return []*command.Command{
		{ID: cmdOther, Shortcut: command.ShiftKey(fyne.KeyO), Enabled: canSwitch, Needs: needsTwo, Action: w.switchDocument},
		{ID: cmdInspect, Shortcut: command.Key(fyne.KeyI), Enabled: w.canInspect, Needs: needsCell, Action: w.inspect},
		{ID: cmdExport, Shortcut: command.Key(fyne.KeyE), Enabled: w.canExport, Needs: needsResults, Action: w.export},
		{ID: cmdCopyValues, Shortcut: command.ShiftKey(fyne.KeyC), Enabled: w.canExport, Needs: needsResults, Action: w.copyValues},
	}
}

// programCommands are about the program.
func (w *window) programCommands() []*command.Command {
	return []*command.Command{
		{ID: cmdPreferences, Shortcut: command.Key(fyne.KeyComma), Action: w.preferences},
		{ID: cmdPalette, Shortcut: command.Key(fyne.KeyK), Action: func() {
			w.palette = command.NewPalette(w.commands, cmdPalette)
			w.palette.Show()
		}},
		{ID: cmdHelp, Shortcut: command.Key(fyne.KeySlash), Plain: fyne.KeyF1, Action: func() {
			help.Show(&w.Dialogs, help.Page{Commands: w.commands, Menus: menus, Folder: w.files.folder()})
		}},
		{ID: cmdAbout, Action: func() { help.About(&w.Dialogs, w.app.Clipboard(), Name, Version) }},
		{ID: cmdQuit, Shortcut: command.Key(fyne.KeyQ), Action: w.quit, Quits: true},
	}
}

// inspect looks into the cell that is selected. What a file asks for that was
// opened is run only when the user has seen it and says so.
func (w *window) inspect() {
	run, cell := w.documents.Shown().Run(), w.chart.Selected()
	if w.documents.Shown().State != document.Opened {
		w.inspector.Open(run, cell)
		return
	}
	open := func() {
		if w.idle() { // an inspection from before may have begun anew meanwhile
			w.inspector.Open(run, cell)
		}
	}
	if run.Experiment.Workload.Foreign() {
		w.own.ask(sweep.Alone(run.Experiment, cell), open)
		return
	}
	detail := i18n.Say("inspect.ask.detail", "Cell", cell, "Work", parameter.Listing(i18n.Current(), run.Experiment.Workload))
	w.Confirm(i18n.Say("inspect.ask"), detail, i18n.Say("inspect.ask.run"), i18n.Say("modal.cancel"), open)
}

// export asks how and where to save the chart that is shown.
func (w *window) export() {
	w.exporter.Ask(&w.Dialogs, export.Request{Name: w.chart.FileName(), Folder: w.files.folder(), Draw: w.chart.Drawing, Hint: w.hint,
		Saved: func(path string) { w.report(i18n.Say("footer.exported", "Path", i18n.Path(path))) }})
}

// copyValues puts what the chart shows on the clipboard.
func (w *window) copyValues() {
	text, rows := w.chart.Values()
	w.app.Clipboard().SetContent(text)
	w.report(i18n.SayCount("footer.copied", rows))
}

func (w *window) preferences() {
	settings.Show(settings.Setup{Dialogs: &w.Dialogs, Store: w.store, StandardFolder: w.deps.Folder, Hint: w.hint,
		SetMode: w.appearance.setMode, SetScale: w.appearance.setScale, SetLanguage: w.appearance.setLanguage})
}

// menus is the menu bar.
var menus = []command.Menu{
	{Key: "menu.file", Items: []string{cmdOpen, cmdCancelOpening, cmdOther, cmdExport, cmdFolder, command.Separator, cmdQuit}},
	{Key: "menu.edit", Items: []string{cmdUndo, cmdRedo, command.Separator, cmdCopyValues, command.Separator, cmdPreferences}},
	{Key: "menu.experiment", Items: []string{cmdRun, cmdStop, cmdTry, cmdRepeat, command.Separator, cmdInspect}},
	{Key: "menu.chart", Items: slices.Concat(chartpane.KindIDs(), []string{command.Separator,
		"menu.axes", "menu.zoom", command.Separator,
		chartpane.HideSeries, chartpane.ShowSeries})},
	{Key: "menu.view", Items: []string{cmdForm, cmdResults, command.Separator, "menu.look", "menu.language"}},
	{Key: "menu.help", Items: []string{cmdPalette, cmdHelp, command.Separator, cmdAbout}},
}

// submenus are the menus inside menus.
var submenus = []command.Menu{
	{Key: "menu.axes", Items: []string{chartpane.ByWorkers, chartpane.ByCores, command.Separator, chartpane.LogX, chartpane.LogY}},
	{Key: "menu.zoom", Items: []string{chartpane.ZoomIn, chartpane.ZoomOut, chartpane.ZoomReset}},
	{Key: "menu.look", Items: []string{cmdModeSystem, cmdModeLight, cmdModeDark}},
	{Key: "menu.language", Items: []string{cmdLangSystem, cmdLangEnglish, cmdLangKorean}},
}
