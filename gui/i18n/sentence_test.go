package i18n

import (
	"errors"
	"syscall"
	"testing"

	"parallelogram/core/message"
)

func TestErrorsAreSentencesInBothLanguages(t *testing.T) {
	t.Cleanup(func() {
		if err := Use(English); err != nil {
			t.Error(err)
		}
	})
	full := message.NewError("file-unread", "file", "notes.txt", "why", syscall.ENOSPC)
	for _, c := range []struct {
		err             error
		english, korean string
	}{
		{full, "Cannot read notes.txt: no space left on device", "notes.txt 파일을 읽을 수 없습니다: 디스크에 남은 자리가 없습니다."},
		{message.NewFieldError("rounds", "outside", "n", 0, "low", 1, "high", 9), "Rounds: 0 is outside 1 to 9", "rounds: 0: 범위 밖입니다. 1부터 9까지 쓸 수 있습니다."},
		{errors.New("odd\nand a stack"), "Odd", "odd"},
		{message.NewError("export.failed", "File", "a.png", "Why", syscall.ENOSPC),
			"a.png cannot be saved: no space left on device. Choose another place.", "a.png 파일을 저장할 수 없습니다. 다른 곳을 선택하세요. (디스크에 남은 자리가 없습니다)"},
		{errors.New("notes.txt is bad"), "notes.txt is bad", "notes.txt is bad"},
		{errors.New(""), "", ""},
	} {
		for language, want := range map[Choice]string{English: c.english, Korean: c.korean} {
			if err := Use(language); err != nil {
				t.Fatal(err)
			}
			if got := Sentence(c.err); got != want {
				t.Errorf("in %s it says %q, want %q", language, got, want)
			}
		}
	}
}
