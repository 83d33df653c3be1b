//go:build !windows

package interpreter

import "path/filepath"

// executable is how the names of programs end.
const executable = ""

// inPrefix are the places of an interpreter in a virtual environment or an
// installation.
var inPrefix = []string{"bin/python3", "bin/python", "bin/pypy3"}

// pyenv returns the folder of the versions that pyenv has installed.
func (p Places) pyenv() string {
	if root := p.variable("PYENV_ROOT"); root != "" {
		return filepath.Join(root, "versions")
	}
	return p.under(".pyenv/versions")
}

// uv returns the folder of the versions that uv has installed.
func (p Places) uv() string {
	if folder := p.variable("UV_PYTHON_INSTALL_DIR"); folder != "" {
		return folder
	}
	if data := p.variable("XDG_DATA_HOME"); data != "" {
		return filepath.Join(data, "uv/python")
	}
	return p.under(".local/share/uv/python")
}
