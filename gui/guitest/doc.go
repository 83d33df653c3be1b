// Package guitest is what the tests of the window share: a headless program, runs
// that were never measured, and ways to read what a window says.
package guitest
