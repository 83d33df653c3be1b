package form

import (
	"os"
	"testing"

	"fyne.io/fyne/v2/test"

	"parallelogram/core"
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

// testHost is a host of two cores.
func testHost() core.Host {
	return core.Host{CPUs: []core.CPU{{ID: 0}, {ID: 1, Core: 1}}, Online: 2, CanPin: true}
}
