// Package apptheme is how the window looks: its colours, light and dark, the sizes
// of type and space, and how large all of it is.
//
// A [Theme] is handed to Fyne once and again when the user chooses another
// [Mode]; widgets then ask for colours by their names. Every distance is a
// multiple of [Unit]. To change a colour, change it in both palettes; a test
// computes the contrast of every text on every surface.
package apptheme
