package command

import (
	"os"
	"testing"

	"parallelogram/gui/words"
)

// TestMain makes every test speak English, whatever the system does.
func TestMain(m *testing.M) {
	if err := words.Speak(words.English); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
