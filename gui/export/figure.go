package export

import (
	"bytes"
	"io"

	"parallelogram/core/atomicfile"
	"parallelogram/core/chart"
	"parallelogram/core/message"
	"parallelogram/gui/paths"
)

// formats are what a chart can be saved as, in the order of the switch.
var formats = chart.Formats()

// Drawing draws into a file. It is called on a goroutine of its own.
type Drawing func(io.Writer, chart.Format, chart.Style, chart.Size) error

// figure is a drawing to be saved.
type figure struct {
	draw   Drawing
	style  chart.Style
	format chart.Format
	size   chart.Size
}

// exportStyles are the looks of the export dialog: paper first.
var exportStyles = []func() chart.Style{chart.Light, chart.Dark}

// save draws the figure in memory first, so that a failure leaves no broken
// file, and puts it in its place in one step, so that a file that was there
// stays whole until then.
func (f figure) save(path string) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = message.NewError("chart.failed", "Why", fault)
		}
	}()
	var file bytes.Buffer
	if err := f.draw(&file, f.format, f.style, f.size); err != nil {
		return message.NewError("chart.failed", "Why", err)
	}
	return replaceFile(path, file.Bytes())
}

// replaceFile puts data in the place of a file. The error is a *[message.Error].
func replaceFile(path string, data []byte) error {
	if err := atomicfile.Write(path, data); err != nil {
		return message.NewError("export.failed", "File", path, "Why", paths.Reason(err))
	}
	return nil
}
