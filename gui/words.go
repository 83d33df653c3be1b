package gui

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"parallelogram/assets"
	"parallelogram/core"
)

// language is a language of the window.
type language string

// The languages; system means the closest to what the desktop speaks.
const (
	languageSystem  language = "system"
	languageEnglish language = "en"
	languageKorean  language = "ko"
)

const translationsDir = "translations"

// With names the values in a sentence: with{"Round": 7} fills {{.Round}}.
type with map[string]any

// say returns the words for a key of the translation files.
func say(key string, values ...with) string {
	return lang.X(key, key, merge(values))
}

// sayCount is [say] for words that depend on a number, which they get as N.
func sayCount(key string, n int, values ...with) string {
	all := merge(values)
	all["N"] = n
	return lang.XN(key, key, n, all)
}

func merge(values []with) map[string]any {
	all := map[string]any{}
	for _, v := range values {
		for name, value := range v {
			all[name] = value
		}
	}
	return all
}

// speak loads the translations and settles the language. Fyne itself always
// takes the closest to the system's among its own fourteen languages and
// ours, so that a German desktop would get German buttons between English
// sentences; therefore Fyne is shown the language that was settled.
func speak(choice language) error {
	settled := settle(choice, lang.SystemLocale().LanguageString())
	answerTemplates, noticeTemplates = assets.Answers(string(settled)), assets.Notices(string(settled))
	return load(settled)
}

// The sentences of answers and of notices in the window's language; nil for
// English. They belong to the UI goroutine.
var answerTemplates, noticeTemplates map[string]string

// answers returns the sentences of answers in the window's language, by their
// keys; nil stands for the English ones. It is called on the UI goroutine; what
// it returns may be read on others.
func answers() map[string]string { return answerTemplates }

// settle picks the language for a choice on a system that speaks another.
func settle(choice language, system string) language {
	if choice == languageEnglish || choice == languageKorean {
		return choice
	}
	if primary, _, _ := strings.Cut(system, "-"); language(primary) == languageKorean {
		return languageKorean
	}
	return languageEnglish
}

// noticeText says a notice in the window's language. One of another version of
// the program may lack what the words are filled with; it says itself.
func noticeText(n core.Notice) string {
	template, ok := noticeTemplates[n.Code]
	if !ok {
		return capitalised(n.Text)
	}
	text, err := n.In(template)
	if err != nil {
		return capitalised(n.Text)
	}
	return text
}
