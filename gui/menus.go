package gui

import (
	"slices"

	"parallelogram/gui/command"
)

// menus is the menu bar.
var menus = []command.Menu{
	{Key: "menu.file", Items: []string{cmdOpen, cmdExport, cmdFolder, command.Separator, cmdQuit}},
	{Key: "menu.edit", Items: []string{cmdUndo, cmdRedo, command.Separator, cmdCopyValues, command.Separator, cmdPreferences}},
	{Key: "menu.experiment", Items: []string{cmdRun, cmdStop, cmdRepeat, command.Separator, cmdInspect}},
	{Key: "menu.chart", Items: slices.Concat(kindIDs(), []string{command.Separator,
		"menu.axes", "menu.zoom", command.Separator,
		cmdHideSeries, cmdShowSeries})},
	{Key: "menu.view", Items: []string{cmdForm, cmdResults, command.Separator, "menu.look", "menu.language"}},
	{Key: "menu.help", Items: []string{cmdPalette, cmdHelp, command.Separator, cmdAbout}},
}

// submenus are the menus inside menus.
var submenus = []command.Menu{
	{Key: "menu.axes", Items: []string{cmdByWorkers, cmdByCores, command.Separator, cmdLogX, cmdLogY}},
	{Key: "menu.zoom", Items: []string{cmdZoomIn, cmdZoomOut, cmdZoomReset}},
	{Key: "menu.look", Items: []string{cmdLookSystem, cmdLookLight, cmdLookDark}},
	{Key: "menu.language", Items: []string{cmdLangSystem, cmdLangEnglish, cmdLangKorean}},
}
