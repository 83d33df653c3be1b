package interpreter

import "path/filepath"

// executable is how the names of programs end.
const executable = ".exe"

// inPrefix are the places of an interpreter in a virtual environment and in an
// installation.
var inPrefix = []string{`Scripts\python.exe`, `python.exe`}

// pyenv returns the folder of the versions that pyenv-win has installed.
func (p Places) pyenv() string { return p.under(`.pyenv\pyenv-win\versions`) }

// uv returns the folder of the versions that uv has installed.
func (p Places) uv() string {
	if folder := p.variable("UV_PYTHON_INSTALL_DIR"); folder != "" {
		return folder
	}
	if data := p.variable("APPDATA"); data != "" {
		return filepath.Join(data, `uv\python`)
	}
	return ""
}
