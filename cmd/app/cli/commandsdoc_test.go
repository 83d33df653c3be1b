//go:build unix

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"parallelogram/core/command"
)

// pageOf reads a page of the documentation.
func pageOf(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// measuring finds the lines of a page that measure a command, as they are typed.
func measuring(text string) (lines []string) {
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```|`(parallelogram run '[^`]*)`").FindAllStringSubmatch(text, -1) {
		for line := range strings.Lines(block[1] + block[2]) {
			line, _, _ = strings.Cut(line, " # ")
			if line = strings.TrimSpace(line); strings.HasPrefix(line, "parallelogram run '") {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// TestWhatIsDocumentedOfCommandsRuns runs every line of the pages that measures a
// command, with programs that stand in for those.
func TestWhatIsDocumentedOfCommandsRuns(t *testing.T) {
	pages := map[string]string{}
	for _, name := range []string{"README.md", "docs/commands.md", "docs/guide.md"} {
		pages[name] = pageOf(t, name)
	}
	t.Chdir(t.TempDir())
	for _, name := range []string{"a.wav", "b c.wav", "src.tar"} {
		if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	calls := standIns(t, "make", "gzip", "solve", "pigz")
	for name, text := range pages {
		lines := measuring(text)
		if len(lines) == 0 {
			t.Errorf("%s measures no command", name)
		}
		for _, line := range lines {
			words, err := command.Split(line)
			if err != nil {
				t.Errorf("%s: %s: %v", name, line, err)
				continue
			}
			os.Remove("run.txt")
			out, _ := execute(t, Done, short(words[2:]...)...)
			says(t, out, "parallelogram run ")
		}
	}
	for _, want := range []string{"make -j 2", "make clean", "gzip -k -f " + filepath.Join(working(t), "b c.wav"), "solve --threads 1", "pigz -p 2 -c src.tar"} {
		if !slices.Contains(calls(), want) {
			t.Errorf("%q was not run: %q", want, calls())
		}
	}
}

func working(t *testing.T) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

// newer are flags of hyperfine 1.16 and later, which Debian 12 does not have.
var newer = []string{"-C", "--input"}

// TestTheTableOfFlagsIsTrue looks every flag of the table up: hyperfine's in what it
// says of itself, where it is installed, and ours.
func TestTheTableOfFlagsIsTrue(t *testing.T) {
	_, table, found := strings.Cut(pageOf(t, "docs/commands.md"), "| hyperfine | here | |")
	if !found {
		t.Fatal("docs/commands.md has no table of hyperfine's flags")
	}
	table, _, _ = strings.Cut(table, "\n\n")
	flag := regexp.MustCompile(`(^|[ '` + "`" + `])(--?[A-Za-z][A-Za-z-]*)`)
	help, _ := exec.Command("hyperfine", "--help").Output()
	ours := flagsOfRun()
	rows := strings.Split(strings.TrimSpace(table), "\n")[1:]
	if len(rows) < 12 {
		t.Fatalf("it has %d rows", len(rows))
	}
	for _, row := range rows {
		cells := strings.Split(strings.ReplaceAll(row, `\|`, "/"), "|")
		theirs := flag.FindAllStringSubmatch(cells[1], -1)
		if len(theirs) == 0 {
			t.Errorf("no flag of hyperfine's in %s", row)
		}
		for _, f := range theirs {
			if !slices.Contains(newer, f[2]) && len(help) > 0 && !regexp.MustCompile(`(?m)(^|\s)`+f[2]+`[,\s]`).Match(help) {
				t.Errorf("hyperfine has no %s: %s", f[2], row)
			}
			if strings.Contains(cells[2], "the same") && !slices.Contains(ours, f[2]) {
				t.Errorf("there is no %s here: %s", f[2], row)
			}
		}
		for _, f := range flag.FindAllStringSubmatch(cells[2], -1) {
			if f[2] != "-c" && f[2] != "--json" && !slices.Contains(ours, f[2]) { // bash's, and that of show
				t.Errorf("there is no %s here: %s", f[2], row)
			}
		}
	}
}

// flagsOfRun lists the flags of the command run: "--rounds", "-r", "--runs".
func flagsOfRun() (names []string) {
	var c commands
	for _, node := range parser(&c, &strings.Builder{}, &strings.Builder{}).Model.Children {
		if node.Name != "run" {
			continue
		}
		for _, f := range node.Flags {
			names = append(names, "--"+f.Name)
			for _, alias := range f.Aliases {
				names = append(names, "--"+alias)
			}
			if f.Short != 0 {
				names = append(names, "-"+string(f.Short))
			}
		}
	}
	return names
}

// TestEveryFlagOfACommandIsRestated: one that was forgotten would be missing when a
// run is repeated by what it says.
func TestEveryFlagOfACommandIsRestated(t *testing.T) {
	source, err := os.ReadFile("restated.go")
	if err != nil {
		t.Fatal(err)
	}
	kind := reflect.TypeFor[commandFlags]()
	for i := range kind.NumField() {
		field := kind.Field(i)
		name := field.Tag.Get("name")
		if name == "" {
			name = strings.ToLower(regexp.MustCompile(`([a-z])([A-Z])`).ReplaceAllString(field.Name, "$1-$2"))
		}
		if field.Tag.Get("group") != "command" || strings.HasPrefix(name, "parameter-") { // those are -L
			continue
		}
		if text := string(source); !strings.Contains(text, `"`+name+`"`) && !strings.Contains(text, `"--`+name+`"`) {
			t.Errorf("--%s is not restated", name)
		}
	}
}
