//go:build !unix || darwin

package i18n

import "fyne.io/fyne/v2/lang"

// load gives Fyne our translation of its own texts under the name of the system's
// language, because here Fyne asks the system and cannot be told otherwise.
func load(name string) error {
	texts := toolkitFile(name)
	if texts == nil || resolve(System, lang.SystemLocale().LanguageString()) == name {
		return nil
	}
	return lang.AddTranslationsForLocale(texts, lang.SystemLocale())
}
