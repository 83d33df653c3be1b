package i18n

import (
	"os"
	"testing"

	"fyne.io/fyne/v2/lang"
)

// TestMain makes every test speak English, whatever the system does.
func TestMain(m *testing.M) {
	if err := Use(English); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		choice Choice
		system string
		want   Choice
	}{
		{System, "ko-KR-Kore", Korean},
		{System, "ko", Korean},
		{System, "en-GB", English},
		{System, "de-DE", English},  // not ours, though it is one of Fyne's
		{System, "kok-IN", English}, // Konkani
		{Korean, "en-US", Korean},
		{English, "ko-KR", English},
		{"tlh", "ko-KR", Korean}, // a damaged preference
	} {
		if got := resolve(c.choice, c.system); Choice(got) != c.want {
			t.Errorf("choice %q on a system of %q gives %q, want %q", c.choice, c.system, got, c.want)
		}
	}
}

func TestUse(t *testing.T) {
	t.Setenv("LC_ALL", "de_DE.UTF-8")
	t.Setenv("LANGUAGE", "de")
	t.Cleanup(func() {
		if err := Use(English); err != nil {
			t.Error(err)
		}
	})
	check := func(choice Choice, run, cancel string) {
		t.Helper()
		if err := Use(choice); err != nil {
			t.Fatal(err)
		}
		if got := Say("command.run"); got != run {
			t.Errorf("in %s, Run is %q, want %q", choice, got, run)
		}
		if got := lang.L("Cancel"); got != cancel {
			t.Errorf("in %s, Fyne's Cancel is %q, want %q", choice, got, cancel)
		}
		if got := os.Getenv("LC_ALL"); got != "de_DE.UTF-8" {
			t.Errorf("after Use, LC_ALL is %q", got)
		}
	}
	check(Korean, "실행", "취소")
	check(System, "Run", "Cancel")
}

func TestPlurals(t *testing.T) {
	if one, two := SayCount("footer.cores", 1), SayCount("footer.cores", 2); one != "1 core" || two != "2 cores" {
		t.Errorf("got %q and %q", one, two)
	}
}
