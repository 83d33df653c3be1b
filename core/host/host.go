// Package host reads the facts about the machine: what it has, and what this
// program may use of it.
package host

import "parallelogram/core"

// Read describes this machine.
func Read() core.Host { return ReadFrom("/") }

// ReadFrom reads the files below root instead of the system's own, for tests.
func ReadFrom(root string) core.Host { panic("not yet") }
