// Package chart draws runs: pure functions from a run, a view and a style to a
// picture, on gonum/plot's canvases.
//
// The recipe:
//
//  1. Once, at the start of the program, [UseFont] sets the font of all text,
//     and [UseFallback] one for the letters that it lacks. Without them charts
//     are set in Liberation Sans.
//  2. A [View] chooses what of a run is drawn, a [Style] how: [Light] or
//     [Dark], changed at will.
//  3. [Draw] makes pixels for a screen, with the places of the points, so that
//     a window can snap a crosshair to them. [Write] makes a PNG, SVG or PDF
//     in one of the [Presets] or any other [Size].
//
// Two packages stand below, and know nothing of runs: core/chart/ruler measures
// axes and chooses what is labelled, core/chart/ink draws on images and pages.
//
// Inside, a chart is a sheet: axes, the things drawn between them (layers) and
// the names at the ends of the lines (keys). The sheet lays itself out on any
// canvas, leaving out what has no room. The names of the files tell what belongs
// together:
//
//   - sheet: what every chart is drawn on
//   - slice: the cells that a chart against workers or cores is about, and
//     what is known of them
//   - curve: runtime, speed-up and efficiency, three quantities of one chart
//   - grid, losses, trials, distribution: the other charts, what they say in
//     the file of their name and how in those that begin with it
//   - timeline: what the workers of one traced trial did
//
// To add a chart, write a file with a function that makes its sheet from a run,
// and name it in the table in kind.go. Another curve is another quantity, as in
// curvekinds.go and curvequantity.go.
//
// gonum's Plot type is not used, its canvases and fonts are: Plot decides the
// place of a tick before its width is known, cannot leave anything out, and
// panics on logarithmic axes that hold one value.
package chart
