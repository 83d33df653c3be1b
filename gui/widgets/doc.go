// Package widgets holds the window's own widgets: what Fyne does not have, or has
// in another way, such as an input in a frame that forwards the window's keys.
//
// What belongs here would serve any window: it knows Fyne, the theme and the words
// for what is on or off, and nothing of experiments, charts and commands. Texts and
// what shall be done are handed in. A widget that one pane alone uses stands beside
// that pane.
//
// The recipe for a widget:
//
//  1. A type in a file of its own embeds widget.BaseWidget, or the widget of
//     Fyne that it changes, and its constructor extends it.
//  2. Its colours are names; a renderer paints them with [ThemedColor] or is made
//     of a [Surface], so that they follow the theme. Its measures are multiples of
//     apptheme.Unit.
//  3. Whatever takes the focus forwards the window's keys: [ForwardWindowKey].
//  4. It has a label and a role for screen readers (accessible.go, or beside the
//     widget); tests of package gui look for those without.
//  5. A setter calls nothing back and costs nothing when nothing changes; what the
//     user does is told to the function that was handed in.
//
// Everything belongs to the UI goroutine.
package widgets
