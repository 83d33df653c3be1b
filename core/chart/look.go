package chart

import "parallelogram/core/chart/ink"

// Style is everything about looks: see [ink.Style].
type Style = ink.Style

// Light is for light windows and for paper.
func Light() Style { return ink.Light() }

// Dark is for dark windows.
func Dark() Style { return ink.Dark() }

// UseFont makes a font the one that charts are set in: see [ink.UseFont]. Call
// it once, before the first chart.
func UseFont(regular, bold []byte) error { return ink.UseFont(regular, bold) }

// UseFallback adds a font for the letters that the charts' font does not have:
// see [ink.UseFallback]. Call it before the first chart.
func UseFallback(regular, bold []byte) error { return ink.UseFallback(regular, bold) }
