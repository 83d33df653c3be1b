package command

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
)

// write makes a file in a folder.
func write(t *testing.T, folder, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestItems(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "lines.txt", "a\n\n b c \r\n-x\n가")
	write(t, folder, "nulls.txt", "a\nb\x00\x00 c\r\x00")
	write(t, folder, "many.txt", strings.Repeat("x\n", 100_000))
	write(t, folder, "b.wav", "")
	write(t, folder, "a 1.wav", "")
	for from, want := range map[string][]string{
		"@lines.txt": {"a", " b c ", "-x", "가"},
		"@nulls.txt": {"a\nb", " c\r"},
		"@many.txt":  slices.Repeat([]string{"x"}, 100_000),
		"*.wav":      {filepath.Join(folder, "a 1.wav"), filepath.Join(folder, "b.wav")},
		"3":          nil,
	} {
		items, list, err := List(from, folder)
		if err != nil || !slices.Equal(list, want) || want != nil && items.Count != len(want) {
			t.Errorf("%s: %d items, %v", from, items.Count, err)
		}
		if from == "3" {
			continue
		}
		if !filepath.IsAbs(strings.TrimPrefix(items.From, "@")) || items.Digest == "" {
			t.Errorf("%s is kept as %+v", from, items)
		}
		if again, err := Again(items, "/"); err != nil || !slices.Equal(again, want) {
			t.Errorf("%s is read again from elsewhere as %d items, %v", from, len(again), err)
		}
	}
}

// The name of the folder that a pattern is looked up in is no pattern.
func TestAFolderIsNoPattern(t *testing.T) {
	for _, name := range []string{"[2024] takes", "a*b?", `back\slash`, "{x}", "[", "]", "[^a]", "-", " "} {
		folder := filepath.Join(t.TempDir(), name)
		switch err := os.Mkdir(folder, 0o700); {
		case err != nil && runtime.GOOS == "windows":
			continue // it allows no such name
		case err != nil:
			t.Fatal(err)
		}
		write(t, folder, "a.wav", "")
		want := []string{filepath.Join(folder, "a.wav")}
		items, list, err := List("*.wav", folder)
		if err != nil || !slices.Equal(list, want) {
			t.Errorf("in %q: %q, %v", name, list, err)
		}
		if again, err := Again(items, "/"); err != nil || !slices.Equal(again, want) {
			t.Errorf("in %q, read again: %q, %v", name, again, err)
		}
		t.Chdir(folder)
		if _, list, err := List("../*/?.wav", ""); err != nil || !slices.Equal(list, want) {
			t.Errorf("from %q: %q, %v", name, list, err)
		}
	}
}

func TestWhatIsNoListOfItemsIsRefused(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "empty.txt", "\n\n")
	write(t, folder, "huge.txt", strings.Repeat("x\n", MaxItems+1))
	for from, key := range map[string]string{
		"0": "outside", "-1": "outside", fmt.Sprint(MaxItems + 1): "outside", "@huge.txt": "outside",
		"@empty.txt": "command.no-items", "*.wav": "command.no-items", "@none.txt": "command.items-unread",
		"[": "command.items-pattern", "-": "command.items-stdin",
	} {
		_, _, err := List(from, folder)
		if fault, ok := errors.AsType[*message.FieldError](err); !ok || fault.Why.Key != key || fault.Field != "items" {
			t.Errorf("%s: %v, want %s", from, err, key)
		}
	}
	if items, _, err := List(fmt.Sprint(MaxItems), folder); err != nil || items.Count != MaxItems {
		t.Errorf("the most: %+v, %v", items, err)
	}
}

// A list that is another one by the time of a trial is not measured as if it were
// the same.
func TestItemsThatChangedAreRefused(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "list", "a\nb\n")
	items, _, err := List("@list", folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"a\nc\n", "b\na\n", "a\n", "a\nb\nc\n", "ab\n"} {
		write(t, folder, "list", text)
		if _, err := Again(items, ""); err == nil || message.Of(err).Inner["why"].Key != "command.items-changed" {
			t.Errorf("%q: %v", text, err)
		}
		c := core.Command{Main: of(t, "echo {item}"), Items: items}
		if _, err := Job(c, Order{Tasks: 2, Workers: 1, Cores: 1}); err == nil {
			t.Errorf("a job is made of %q", text)
		}
	}
}

// FuzzList reads any list without a crash: no item is empty or has a null byte, so
// that each can be handed to a program.
func FuzzList(f *testing.F) {
	for _, text := range []string{"a\nb", "a\x00b\n\x00", "\r\n", "", "\x00", "\xff\n"} {
		f.Add(text)
	}
	folder := f.TempDir()
	f.Fuzz(func(t *testing.T, text string) {
		write(t, folder, "list", text)
		items, list, err := List("@list", folder)
		if err != nil {
			return
		}
		if items.Count != len(list) || slices.ContainsFunc(list, func(i string) bool { return i == "" || strings.Contains(i, "\x00") }) {
			t.Errorf("%q is %d items, %q", text, items.Count, list)
		}
	})
}
