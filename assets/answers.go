package assets

import (
	"embed"
	"encoding/json"
	"io/fs"
	"maps"
)

//go:embed answers
var answers embed.FS

//go:embed notices
var notices embed.FS

// Answers returns the templates in which answers are said in a language, by
// key; nil for a language that has none, such as English, whose templates stand
// where the answers are made.
func Answers(language string) map[string]string {
	return templates(answers, "answers/"+language+".json")
}

// Notices returns the templates in which notices are said in a language, by
// code; see core.Notice. It is nil for English, which notices hold themselves.
func Notices(language string) map[string]string {
	return templates(notices, "notices/"+language+".json")
}

// Told returns the templates of answers and of notices in a language together:
// the keys of answers have a point, the codes of notices have none. It is nil
// for English.
func Told(language string) map[string]string {
	all := Answers(language)
	if all != nil {
		maps.Copy(all, Notices(language))
	}
	return all
}

// templates reads a file that is built in, and tested.
func templates(files embed.FS, name string) (templates map[string]string) {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return nil
	}
	if err := json.Unmarshal(text, &templates); err != nil {
		panic("assets: " + name + ": " + err.Error())
	}
	return templates
}
