package i18n

import (
	"fyne.io/fyne/v2/lang"

	"parallelogram/assets"
	"parallelogram/core/message"
)

// Choice is the language that a user wants.
type Choice string

// The choices; System means the closest to what the desktop speaks.
const (
	System  Choice = "system"
	English Choice = "en"
	Korean  Choice = "ko"
)

// current is the window's language.
var current = message.English()

// Current returns the window's language. It is called on the UI goroutine; what
// it returns may be used on others.
func Current() *message.Language { return current }

// Say returns the text of a key, filled as [message.New] fills one.
func Say(key string, pairs ...any) string { return current.Text(key, pairs...) }

// SayCount is [Say] for a text that depends on a number, which it gets as N.
func SayCount(key string, n int, pairs ...any) string {
	return Say(key, append([]any{"N", n}, pairs...)...)
}

// Message says what the core tells.
func Message(m message.Message) string { return current.Say(m) }

// Use makes a language that of the window, and of Fyne's own dialogs. Fyne
// always takes the closest to the system's among its own fourteen languages and
// ours, so that a German desktop would get German buttons between English
// sentences; therefore Fyne is shown the language that was chosen here.
func Use(choice Choice) error {
	name := resolve(choice, lang.SystemLocale().LanguageString())
	current = message.Find(name)
	return load(name)
}

// resolve returns the name of the language for a choice on a system that speaks
// another.
func resolve(choice Choice, system string) string {
	if choice == English || choice == Korean {
		return string(choice)
	}
	return message.Find(system).Name
}

// toolkitPrefix begins the names of the files for Fyne's own texts.
const toolkitPrefix = "toolkit."

// toolkitFile returns our translation of Fyne's own texts, nil for a language that
// Fyne speaks by itself.
func toolkitFile(name string) []byte {
	data, err := assets.Translations.ReadFile("translations/" + toolkitPrefix + name + ".json")
	if err != nil {
		return nil
	}
	return data
}
