package command

import (
	"os"
	"testing"

	"parallelogram/gui/i18n"
)

// TestMain makes every test speak English, whatever the system does.
func TestMain(m *testing.M) {
	if err := i18n.Use(i18n.English); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
