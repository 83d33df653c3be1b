//go:build !headless

// Package probe answers, from inside a running window, where everything is:
// realwindow builds it into the program under test, and nothing else imports
// it. It listens only when the environment names a socket, see [scene.Variable].
package probe

import (
	"encoding/json"
	"log"
	"net"
	"os"

	"fyne.io/fyne/v2"
	_ "fyne.io/fyne/v2/test" // sets an app of its own, which idle relies on

	"parallelogram/cmd/app/realwindow/scene"
)

// The variable is taken out of the environment: the program starts itself
// again for each trial, and those must not answer in its place.
func init() {
	path := os.Getenv(scene.Variable)
	if path == "" {
		return
	}
	if err := os.Unsetenv(scene.Variable); err != nil {
		log.Fatal("probe: ", err)
	}
	listener, err := net.Listen("unix", path)
	if err != nil {
		log.Fatal("probe: ", err)
	}
	go serve(listener, fyne.CurrentApp())
}

// serve answers until the program ends. Before the program's own app takes
// the place of idle there is no window to tell of.
func serve(listener net.Listener, idle fyne.App) {
	for {
		connection, err := listener.Accept()
		if err != nil {
			log.Print("probe: ", err)
			return
		}
		var now scene.Scene
		if app := fyne.CurrentApp(); app != idle {
			fyne.DoAndWait(func() { now = look(app) })
		}
		if err := json.NewEncoder(connection).Encode(now); err != nil {
			log.Print("probe: ", err)
		}
		if err := connection.Close(); err != nil {
			log.Print("probe: ", err)
		}
	}
}
