// Package paths reads the paths that people type into a window: what they stand
// for, "~" being the home folder, and whether they can be meant. The errors are
// of type *message.Error.
package paths
