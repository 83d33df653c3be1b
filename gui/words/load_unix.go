//go:build unix && !darwin

package words

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2/lang"

	"parallelogram/assets"
)

// load gives Fyne the translations while the environment names l as the
// system's language: Fyne asks LC_ALL first, then LANGUAGE.
func load(l Language) error {
	vars := map[string]string{"LC_ALL": string(l) + ".UTF-8", "LANGUAGE": string(l)}
	return withEnv(vars, func() error {
		return lang.AddTranslationsFS(assets.Translations, translationsDir)
	})
}

// withEnv calls f with environment variables set, and puts them back: what
// the program starts later must not inherit the window's choice.
func withEnv(vars map[string]string, f func() error) error {
	for name, value := range vars {
		before, was := os.LookupEnv(name)
		if err := os.Setenv(name, value); err != nil {
			return fmt.Errorf("choose the language: %w", err)
		}
		defer func() {
			if was {
				os.Setenv(name, before)
			} else {
				os.Unsetenv(name)
			}
		}()
	}
	return f()
}
