package cli

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core/command"
)

var commandsFolder = flag.String("commands-page", "", "measure a program and write the end of commands.md and its picture to this `folder`")

// measuredHeading begins the part of the page that is written.
const measuredHeading = "## A program measured\n"

// measuredLine is what is measured there.
const measuredLine = `parallelogram run 'pigz -p {workers} -c src.tar' --workers 1,2,4`

// The page of commands ends with a program as it was measured: `make commands`
// writes that anew, in a minute or two.
func TestCommandsPage(t *testing.T) {
	if *commandsFolder == "" {
		t.Skip("make commands measures for a minute")
	}
	name := filepath.Join(*commandsFolder, "commands.md")
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	before, _, found := strings.Cut(string(text), measuredHeading)
	if !found {
		t.Fatalf("%s has no %q", name, measuredHeading)
	}
	picture, err := filepath.Abs(filepath.Join(*commandsFolder, "commands", "pigz.png"))
	if err == nil {
		err = os.MkdirAll(filepath.Dir(picture), 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	said := measurePigz(t, picture)
	page := fmt.Sprintf(`%s%s
pigz compresses with as many threads as it is told. Of Go's own sources, packed by tar:

%s
%s
%s

%s
%s%s

![Its runtime against the number of threads](commands/pigz.png)
`, before, measuredHeading, "```sh", measuredLine, "```", "```text", said, "```")
	if err := os.WriteFile(name, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
}

// measurePigz runs the line in a folder of its own, draws it and returns what it
// says, without where the run is kept.
func measurePigz(t *testing.T, picture string) string {
	t.Helper()
	t.Chdir(t.TempDir())
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	sources := filepath.Join(strings.TrimSpace(string(root)), "src")
	if out, err := exec.Command("tar", "cf", "src.tar", "-C", sources, "net", "crypto", "cmd/compile").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	words, err := command.Split(measuredLine)
	if err != nil {
		t.Fatal(err)
	}
	execute(t, Done, append(words[1:], "--out", "run.txt", "--chart", picture, "--chart-width", "1200", "--chart-height", "800")...)
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	out, _ := execute(t, Done, "show", "run.txt", "--all")
	return strings.ReplaceAll(out, " --dir "+folder, "")
}
