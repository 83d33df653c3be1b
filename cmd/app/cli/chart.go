package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parallelogram/core/analysis"
	"parallelogram/core/atomicfile"
	"parallelogram/core/chart"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// pictureFlags ask for a picture.
type pictureFlags struct {
	Chart  string  `type:"path" placeholder:"FILE" help:"Draw the chart to a .png, .svg or .pdf file; one that is there is overwritten."`
	Dark   bool    `help:"A dark picture."`
	Width  float64 `name:"chart-width" default:"1600" help:"Width in pixels."`
	Height float64 `name:"chart-height" default:"1000" help:"Height in pixels."`
	DPI    int     `name:"chart-dpi" default:"144" help:"Pixels to the inch, which sets the size of the type."`
}

// chartFlags ask for a picture of a run.
type chartFlags struct {
	pictureFlags `embed:""`
	Kind         chart.Kind `name:"chart-kind" default:"runtime" placeholder:"KIND" help:"What the chart shows: ${charts}; without it, runtime."`
	By           chart.Axis `enum:"workers,cores" default:"workers" help:"What runs along x: workers or cores."`
	At           int        `default:"0" placeholder:"N" help:"The other count: cores when by workers, workers when by cores; 0 chooses."`
	Log          bool       `help:"Logarithmic axes."`
}

// Bounds of an exported picture.
const (
	minSide, maxSide = 200, 20_000 // pixels
	minDPI, maxDPI   = 36, 1200
)

// check finds faults before anything is measured.
func (c chartFlags) check() error {
	if !slices.Contains(chart.Kinds(), c.Kind) {
		return message.NewFieldError("chart-kind", "unknown-chart", "name", c.Kind, "names", chartNames())
	}
	return c.pictureFlags.check()
}

// chartNames lists the kinds of charts, for people.
func chartNames() string {
	var names []string
	for _, k := range chart.Kinds() {
		names = append(names, string(k))
	}
	return strings.Join(names, ", ")
}

// check finds faults before anything is measured.
func (c pictureFlags) check() error {
	for name, side := range map[string]float64{"chart-width": c.Width, "chart-height": c.Height} {
		if side < minSide || side > maxSide {
			return message.NewFieldError(name, "wrong-side", "n", quantity.Number(side), "low", minSide, "high", maxSide)
		}
	}
	if c.DPI < minDPI || c.DPI > maxDPI {
		return message.NewFieldError("chart-dpi", "outside", "n", c.DPI, "low", minDPI, "high", maxDPI)
	}
	if c.Chart == "" {
		return nil
	}
	if _, err := c.format(); err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Dir(c.Chart)); err != nil {
		return message.NewError("cli.chart-not-written", "why", err)
	}
	return nil
}

func (c pictureFlags) format() (chart.Format, error) {
	format := chart.Format(strings.TrimPrefix(strings.ToLower(filepath.Ext(c.Chart)), "."))
	if slices.Contains(chart.Formats(), format) {
		return format, nil
	}
	var endings []string
	for _, f := range chart.Formats() {
		endings = append(endings, "."+string(f))
	}
	return "", message.NewFieldError("chart", "wrong-ending", "name", c.Chart, "names", strings.Join(endings, ", "))
}

// write draws the chart that was asked for, if one was, with what the run says
// if it says anything.
func (c chartFlags) write(a *analysis.Analysis) error {
	if c.Chart == "" {
		return nil
	}
	view := chart.View{Kind: c.Kind, By: c.By, Fixed: c.At, LogX: c.Log, LogY: c.Log}
	return c.save(func(w io.Writer, f chart.Format, s chart.Style, size chart.Size) error {
		return chart.Write(w, f, a, view, s, size)
	})
}

// save draws the picture that was asked for, if one was. The file is written
// whole or not at all.
func (c pictureFlags) save(draw func(io.Writer, chart.Format, chart.Style, chart.Size) error) error {
	if c.Chart == "" {
		return nil
	}
	format, err := c.format()
	if err != nil {
		return err
	}
	style := chart.Light()
	if c.Dark {
		style = chart.Dark()
	}
	points := 72 / float64(c.DPI)
	size := chart.Size{Width: c.Width * points, Height: c.Height * points, DPI: c.DPI}
	var picture bytes.Buffer
	if err := draw(&picture, format, style, size); err != nil {
		return message.NewError("cli.chart-not-drawn", "why", err)
	}
	if err := atomicfile.Write(c.Chart, picture.Bytes()); err != nil {
		return message.NewError("cli.chart-not-written", "why", err)
	}
	return nil
}
