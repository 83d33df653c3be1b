package words

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"parallelogram/assets"
)

// Language is a language of the window.
type Language string

// The languages; System means the closest to what the desktop speaks.
const (
	System  Language = "system"
	English Language = "en"
	Korean  Language = "ko"
)

const translationsDir = "translations"

// With names the values in a sentence: With{"Round": 7} fills {{.Round}}.
type With map[string]any

// Say returns the words for a key of the translation files.
func Say(key string, values ...With) string {
	return lang.X(key, key, merge(values))
}

// SayCount is [Say] for words that depend on a number, which they get as N.
func SayCount(key string, n int, values ...With) string {
	all := merge(values)
	all["N"] = n
	return lang.XN(key, key, n, all)
}

func merge(values []With) map[string]any {
	all := map[string]any{}
	for _, v := range values {
		for name, value := range v {
			all[name] = value
		}
	}
	return all
}

// Speak loads the translations and settles the language. Fyne itself always
// takes the closest to the system's among its own fourteen languages and
// ours, so that a German desktop would get German buttons between English
// sentences; therefore Fyne is shown the language that was settled.
func Speak(choice Language) error {
	settled := settle(choice, lang.SystemLocale().LanguageString())
	templates = assets.Told(string(settled))
	if err := load(settled); err != nil {
		return err
	}
	names = nameParams()
	return nil
}

// templates are the sentences of answers, notices and errors of the core in the
// window's language; nil for English. They belong to the UI goroutine.
var templates map[string]string

// Templates returns the sentences of the core in the window's language, by
// their keys and codes; nil stands for the English ones. It is called on the UI
// goroutine; what it returns may be read on others.
func Templates() map[string]string { return templates }

// settle picks the language for a choice on a system that speaks another.
func settle(choice Language, system string) Language {
	if choice == English || choice == Korean {
		return choice
	}
	if primary, _, _ := strings.Cut(system, "-"); Language(primary) == Korean {
		return Korean
	}
	return English
}
