package runfile

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// decoder builds a run from the lines of a file.
type decoder struct {
	damage
	run     core.Run
	line    int
	seen    map[string]bool    // words whose line was there, damaged or not
	folded  strings.Builder    // the pieces so far of a long line
	pending *core.Trial        // its comment was read, its result not
	opened  int                // line of that comment
	cells   map[core.Cell]bool // whose results were read
	whole   int                // trials that the file says it has, once it says that it is finished
}

// take reads one line of the file, which may be a piece of a longer one.
func (d *decoder) take(line string) {
	text, commented := strings.CutPrefix(line, comment)
	word, value, _ := strings.Cut(text, " ")
	if !commented || word != partWord && word != lastWord {
		d.unfold()
		d.takeWhole(line)
		return
	}
	if d.folded.Len() <= maxFolded {
		d.folded.WriteString(value)
	}
	if word == lastWord {
		d.takeFolded()
	}
}

// takeFolded reads the line whose last piece has come. Its pieces are no pieces
// of another line.
func (d *decoder) takeFolded() {
	line := d.folded.String()
	d.folded.Reset()
	if len(line) > maxFolded {
		d.leftOut(d.line, "line-too-long", "most", maxFolded)
		return
	}
	d.takeWhole(line)
}

// takeWhole reads one line. What is neither ours nor a result belongs to
// somebody else and is passed over.
func (d *decoder) takeWhole(line string) {
	word, value, _ := strings.Cut(strings.TrimPrefix(line, comment), " ")
	switch {
	case strings.HasPrefix(line, comment):
		d.fact(word, value)
	case strings.HasPrefix(line, experimentKey):
		d.run.Experiment, _ = read[core.Experiment](d, "experiment", value)
	case strings.HasPrefix(line, resultPrefix), strings.HasPrefix(line, failurePrefix+resultPrefix):
		d.result(line)
	}
}

// fact reads a comment line.
func (d *decoder) fact(word, value string) {
	switch word {
	case hostWord:
		d.run.Host, _ = read[core.Host](d, word, value)
	case startedWord:
		d.run.Started, _ = read[time.Time](d, word, value)
	case noticeWord:
		d.notice(value)
	case trialWord:
		d.circumstances(value)
	case finishedWord:
		d.whole, d.run.Finished = read[int](d, word, value)
	}
}

func (d *decoder) notice(text string) {
	n, ok := read[message.Message](d, noticeWord, text)
	switch {
	case ok && len(d.run.Notices) == maxNotices:
		d.leftOut(d.line, "too-many-notices", "most", maxNotices)
	case ok:
		d.run.Notices = append(d.run.Notices, n)
	}
}

// read decodes the JSON of a line and reports whether it could; when it could
// not, the value is zero, not half of one.
func read[T any](d *decoder, word, text string) (value T, ok bool) {
	d.seen[word] = true
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		d.leftOut(d.line, "line-damaged", "word", word, "why", err)
		return *new(T), false
	}
	harmless(reflect.ValueOf(&value), message.HarmlessLine)
	return value, true
}

// circumstances begins a trial, which its result on the next line completes.
func (d *decoder) circumstances(text string) {
	d.abandon()
	if c, ok := read[circumstances](d, trialWord, text); ok {
		d.opened = d.line
		d.pending = &core.Trial{
			Phase: c.Phase, Round: c.Round, Start: c.Start, Pinned: c.Pinned,
			Tasks: c.Tasks, Checksum: c.Checksum, Finish: c.Finish,
			LockWait: c.LockWait, GC: c.GC, Usage: core.Usage{Faults: c.Faults}, Wall: c.Wall, Memory: c.Memory, Left: c.Left, Python: c.Python, Noise: c.Noise, Why: c.Why,
		}
	}
}

// result completes a trial.
func (d *decoder) result(line string) {
	t := d.pending
	d.pending = nil
	if t == nil {
		d.lost++
		d.leftOut(d.line, "result-alone", "comment", comment+trialWord)
		return
	}
	if err := readResult(line, t); err != nil {
		d.lost++
		d.leftOut(d.line, "result-damaged", "why", err)
		return
	}
	if d.cells[t.Cell] = true; len(d.cells) > core.MaxCells {
		delete(d.cells, t.Cell)
		d.lost++
		d.leftOut(d.line, "cell-too-many", "most", core.MaxCells)
		return
	}
	if t.OK() || t.Why != nil && t.Why.Text != t.Failure {
		t.Why = nil // it belongs to another text: somebody has changed the line
	}
	d.run.Trials = append(d.run.Trials, *t)
}

// abandon tells of a trial whose result is missing.
func (d *decoder) abandon() {
	if d.pending != nil {
		d.pending = nil
		d.leftOut(d.opened, "result-missing")
	}
}

// unfold drops the pieces of a long line whose last one is missing.
func (d *decoder) unfold() {
	if d.folded.Len() > 0 {
		d.folded.Reset()
		d.leftOut(d.line-1, "line-unfinished")
	}
}

// end returns the run; rest is what stands behind the last whole line.
func (d *decoder) end(rest string) (core.Run, error) {
	if rest != "" {
		d.leftOut(d.line, "line-cut-off")
		d.pending = nil // told already: the cut-off line was its result
		d.folded.Reset()
	}
	d.abandon()
	d.unfold()
	if err := d.checkExperiment(); err != nil {
		return core.Run{}, err
	}
	for _, word := range []string{hostWord, startedWord} {
		if !d.seen[word] {
			d.missing(word)
		}
	}
	if d.run.Finished && d.whole != len(d.run.Trials) && len(d.told) == 0 {
		d.miscounted(d.whole, len(d.run.Trials))
	}
	d.run.Notices = slices.Concat(d.nothing(len(d.run.Trials)), d.notices(len(d.run.Trials)), d.run.Notices)
	return d.run, nil
}

// checkExperiment refuses a run of which nobody could say what it measured.
func (d *decoder) checkExperiment() error {
	err := d.run.Experiment.Validate()
	if d.run.Experiment.Workload.Name == "" {
		err = errors.Join(message.NewError("experiment-missing", "key", experimentKey), d.first())
	}
	if err != nil {
		return message.NewError("no-run-in-file", "file", d.file, "why", err)
	}
	return nil
}
