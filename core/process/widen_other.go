//go:build !linux

package process

// widen does nothing: here a pipe is as wide as it is.
func widen(any, int) {}
