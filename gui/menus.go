package gui

import (
	"slices"

	"parallelogram/gui/chartpane"
	"parallelogram/gui/command"
)

// menus is the menu bar.
var menus = []command.Menu{
	{Key: "menu.file", Items: []string{cmdOpen, cmdOther, cmdExport, cmdFolder, command.Separator, cmdQuit}},
	{Key: "menu.edit", Items: []string{cmdUndo, cmdRedo, command.Separator, cmdCopyValues, command.Separator, cmdPreferences}},
	{Key: "menu.experiment", Items: []string{cmdRun, cmdStop, cmdRepeat, command.Separator, cmdInspect}},
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
