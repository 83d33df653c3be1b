// Package gui is the window: it shows what the core measures and lets people
// ask for more. It computes no statistic and runs no work itself.
//
// The recipe:
//
//  1. [Run], given [Deps], opens the window and returns when it is closed.
//  2. It is made of packages that know nothing of it: words says its texts,
//     look is its colours and sizes, kit holds its widgets, command makes
//     menus and shortcuts, terms explains words of the trade, plotview shows a
//     chart, form sets up an experiment, typed reads paths, export saves
//     pictures.
//  3. A window owns a view, an immutable value with all that can be seen, and
//     panes that show it: the bar, the form, the chart, the results, the
//     footer, each in a file or a package of its own. Whatever changes makes a
//     new view, and every pane gets it.
//  4. What can be done is one table of commands (actions.go); package command
//     makes menus, buttons, shortcuts and the palette from it.
//  5. A session runs an experiment on goroutines of its own and posts
//     snapshots to the UI goroutine, at most two a second.
//  6. Every text is said by its key in the translation files (package words).
//
// To add a pane, write a type with the methods of pane and name it in
// window.build. To add an action, add a line to a table of commands, name it in
// menus and give it a label. The recipes of words, kit and look say how to add
// a text, a language, a widget or a colour.
//
// Everything but sessions belongs to the UI goroutine. Other goroutines hand
// functions to Deps.Post, which is fyne.Do in the program and a channel in
// tests.
package gui
