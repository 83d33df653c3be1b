//go:build !unix || darwin

package words

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2/lang"

	"parallelogram/assets"
)

// load gives Fyne the translations of l under the name of the system's own
// language, because here Fyne asks the system and cannot be told otherwise.
func load(l Language) error {
	if err := lang.AddTranslationsFS(assets.Translations, translationsDir); err != nil {
		return err
	}
	if settle(System, lang.SystemLocale().LanguageString()) == l {
		return nil
	}
	files, err := translationFiles(l)
	if err != nil {
		return err
	}
	for _, name := range files {
		data, err := assets.Translations.ReadFile(name)
		if err != nil {
			return fmt.Errorf("read the translation %s: %w", name, err)
		}
		if err := lang.AddTranslationsForLocale(data, lang.SystemLocale()); err != nil {
			return fmt.Errorf("load the translation %s: %w", name, err)
		}
	}
	return nil
}

// translationFiles lists the embedded files of one language.
func translationFiles(l Language) (files []string, err error) {
	entries, err := assets.Translations.ReadDir(translationsDir)
	if err != nil {
		return nil, fmt.Errorf("list the translations: %w", err)
	}
	for _, e := range entries {
		if name := e.Name(); name == string(l)+".json" || strings.HasSuffix(name, "."+string(l)+".json") {
			files = append(files, translationsDir+"/"+name)
		}
	}
	return files, nil
}
