package gui

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core/chart"
	"parallelogram/gui/words"
)

// A problem is told in the language of the moment, whenever it arose.
func TestAProblemSpeaksTheLanguageOfTheMoment(t *testing.T) {
	inEnglishAgain(t)
	missing := filepath.Join(t.TempDir(), "no", "a.png")
	_, nowhere := resolvePath(missing, "")
	_, runs := runsFolder(missing)
	_, nameless := resolvePath("", "")
	blocked := filepath.Join(t.TempDir(), "a.png")
	if err := os.MkdirAll(filepath.Join(blocked, "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	unsaved := replaceFile(blocked, nil)
	broken := figure{draw: func(io.Writer, chart.Format, chart.Style, chart.Size) error { panic("no room") }}.save(missing)
	check := func(err error, want string) {
		t.Helper()
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("it says %v, want %q", err, want)
		}
	}
	check(nowhere, "There is no folder "+filepath.Dir(missing)+". Choose one")
	check(runs, nowhere.Error())
	check(nameless, "Give the file a name.")
	check(unsaved, blocked+" cannot be saved: ")
	check(broken, "The chart cannot be drawn: no room")
	if err := words.Speak(words.Korean); err != nil {
		t.Fatal(err)
	}
	check(nowhere, filepath.Dir(missing)+" 폴더가 없습니다.")
	check(runs, nowhere.Error())
	check(nameless, "파일 이름을 쓰세요.")
	check(unsaved, blocked+" 파일을 저장할 수 없습니다.")
	check(broken, "차트를 그릴 수 없습니다: no room")
}
