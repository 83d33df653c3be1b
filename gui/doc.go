// Package gui is the window: it shows what the core measures and lets people ask
// for more. It computes no statistic and runs no work itself.
//
// The recipe:
//
//  1. [Run], given [Deps], opens the window and returns when it is closed.
//  2. The shell is this package: the window, its menus and commands, the bar, the
//     footer, and how the panes are laid out. What they are made of stands below,
//     in packages that know nothing of it:
//     - session measures an experiment, document is what is open;
//     - form sets an experiment up, chartpane shows the chart, results the answer
//     and the table, inspector one cell in a window of its own; settings, help and
//     export are dialogs;
//     - i18n says texts, glossary and parameter explain words, apptheme is colours
//     and sizes, widgets holds what Fyne has not, command makes menus and
//     shortcuts, plotview shows a picture, charttext draws charts, paths reads
//     paths.
//  3. The window holds what is open, a document.Workspace, and what the user has
//     made of the panes. Whatever changes ends in [window.refresh], which gives
//     each pane what it shows, and nothing else.
//  4. What can be done is one table of commands, made by who does it; package
//     command makes menus, buttons, shortcuts and the palette from it.
//  5. A session runs an experiment on goroutines of its own and posts snapshots
//     to the UI goroutine, at most two a second. Meanwhile a file can be opened
//     and looked at; it is read on a goroutine too, and can be cancelled.
//
// To add a pane, write a package with a type that shows a state, build it in
// window.build and show it in window.refresh. To add an action, add it to the
// commands of who does it, name it in menus.go and give it a label.
//
// Everything but sessions belongs to the UI goroutine. Other goroutines hand
// functions to Deps.Post, which is fyne.Do in the program and a channel in tests.
package gui
