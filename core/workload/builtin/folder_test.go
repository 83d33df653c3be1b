package builtin

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"parallelogram/core"
)

// placing runs what a test kills: a process that has made a folder. It tells
// its path and waits for the end of its standard input.
func placing() {
	folder, err := makeFolder()
	if err == nil {
		os.Stdout.WriteString(folder.Address)
		os.Stdout.Close()
		io.Copy(io.Discard, os.Stdin)
	}
}

// cleared clears and returns what is left where temporary files go.
func cleared(t *testing.T, base string) (left []string) {
	t.Helper()
	if err := Clear(); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(base)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		left = append(left, e.Name())
	}
	return left
}

func TestOnlyFoldersThatNobodyHasAreCleared(t *testing.T) {
	base := t.TempDir()
	t.Setenv("TMPDIR", base)
	strange := []string{"other", "parallelogram-7", "parallelogram-7-1.new", "parallelogram-1.2-src"}
	for _, name := range slices.Concat(strange, []string{"parallelogram-999999999-1", "parallelogram-999999999-2"}) {
		if err := os.MkdirAll(filepath.Join(base, name, "below"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	living, err := files.SetUp(core.Workload{Name: "files"})
	if err != nil {
		t.Fatal(err)
	}
	want := append(strange, filepath.Base(living.Address))
	slices.Sort(want)
	if left := cleared(t, base); !slices.Equal(left, want) {
		t.Errorf("left: %v, want %v", left, want)
	}
	if err := living.Remove(); err != nil {
		t.Error(err)
	}
	if left := cleared(t, base); slices.Contains(left, filepath.Base(living.Address)) {
		t.Errorf("left: %v", left)
	}
}

func TestTheFolderOfAKilledProcessIsCleared(t *testing.T) {
	base := t.TempDir()
	t.Setenv("TMPDIR", base)
	process := exec.Command(os.Args[0], "place")
	stdin, inErr := process.StdinPipe()
	stdout, outErr := process.StdoutPipe()
	if inErr != nil || outErr != nil {
		t.Fatal(inErr, outErr)
	}
	defer stdin.Close()
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	path, err := io.ReadAll(stdout)
	if left := cleared(t, base); err != nil || len(left) != 1 || filepath.Join(base, left[0]) != string(path) {
		t.Errorf("while it lives: %v of %s, %v", left, path, err)
	}
	process.Process.Kill()
	process.Wait() // an error: it was killed
	if left := cleared(t, base); len(left) > 0 {
		t.Errorf("after its death: %v", left)
	}
}

func TestFoldersOfOtherUsersAreNoneOfOurBusiness(t *testing.T) {
	base := t.TempDir()
	t.Setenv("TMPDIR", base)
	const name, nobody = "parallelogram-999999999-1", 65534
	if err := os.Mkdir(filepath.Join(base, name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(filepath.Join(base, name), nobody, nobody); err != nil {
		t.Skip("only the superuser can make a folder of another user's:", err)
	}
	if left := cleared(t, base); len(left) != 1 {
		t.Error("it is cleared away")
	}
}
