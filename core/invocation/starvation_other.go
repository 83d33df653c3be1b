//go:build !linux

package invocation

// readStarvation knows of nothing, and that nothing is killed for memory.
func readStarvation() starvation { return starvation{known: true} }
