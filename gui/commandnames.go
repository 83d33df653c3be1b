package gui

// The commands' names; their labels are "command." and the name.
const (
	cmdRun         = "run"
	cmdStop        = "stop"
	cmdRepeat      = "repeat"
	cmdInspect     = "inspect"
	cmdOpen        = "open"
	cmdExport      = "export"
	cmdFolder      = "folder"
	cmdQuit        = "quit"
	cmdByWorkers   = "by-workers"
	cmdByCores     = "by-cores"
	cmdLogX        = "log-x"
	cmdLogY        = "log-y"
	cmdLookSystem  = "look-system"
	cmdLookLight   = "look-light"
	cmdLookDark    = "look-dark"
	cmdLangSystem  = "language-system"
	cmdLangEnglish = "language-english"
	cmdLangKorean  = "language-korean"
	cmdAbout       = "about"
	cmdUndo        = "undo"
	cmdRedo        = "redo"
	cmdForm        = "form"
	cmdResults     = "results"
	cmdPreferences = "preferences"
	cmdPalette     = "palette"
	cmdHelp        = "help"
	cmdZoomIn      = "zoom-in"
	cmdZoomOut     = "zoom-out"
	cmdZoomReset   = "zoom-reset"
	cmdHideSeries  = "hide-series"
	cmdShowSeries  = "show-series"
	cmdCopyValues  = "copy-values"
	kindPrefix     = "kind-" // and a chart.Kind
)

// What a command needs, if anything; the texts are "needs." and the name.
const (
	needsRest      = "rest"      // no run is under way
	needsValid     = "valid"     // a form without mistakes, and rest
	needsRun       = "run"       // a run is under way
	needsOther     = "other"     // a run that the form differs from, and rest
	needsResults   = "results"   // something has been measured
	needsCell      = "cell"      // a cell is selected, and rest
	needsZoom      = "zoom"      // only a part is shown
	needsAxes      = "axes"      // a chart that has such an axis
	needsSelection = "selection" // a cell is selected whose strategy is not hidden
	needsHidden    = "hidden"    // a strategy is hidden
	needsEdit      = "edit"      // an edit to take back, and rest
	needsUndone    = "undone"    // an edit that was taken back, and rest
)
