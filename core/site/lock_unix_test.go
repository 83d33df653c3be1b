//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package site

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestTraps: in a folder that all may write to, others can put things where
// the file is looked for. None is written to, none makes anybody wait.
func TestTraps(t *testing.T) {
	for name, set := range map[string]func(victim, path string) error{
		"a symbolic link": os.Symlink,
		"a hard link":     os.Link,
		"a pipe":          func(_, path string) error { return syscall.Mkfifo(path, 0o666) },
	} {
		folder := t.TempDir()
		victim, path := filepath.Join(folder, "victim"), filepath.Join(folder, "lock")
		if err := errors.Join(os.WriteFile(victim, []byte("precious"), 0o600), set(victim, path)); err != nil {
			t.Fatal(err)
		}
		_, err := Lock(path)
		if err == nil {
			t.Errorf("%s: locked", name)
		}
		if says := err != nil && strings.Contains(err.Error(), "not a plain file; remove it"); says == (name == "a symbolic link") {
			t.Errorf("%s: %v", name, err)
		}
		if text, err := os.ReadFile(victim); string(text) != "precious" {
			t.Errorf("%s: the victim holds %q, %v", name, text, err)
		}
	}
}

// TestAllUsersMayWrite, whatever mask the first one had.
func TestAllUsersMayWrite(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o077))
	path := filepath.Join(t.TempDir(), "lock")
	if err := locked(t, path)(); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o666 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

// TestAFileThatCanOnlyBeRead is locked all the same.
func TestAFileThatCanOnlyBeRead(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write to every file")
	}
	path := filepath.Join(t.TempDir(), "lock")
	if err := os.WriteFile(path, nil, 0o444); err != nil {
		t.Fatal(err)
	}
	release := locked(t, path)
	if b := busy(t, path); *b != (Busy{}) {
		t.Errorf("%+v", b)
	}
	if err := release(); err != nil {
		t.Error(err)
	}
}
