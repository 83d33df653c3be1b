package export

import (
	"os"
	"testing"

	"fyne.io/fyne/v2/test"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
)

// TestMain makes every test speak English, whatever the system does.
func TestMain(m *testing.M) {
	if err := i18n.Use(i18n.English); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// newTestApp is a headless program in the light theme.
func newTestApp(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(apptheme.New(apptheme.Light))
}
