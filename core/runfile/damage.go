package runfile

import (
	"parallelogram/core/message"
)

// maxTold bounds how many left-out lines are told one by one.
const maxTold = 5

// damage collects what was left out of a file.
type damage struct {
	file   string
	told   []message.Message
	untold int // further lines
	lost   int // results that were left out
}

func (d *damage) tell(fault string, pairs ...any) {
	d.told = append(d.told, message.New(message.Warning, "file-damaged", append(pairs, "file", d.file, "fault", fault)...))
}

// leftOut tells that a line was left out, and why, as message.NewError does.
func (d *damage) leftOut(line int, key string, pairs ...any) {
	if len(d.told) == maxTold {
		d.untold++
		return
	}
	d.tell("line", "line", line, "why", message.NewError(key, pairs...))
}

// missing tells that a line every file has is not there.
func (d *damage) missing(word string) {
	d.tell("lacks", "line", comment+word)
}

// miscounted tells that trials are missing or too many.
func (d *damage) miscounted(want, got int) {
	d.tell("count", "want", want, "got", got)
}

// first returns the first fault as an error, or nil.
func (d *damage) first() error {
	if len(d.told) == 0 {
		return nil
	}
	return message.AsError(d.told[0])
}

// nothing tells that of results that are there none could be read.
func (d *damage) nothing(trials int) []message.Message {
	if trials > 0 || d.lost == 0 {
		return nil
	}
	return []message.Message{message.New(message.Failure, "no-trial-in-file", "file", d.file, "lost", d.lost)}
}

// notices returns what was told as warnings; of more than are told one by one,
// first how many there are, and how many trials are left.
func (d *damage) notices(trials int) []message.Message {
	if d.untold == 0 {
		return d.told
	}
	examples := d.told
	d.told = nil
	d.tell("many", "lines", d.untold+len(examples), "trials", trials)
	return append(d.told, examples...)
}
