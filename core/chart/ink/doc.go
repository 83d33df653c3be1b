// Package ink draws on images and pages: lines, areas, shapes and text, in one
// style. It knows neither axes nor what is measured.
//
// The recipe:
//
//  1. [UseFont] sets the font of all text once, at the start of the program,
//     and [UseFallback] one for the letters that it lacks.
//  2. A [Style] says which colours there are and how large type is. Lengths
//     are in units of a twelfth of that size, so that all of a drawing grows
//     with its type; [Pen.Len] makes points of them.
//  3. [NewImage] makes a [Pen] for pixels. [PNG], [SVG] and [PDF] call a
//     function with a pen and return the file of what it has drawn.
//  4. The methods of the pen draw, and tell how much room text takes.
//     [Pen.Edge] and [Pen.Whole] keep what is straight on the edges of pixels.
package ink
