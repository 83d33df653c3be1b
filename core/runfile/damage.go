package runfile

import (
	"errors"
	"fmt"

	"parallelogram/core"
)

// maxTold bounds how many left-out lines are told one by one.
const maxTold = 5

// damage collects what was left out of a file.
type damage struct {
	file   string
	told   []string
	untold int // further lines
}

// leftOut tells that a line was left out.
func (d *damage) leftOut(line int, why string, args ...any) {
	if len(d.told) == maxTold {
		d.untold++
		return
	}
	d.told = append(d.told, fmt.Sprintf("line %d of %s %s; it was left out", line, d.file, fmt.Sprintf(why, args...)))
}

// missing tells that a line every file has is not there.
func (d *damage) missing(word string) {
	d.told = append(d.told, fmt.Sprintf("%s lacks its line %q; it may be damaged", d.file, comment+word))
}

// miscounted tells that trials are missing or too many.
func (d *damage) miscounted(want, got int) {
	d.told = append(d.told, fmt.Sprintf("%s says that it holds %d trials; %d could be read", d.file, want, got))
}

// first returns the first fault as an error, or nil.
func (d *damage) first() error {
	if len(d.told) == 0 {
		return nil
	}
	return errors.New(d.told[0])
}

// notices returns what was told as warnings.
func (d *damage) notices() []core.Notice {
	if d.untold > 0 {
		d.told = append(d.told, fmt.Sprintf("%d more lines of %s were left out", d.untold, d.file))
	}
	var list []core.Notice
	for _, text := range d.told {
		list = append(list, core.Notice{Severity: core.Warning, Code: "file-damaged", Text: text})
	}
	return list
}
