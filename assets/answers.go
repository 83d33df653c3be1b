package assets

import (
	"embed"
	"encoding/json"
	"io/fs"
)

//go:embed answers
var answers embed.FS

// Answers returns the templates in which answers are said in a language, by
// key; nil for a language that has none, such as English, whose templates stand
// where the answers are made.
func Answers(language string) map[string]string {
	text, err := fs.ReadFile(answers, "answers/"+language+".json")
	if err != nil {
		return nil
	}
	var templates map[string]string
	if err := json.Unmarshal(text, &templates); err != nil {
		panic("assets: answers/" + language + ".json: " + err.Error()) // built in, and tested
	}
	return templates
}
