package python

import (
	"os"
	"path/filepath"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
)

// Parse reads how a user names a function: "FILE.py:function", which is imported
// under the name that its packages give it, or "package.module:function", looked
// up from a folder. With an expression instead of a function the module alone is
// named, or nothing. The error is a *message.FieldError.
func Parse(name, each, folder string) (core.Python, error) {
	module, function := name, ""
	if each == "" {
		var named bool
		if module, function, named = cutLast(name); !named {
			return core.Python{}, message.NewFieldError("python", "python.no-colon", "text", name)
		}
	}
	p := core.Python{Module: module, Function: function, Each: each, Root: folder}
	if !strings.HasSuffix(module, ".py") {
		return p, nil
	}
	var err error
	p.Root, p.Module, err = located(within(folder, module))
	return p, err
}

// cutLast cuts a name at its last colon, where something stands on both sides.
func cutLast(name string) (before, after string, ok bool) {
	at := strings.LastIndexByte(name, ':')
	if at <= 0 || at == len(name)-1 {
		return name, "", false
	}
	return name[:at], name[at+1:], true
}

// located returns the folder from which a file is imported, above all folders that
// are packages, and under what name.
func located(path string) (root, module string, err error) {
	if !fileExists(path) {
		return "", "", message.NewFieldError("python", "python.no-file", "path", path)
	}
	names := []string{strings.TrimSuffix(filepath.Base(path), ".py")}
	root = filepath.Dir(path)
	for fileExists(filepath.Join(root, "__init__.py")) && filepath.Dir(root) != root {
		names = append([]string{filepath.Base(root)}, names...)
		root = filepath.Dir(root)
	}
	if last := len(names) - 1; last > 0 && names[last] == "__init__" {
		names = names[:last]
	}
	return root, strings.Join(names, "."), importable(path, names)
}

// importable refuses names that no import statement could have: a dot in one stands
// between packages.
func importable(path string, names []string) error {
	for _, name := range names {
		if strings.ContainsRune(name, '.') {
			return message.NewFieldError("python", "python.dotted", "path", path, "name", name)
		}
	}
	return nil
}

func within(folder, path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(folder, path)
}

func fileExists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}
