package paths

import (
	"os"
	"path/filepath"
	"testing"

	"parallelogram/gui/i18n"
)

// TestMain makes every test speak English, whatever the system does.
func TestMain(m *testing.M) {
	if err := i18n.Use(i18n.English); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

func TestFile(t *testing.T) {
	home, folder := t.TempDir(), t.TempDir()
	t.Setenv("HOME", home)
	for text, want := range map[string]string{
		"a.png":                                 filepath.Join(folder, "a.png"),
		" a.png ":                               filepath.Join(folder, "a.png"),
		"~/a.png":                               filepath.Join(home, "a.png"),
		filepath.Join(home, "b", "..", "c.png"): filepath.Join(home, "c.png"),
	} {
		if got, err := File(text, folder); err != nil || filepath.Clean(got) != want {
			t.Errorf("%q is %s, %v; want %s", text, got, err, want)
		}
	}
	for _, text := range []string{"", ".png", "~/", filepath.Join(folder, "none", "a.png")} {
		if got, err := File(text, folder); err == nil {
			t.Errorf("%q is taken as %s", text, got)
		}
	}
}

func TestFolder(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	file := filepath.Join(home, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ typed, want, wrong string }{
		{"", "", ""},
		{"  " + home + "/runs/ ", filepath.Join(home, "runs"), ""},
		{"~/runs", filepath.Join(home, "runs"), ""},
		{"runs", "", "Write the whole path, such as /home/me/runs or ~/runs."},
		{file, "", "This is a file. Choose a folder."},
		{home + "/a/b", "", "There is no folder " + home + "/a. Choose one that exists."},
	} {
		got, err := Folder(c.typed)
		wrong := ""
		if err != nil {
			wrong = err.Error()
		}
		if got != c.want || wrong != c.wrong {
			t.Errorf("%q gives %q, %q; want %q, %q", c.typed, got, wrong, c.want, c.wrong)
		}
	}
}
