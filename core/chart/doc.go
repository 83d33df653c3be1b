// Package chart makes gonum plots of what is known of a run: pure functions
// from an analysis, a view and a style to a *plot.Plot, and from there to
// pixels and pages.
//
// The recipe:
//
//  1. Once, at the start of the program, [UseFont] sets the font of all text,
//     and [UseFallback] one for the letters that it lacks. Without them charts
//     are set in Liberation Sans.
//  2. A [View] chooses what of an analysis is drawn and in which language, a
//     [Style] how: [Light] or [Dark], changed at will.
//  3. [Plot] makes the plot for a page of your own, with the places of its
//     points in the values of its axes: see the example.
//  4. [Draw] makes pixels for a screen, with title and caption, and with what a
//     pointer can find there. [Write] makes a PNG, SVG or PDF in one of the
//     [Presets] or any other [Size].
//
// To add a kind of chart, write a package with a function that describes it as
// a figure.Sheet, of gonum's plotters and of those in package layer, and name
// it in the table in kind.go. TestAKindIsOneLine does so. Another curve is
// another measure, as in package curve.
//
// The packages below, each of which knows only those before it:
//
//   - style: colours, sizes of type, fonts, shapes
//   - canvas: images, SVG and PDF as canvases of gonum's
//   - axis: scales, and ticks for an axis of some length
//   - layer: the plotters that gonum lacks
//   - figure: lays a sheet out as a plot, and the plot in a figure
//   - view: what a reader chooses, and with an analysis the subject of a chart
//   - slice: the cells that a view is about
//   - curve, grid, losses, trials, distribution: the kinds of charts
//   - timeline: what the workers of one traced trial did
package chart
