package gui

import "slices"

// menus is the menu bar.
var menus = []menuOf{
	{key: "menu.file", items: []string{cmdOpen, cmdExport, cmdFolder, separator, cmdQuit}},
	{key: "menu.edit", items: []string{cmdUndo, cmdRedo, separator, cmdCopyValues, separator, cmdPreferences}},
	{key: "menu.experiment", items: []string{cmdRun, cmdStop, separator, cmdInspect}},
	{key: "menu.chart", items: slices.Concat(kindIDs(), []string{separator,
		"menu.axes", "menu.zoom", separator,
		cmdHideSeries, cmdShowSeries})},
	{key: "menu.view", items: []string{cmdForm, cmdResults, separator, "menu.look", "menu.language"}},
	{key: "menu.help", items: []string{cmdPalette, cmdHelp, separator, cmdAbout}},
}

// submenus are the menus inside menus.
var submenus = []menuOf{
	{key: "menu.axes", items: []string{cmdByWorkers, cmdByCores, separator, cmdLogX, cmdLogY}},
	{key: "menu.zoom", items: []string{cmdZoomIn, cmdZoomOut, cmdZoomReset}},
	{key: "menu.look", items: []string{cmdLookSystem, cmdLookLight, cmdLookDark}},
	{key: "menu.language", items: []string{cmdLangSystem, cmdLangEnglish, cmdLangKorean}},
}
