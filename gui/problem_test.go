package gui

import (
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/gui/typed"
	"parallelogram/gui/words"
)

// A problem is told in the language of the moment, whenever it arose.
func TestAProblemSpeaksTheLanguageOfTheMoment(t *testing.T) {
	inEnglishAgain(t)
	missing := filepath.Join(t.TempDir(), "no", "runs")
	_, err := typed.Folder(missing)
	check := func(want string) {
		t.Helper()
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("it says %v, want %q", err, want)
		}
	}
	check("There is no folder " + filepath.Dir(missing) + ". Choose one")
	if err := words.Speak(words.Korean); err != nil {
		t.Fatal(err)
	}
	check(filepath.Dir(missing) + " 폴더가 없습니다.")
}
