package runfile

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"parallelogram/core"
	"parallelogram/core/message"
)

// circumstances is what a trial's comment holds: all that is no measurement.
type circumstances struct {
	Phase    core.Phase        `json:"phase,omitempty"`
	Round    int               `json:"round"`
	Start    time.Time         `json:"start"`
	Pinned   bool              `json:"pinned"`
	Tasks    int               `json:"tasks"`
	Checksum uint64            `json:"checksum,string"` // as text, for readers whose numbers are float64
	Finish   []time.Duration   `json:"finish_ns,omitempty"`
	LockWait time.Duration     `json:"lock_wait_ns,omitempty"`
	GC       time.Duration     `json:"gc_ns,omitempty"`
	Faults   int64             `json:"minor_faults,omitempty"`
	Wall     time.Duration     `json:"wall_ns,omitempty"`
	Memory   core.Memory       `json:"memory,omitzero"`
	Left     time.Duration     `json:"left_ns,omitempty"`
	Python   *core.PythonFacts `json:"python,omitempty"`
	Noise    *core.Noise       `json:"noise,omitempty"`
	Why      *message.Message  `json:"why,omitempty"` // what the result line says in English, for other languages
}

// header returns the lines that open a file.
func header(run core.Run) ([]byte, error) {
	lines := []byte(versionKey + version + "\n")
	for _, fact := range [][2]string{{"goos", run.Host.OS}, {"goarch", run.Host.Arch}, {"cpu", run.Host.Model}} {
		if value := strings.Join(strings.Fields(fact[1]), " "); value != "" {
			lines = fmt.Appendf(lines, "%s: %s\n", fact[0], value)
		}
	}
	experiment, err := json.Marshal(run.Experiment)
	if err != nil {
		return nil, err
	}
	lines = fold(lines, append([]byte(experimentKey), experiment...))
	for _, fact := range []struct {
		word  string
		value any
	}{{hostWord, run.Host}, {startedWord, run.Started}} {
		if lines, err = appendFact(lines, fact.word, fact.value); err != nil {
			return nil, err
		}
	}
	return lines, nil
}

// trialLines returns the circumstances and the result of a trial.
func trialLines(workload string, t core.Trial) ([]byte, error) {
	lines, err := appendFact(nil, trialWord, circumstances{
		Phase: t.Phase, Round: t.Round, Start: t.Start, Pinned: t.Pinned,
		Tasks: t.Tasks, Checksum: t.Checksum, Finish: t.Finish,
		LockWait: t.LockWait, GC: t.GC, Faults: t.Usage.Faults,
		Wall: t.Wall, Memory: t.Memory, Left: t.Left, Python: t.Python, Noise: t.Noise, Why: t.Why,
	})
	if err != nil {
		return nil, err
	}
	return fold(lines, resultLine(workload, t)), nil
}

// resultLine writes a trial as go test does, but for a failed one, whose line
// no reader takes for a result. The numbers are written here rather than by
// benchfmt.Writer, which would print 131327652 as 1.31327652e+08.
func resultLine(workload string, t core.Trial) []byte {
	var line []byte
	if !t.OK() {
		line = append(line, failurePrefix...)
	}
	line = append(line, resultPrefix+capitalised(url.PathEscape(workload))...)
	if t.Cell.Variant != "" {
		line = append(line, "/variant="+url.PathEscape(t.Cell.Variant)...)
	}
	line = fmt.Appendf(line, "/strategy=%s/workers=%d/cores=%d 1",
		url.PathEscape(string(t.Cell.Strategy)), t.Cell.Workers, t.Cell.Cores)
	line = appendUnits(line, t)
	if !t.OK() {
		line = append(line, ' ')
		line = strconv.AppendQuote(line, t.Failure)
	}
	return line
}

func capitalised(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(first)) + name[size:]
}

// appendFact adds a comment line.
func appendFact(lines []byte, word string, value any) ([]byte, error) {
	text, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", word, err)
	}
	return fold(lines, fmt.Appendf(nil, "%s%s %s", comment, word, text)), nil
}

// fold adds a line, in pieces when it is too long to be read as one.
func fold(lines, line []byte) []byte {
	const piece = maxLine / 2
	if len(line) <= maxLine {
		return append(append(lines, line...), '\n')
	}
	for ; len(line) > piece; line = line[piece:] {
		lines = fmt.Appendf(lines, "%s%s %s\n", comment, partWord, line[:piece])
	}
	return fmt.Appendf(lines, "%s%s %s\n", comment, lastWord, line)
}
