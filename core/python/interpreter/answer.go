package interpreter

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"parallelogram/core/message"
)

// mark begins the line of standard output that is the answer. Others may be
// there: what a site's own start-up files print.
const mark = "parallelogram-python "

// answer is what probe.py writes.
type answer struct {
	Version         [3]int   `json:"version"`
	Implementation  string   `json:"implementation"`
	Release         string   `json:"release"`
	Build           string   `json:"build"`
	Executable      fileName `json:"executable"`
	Prefix          fileName `json:"prefix"`
	Venv            bool     `json:"venv"`
	GIL             *bool    `json:"gil"` // nil where it cannot be asked
	FreeThreaded    bool     `json:"free_threaded"`
	Debug           bool     `json:"debug"`
	StartMethods    []string `json:"start_methods"`
	DefaultStart    string   `json:"default_start"`
	Subinterpreters bool     `json:"subinterpreters"`
}

// fileName is told in hexadecimal: JSON has no room for names that are not Unicode.
type fileName string

func (f *fileName) UnmarshalText(text []byte) error {
	name, err := hex.DecodeString(string(text))
	if err == nil && bytes.IndexByte(name, 0) >= 0 {
		err = hex.InvalidByteError(0)
	}
	*f = fileName(name)
	return err
}

// implementations are those that have a GIL, and how they are written. PyPy has
// one (its documentation, "Does PyPy have a GIL?"), and so has GraalPy.
var implementations = map[string]string{"cpython": "CPython", "pypy": "PyPy", "graalpy": "GraalPy"}

var (
	implementation = regexp.MustCompile(`^[a-z][a-z0-9_-]{0,31}$`)
	release        = regexp.MustCompile(`^\d{1,3}\.\d{1,3}\.\d{1,3}([a-z+][a-z0-9+]{0,7})?$`)
)

// read reads what the interpreter at a path wrote when it was asked.
func read(asked string, wrote []byte) (Interpreter, error) {
	said := bytes.TrimSpace(wrote)
	if len(said) == 0 {
		return Interpreter{}, message.NewError("interpreter.silent", "path", asked)
	}
	line := lastMarked(wrote)
	var a answer
	if line == nil || json.Unmarshal(line, &a) != nil || !a.plausible() {
		first, _, _ := strings.Cut(string(said), "\n")
		return Interpreter{}, message.NewError("interpreter.not-python", "path", asked, "said", clip(first, 80))
	}
	if a.old() {
		return Interpreter{}, message.NewError("interpreter.too-old", "path", asked,
			"version", dotted(a.Version[:]), "least", dotted(Least[:]))
	}
	return a.interpreter(asked), nil
}

// lastMarked returns the last line that begins with the mark, without it; nil if
// none does.
func lastMarked(wrote []byte) (found []byte) {
	for line := range bytes.Lines(wrote) {
		if rest, ok := bytes.CutPrefix(line, []byte(mark)); ok {
			found = rest
		}
	}
	return found
}

// plausible reports whether there may be such a Python. One that is too old tells
// its version alone.
func (a answer) plausible() bool {
	return a.Version[0] >= 1 && slices.Min(a.Version[:]) >= 0 && slices.Max(a.Version[:]) < 1000 &&
		(a.old() || implementation.MatchString(a.Implementation))
}

func (a answer) old() bool { return slices.Compare(a.Version[:2], Least[:]) < 0 }

func (a answer) interpreter(asked string) Interpreter {
	i := Interpreter{
		Path: string(a.Executable), Name: a.name(), Version: a.Version, Implementation: a.Implementation,
		Build: clip(strings.Join(strings.Fields(a.Build), " "), 200), Debug: a.Debug,
		FreeThreaded: a.FreeThreaded, Subinterpreters: a.Subinterpreters,
		Prefix: string(a.Prefix), Venv: a.Venv,
	}
	if !filepath.IsAbs(i.Path) {
		i.Path = asked // Python does not know where it is
	}
	i.HasGIL = implementations[a.Implementation] != ""
	i.GIL = i.HasGIL
	if a.GIL != nil {
		i.GIL, i.HasGIL = *a.GIL, i.HasGIL || *a.GIL
	}
	i.StartMethods = slices.DeleteFunc(a.StartMethods, unknownMethod)
	if slices.Contains(i.StartMethods, a.DefaultStart) {
		i.DefaultStart = a.DefaultStart
	}
	return i
}

func unknownMethod(name string) bool {
	return name != "fork" && name != "spawn" && name != "forkserver"
}

// name writes "CPython 3.15.0a2 free-threaded".
func (a answer) name() string {
	words := []string{implementations[a.Implementation], dotted(a.Version[:])}
	if words[0] == "" {
		words[0] = a.Implementation
	}
	if release.MatchString(a.Release) {
		words[1] = a.Release
	}
	if a.FreeThreaded {
		words = append(words, "free-threaded")
	}
	if a.Debug {
		words = append(words, "debug")
	}
	return strings.Join(words, " ")
}

func dotted(version []int) string {
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(version), "[]"), " ", ".")
}

// clip returns the beginning of a text, harmless, in one line.
func clip(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	return message.HarmlessLine(strings.ToValidUTF8(text, "?"))
}
