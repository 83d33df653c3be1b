package command

import (
	"testing"

	"parallelogram/core/internal/evil"
)

// TestMain lets this test program be the programs that tests run.
func TestMain(m *testing.M) {
	evil.Main()
	m.Run()
}
