package assets

import "embed"

// Translations holds the window's words, one file a language, in the format
// of fyne.io/fyne/v2/lang. The files that begin with toolkit. translate the
// words of Fyne's own dialogs where Fyne does not.
//
//go:embed translations/*.json
var Translations embed.FS
