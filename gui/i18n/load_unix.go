//go:build unix && !darwin

package i18n

import (
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// load has Fyne look for the language of its own texts while the environment
// names ours as the system's: Fyne asks LC_ALL first, then LANGUAGE.
func load(name string) error {
	texts := toolkitFile(name)
	if texts == nil {
		texts = []byte("{}")
	}
	return withEnv(map[string]string{"LC_ALL": name + ".UTF-8", "LANGUAGE": name}, func() error {
		return lang.AddTranslations(fyne.NewStaticResource(name+".json", texts))
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
