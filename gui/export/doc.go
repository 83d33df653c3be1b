// Package export saves pictures: it asks how and where, shows what will be
// saved, and remembers what was chosen.
//
// An [Exporter] asks for a [Request] over a window; when the user has chosen,
// it draws and saves away from the UI goroutine and tells the window. A
// [Drawing] is all that it knows of what is drawn, so that a chart and a
// timeline are saved alike. To add a format, add it to core/chart; to
// add a choice, give it a control in
// [Exporter.Ask] and a place in choice, which is remembered.
package export
