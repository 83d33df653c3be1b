package command

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
)

// typedItems returns what a shell hands out of a list, sorted.
func typedItems(t *testing.T, items core.Items) []string {
	t.Helper()
	out, err := exec.Command("bash", "-c", listed(items)).Output()
	if err != nil {
		t.Fatalf("%s: %v", listed(items), err)
	}
	list := strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00")
	slices.Sort(list)
	return list
}

// needs skips a test without the programs that lines to paste are made of.
func needs(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			t.Skip(err)
		}
	}
}

// The list that is pasted is the one that was measured, and what it is called by is
// not executed.
func TestPatternsMeanToAShellWhatTheyMeant(t *testing.T) {
	needs(t, "bash")
	folder := filepath.Join(t.TempDir(), "[2024] $(touch ran)")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{
		"a.wav", ".hidden.wav", "!.wav", "^.wav", "-.wav", "é.wav", "b c.wav", "$(touch ran)x.wav", "`touch ran`x.wav", "x;touch ran;.wav",
		"x\ny.wav", "{a,b}.wav", "*.wav", `\.wav`, "[.wav", "].wav", "'.wav", `".wav`, "~.wav", "#.wav", "\xff.wav", "a&b.wav",
	} {
		write(t, folder, name, "")
	}
	t.Chdir(folder)
	for _, from := range []string{
		"*.wav", "?.wav", "[ab].wav", "[^ab].wav", "[!a].wav", "[a^].wav", "[a-c].wav", `[\-a].wav`, `[\]\[].wav`, `\*.wav`, `\?*`, `[[].wav`,
		"$(touch ran)*.wav", "`touch ran`?.wav", "x;touch ran;*", "x\n*.wav", "{a,b}*", "b c*", `\\.wav`, "'*", `"*`, "~*", "#*", "\xff*", "a&b*", "a.wav", ".*",
	} {
		items, list, err := List(from, folder)
		if err != nil && from == `\?*` {
			continue // matches nothing
		}
		if err != nil {
			t.Fatalf("%s: %v", from, err)
		}
		slices.Sort(list)
		if got := typedItems(t, items); !slices.Equal(got, list) {
			t.Errorf("%s: %s lists %q, want %q", from, listed(items), got, list)
		}
	}
	if _, err := os.Stat("ran"); err == nil {
		t.Error("a name was executed")
	}
}

func TestListsMeanToAShellWhatTheyMeant(t *testing.T) {
	needs(t, "bash", "perl")
	folder := t.TempDir()
	for name, text := range map[string]string{
		"lines": "b\na\n", "open end": "b\na", "crlf": "a\r\n\r\nb\r\r\nc\r", "empty lines": "\n\na\n\n", "null": "a\nb\x00\x00c\r\x00", "null, open": "a\x00b",
		"bytes": "\xff\xfe\na\n", "touch ran|": "a\n",
	} {
		write(t, folder, name, text)
		items, list, err := List("@"+name, folder)
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(list)
		if got := typedItems(t, items); !slices.Equal(got, list) {
			t.Errorf("%s: %s lists %q, want %q", name, listed(items), got, list)
		}
	}
}

// Nothing that a line to paste is made of is executed on the way but the command.
func TestWhatToTypeExecutesNoValue(t *testing.T) {
	needs(t, "xargs", "bash", "perl")
	t.Chdir(t.TempDir())
	write(t, ".", "list", "$(touch ran)\n")
	evil := "a'b $(touch ran) `touch ran`;touch ran\n# \x1b"
	items, _, err := List("@list", ".")
	if err != nil {
		t.Fatal(err)
	}
	script := core.CommandLine{Args: []string{"printf '[%s]' {level} \"$N\" "}, Shell: true}
	words := argv("sh", "-c", `printf '[%s]' "$1" "$N"`, "sh", "{level}")
	perItem := core.CommandLine{Args: []string{script.Args[0] + "{item}"}, Shell: true}
	for name, c := range map[string]core.Command{
		"words": {Main: words}, "shell": {Main: script},
		"items": {Main: perItem, Items: items}, "word items": {Main: argv(append(words.Args, "{item}")...), Items: items},
	} {
		c.Env = []string{"N={level}", "A;touch ran;=1", "B C=2"}
		for _, cpus := range [][]int{nil, {0}} {
			line := Paste(c, Recipe{Cell: core.Cell{Workers: 1, Cores: 1}, Params: map[string]string{"level": evil}, CPUs: cpus})
			out, err := exec.Command("bash", "-c", line).Output()
			if want := "[" + evil + "][" + evil + "]"; err != nil || !strings.HasPrefix(string(out), want) {
				t.Errorf("%s: %s writes %q, %v; want %q", name, line, out, err, want)
			}
			if strings.Contains(line, "\x1b") {
				t.Errorf("%s: %q moves a cursor", name, line)
			}
		}
	}
	if _, err := os.Stat("ran"); err == nil {
		t.Error("a value was executed")
	}
}
