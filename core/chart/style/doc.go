// Package style is how charts look: colours, sizes of type, fonts, shapes. It
// knows neither axes nor what is measured.
//
// The recipe:
//
//  1. [UseFont] sets the font of all text once, at the start of the program,
//     and [UseFallback] one for the letters that it lacks.
//  2. A [Style] says which colours there are and how large type is. Lengths
//     are in units of a twelfth of that size, so that all of a drawing grows
//     with its type; [Style.Len] makes points of them.
//  3. [Style.Type] gives the text style of each size of type to gonum's axes
//     and plotters; [Style.Line] and [Style.Glyph] give those of lines and of
//     points.
package style
