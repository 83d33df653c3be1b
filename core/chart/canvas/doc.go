// Package canvas is what plots are drawn on: images, SVG and PDF, each a
// gonum canvas on which plots look the same and their best.
//
// The recipe:
//
//  1. [NewImage] makes a canvas of pixels; [PNG], [SVG] and [PDF] call a
//     function with a canvas and return the file of what it has drawn.
//  2. gonum's plots and plotters draw on any of them. On pixels, straight
//     lines and rectangles cover whole ones, so that they are sharp, and are
//     filled without a path, which takes a tenth of the time.
//  3. [Filling.Fill] fills rectangles with a pattern.
package canvas
