// Package charttext draws charts in the window's language and colours: it is all
// that gives core/chart its words and fonts.
package charttext

import (
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/analysis"
	"parallelogram/core/chart"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/export"
	"parallelogram/gui/i18n"
	"parallelogram/gui/parameter"
	"parallelogram/gui/plotview"
)

// OnScreen draws a chart of an analysis for the screen. It is called on the UI
// goroutine.
func OnScreen(a *analysis.Analysis, v chart.View) plotview.Draw {
	view := worded(a, v)
	return func(r plotview.Request) (chart.Picture, error) {
		return chart.Draw(a, view(), r.Style, r.Width, r.Height, r.DPI)
	}
}

// InFile draws a chart of an analysis into a file. It is called on the UI
// goroutine.
func InFile(a *analysis.Analysis, v chart.View) export.Drawing {
	view := worded(a, v)
	return func(w io.Writer, f chart.Format, s chart.Style, size chart.Size) error {
		return chart.Write(w, f, a, view(), s, size)
	}
}

// worded gives a chart the window's language and, as its title, what it shows. It
// is called on the UI goroutine; what it returns is for a drawing one.
func worded(a *analysis.Analysis, v chart.View) func() chart.View {
	language := i18n.Current()
	return func() chart.View {
		v := v
		v.Language = drawable(language)
		if a != nil {
			v.Settings = parameter.Settings(v.Language, a.Run.Experiment.Workload)
		}
		if finding, ok := chart.Finding(a, v); ok {
			v.Title = v.Language.Say(finding)
		}
		return v
	}
}

// Style is the charts' style for the theme of the moment, on the window's own
// background.
func Style() chart.Style {
	settings := fyne.CurrentApp().Settings()
	style := chart.Light()
	if t, ok := settings.Theme().(apptheme.Theme); ok && t.Dark(settings.ThemeVariant()) {
		style = chart.Dark()
	}
	r, g, b, _ := theme.Color(theme.ColorNameBackground).RGBA()
	style.Background.R, style.Background.G, style.Background.B = uint8(r>>8), uint8(g>>8), uint8(b>>8)
	return style
}

// Failed gives the first line of a drawing's error to the user and all of it, which
// may hold a stack, to the log.
func Failed(err error) string {
	fyne.LogError("Drawing the chart", err)
	return i18n.Say("chart.failed", "Why", i18n.Why(err))
}
