package gui

import (
	"os"
	"testing"

	"fyne.io/fyne/v2/lang"
)

func TestSettle(t *testing.T) {
	for _, c := range []struct {
		choice language
		system string
		want   language
	}{
		{languageSystem, "ko-KR-Kore", languageKorean},
		{languageSystem, "ko", languageKorean},
		{languageSystem, "en-GB", languageEnglish},
		{languageSystem, "de-DE", languageEnglish},  // not ours, though it is one of Fyne's
		{languageSystem, "kok-IN", languageEnglish}, // Konkani
		{languageKorean, "en-US", languageKorean},
		{languageEnglish, "ko-KR", languageEnglish},
		{"tlh", "ko-KR", languageKorean}, // a damaged preference
	} {
		if got := settle(c.choice, c.system); got != c.want {
			t.Errorf("choice %q on a system of %q gives %q, want %q", c.choice, c.system, got, c.want)
		}
	}
}

func TestSpeak(t *testing.T) {
	t.Setenv("LC_ALL", "de_DE.UTF-8")
	t.Setenv("LANGUAGE", "de")
	t.Cleanup(func() {
		if err := speak(languageEnglish); err != nil {
			t.Error(err)
		}
	})
	check := func(choice language, run, cancel string) {
		t.Helper()
		if err := speak(choice); err != nil {
			t.Fatal(err)
		}
		if got := say("command.run"); got != run {
			t.Errorf("in %s, Run is %q, want %q", choice, got, run)
		}
		if got := lang.L("Cancel"); got != cancel {
			t.Errorf("in %s, Fyne's Cancel is %q, want %q", choice, got, cancel)
		}
		if got := os.Getenv("LC_ALL"); got != "de_DE.UTF-8" {
			t.Errorf("after speak, LC_ALL is %q", got)
		}
	}
	check(languageKorean, "실행", "취소")
	check(languageSystem, "Run", "Cancel")
}

func TestPlurals(t *testing.T) {
	if one, two := sayCount("footer.cores", 1), sayCount("footer.cores", 2); one != "1 core" || two != "2 cores" {
		t.Errorf("got %q and %q", one, two)
	}
}
