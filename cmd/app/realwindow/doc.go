// Package realwindow tests a program the way a user meets it: the built
// program in a real window of a window manager, driven with key and mouse
// events, and looked at through the pixels of the screen. It needs Linux and
// Xvfb, openbox and xdotool; tests are skipped where there is no Xvfb.
//
// The recipe:
//
//  1. binary := Build(t, "app", "parallelogram/cmd/app") builds the program.
//  2. screen := Open(t, 1280, 900) starts an X server of the test's own.
//  3. program := screen.Start(binary, Options{}) starts it with an empty home
//     and waits for its window to take the keyboard.
//  4. program.Click(program.Text("Run")) finds a thing by the words painted on
//     it, and clicks there; Key, Type, Drag and Scroll do the rest. Text waits
//     until the words are there, which is how a test keeps step with the
//     program. Await waits for anything else.
//  5. screen.Keep("chart") saves a picture in bin/realwindow/TEST, where the
//     program's output is as well; Picture gives the pixels to look into.
//  6. program.Close() closes the window with the keyboard, waits for the exit,
//     and fails when a process that the program started is still alive.
//
// # How a test knows where things are
//
// A program drawn on one canvas tells the outside nothing about its buttons.
// Positions written into tests break with every change of a layout or a font;
// searching the screen for pictures of buttons breaks with every theme; keys
// alone leave the mouse untested; a copy of the window laid out in the test
// knows nothing of dialogs and scroll positions. So the program is asked: the
// package probe, built into it by Build through one file that exists only in
// a build overlay, answers with the objects on the canvas, their texts and
// their places. The sources of the program know nothing of it, and what is
// clicked is still a place on the screen, reached through X.
//
// Fyne draws the menu bar beside the canvas, where the probe cannot see it:
// reach a menu's entry by its shortcut, or with Alt and the arrow keys.
//
// # Whether a program keeps to Fyne's goroutine
//
// The tag migrated_fynedo, with which everything is built, compiles Fyne's own
// checks away. BuildChecked brings them back for a test that goes through the
// program and then looks for WrongGoroutine in what it Printed.
package realwindow
