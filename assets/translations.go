package assets

import (
	"embed"
	"io/fs"
	"strings"
)

// Translations holds what users are told, one file a language: see
// core/message. The files that begin with toolkit. translate the words of Fyne's
// own dialogs where Fyne does not.
//
//go:embed translations/*.json
var Translations embed.FS

// Catalogues returns the file of each language by its name, such as "ko".
func Catalogues() map[string][]byte {
	files, err := fs.Glob(Translations, "translations/*.json")
	if err != nil {
		panic(err) // the pattern is well formed
	}
	all := map[string][]byte{}
	for _, path := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(path, "translations/"), ".json")
		if strings.Contains(name, ".") {
			continue // of the toolkit
		}
		if all[name], err = Translations.ReadFile(path); err != nil {
			panic(err) // it is built in
		}
	}
	return all
}
