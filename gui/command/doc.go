// Package command makes menus, buttons, shortcuts, the palette and the list of
// help from one table of what can be done in a window.
//
// The recipe:
//
//  1. A window makes a [Table] with [New], a [Command] for each action; labels
//     and needs are said by keys of the translations.
//  2. [Table.MainMenu] draws the menus, [Table.Button] a button, [Table.Listen]
//     takes the keys that menus cannot have, and a [Palette] finds a command by
//     what is typed.
//  3. Whenever what can be done has changed, the window calls [Table.Refresh].
//
// Everything belongs to the UI goroutine.
package command
