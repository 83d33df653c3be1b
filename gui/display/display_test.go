package display

import (
	"net"
	"path/filepath"
	"strings"
	"testing"
)

func TestWithoutADisplay(t *testing.T) {
	if err := checkServer(func(string) string { return "" }); err == nil || !strings.Contains(err.Error(), "there is no display") {
		t.Errorf("got %v", err)
	}
}

func TestADisplayThatDoesNotAnswer(t *testing.T) {
	folder := t.TempDir()
	env := func(vars map[string]string) func(string) string {
		return func(name string) string { return vars[name] }
	}
	for _, vars := range []map[string]string{
		{"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": folder},
		{"WAYLAND_DISPLAY": filepath.Join(folder, "none")},
		{"DISPLAY": ":64999"},
		{"DISPLAY": "localhost:64000.0"},
		{"DISPLAY": "nonsense"},
	} {
		if err := checkServer(env(vars)); err == nil || !strings.Contains(err.Error(), "cannot be reached") {
			t.Errorf("%v: got %v", vars, err)
		}
	}
	server, err := net.Listen("unix", filepath.Join(folder, "wayland-0"))
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	vars := map[string]string{"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": folder, "DISPLAY": ":64999"}
	if err := checkServer(env(vars)); err != nil {
		t.Errorf("a Wayland server that answers: %v", err)
	}
}

func TestX11Addresses(t *testing.T) {
	for display, want := range map[string]address{
		":7":              {"unix", "/tmp/.X11-unix/X7"},
		":7.1":            {"unix", "/tmp/.X11-unix/X7"},
		"unix:0":          {"unix", "/tmp/.X11-unix/X0"},
		"lab:10.0":        {"tcp", "lab:6010"},
		"[::1]:2":         {"tcp", "[::1]:6002"},
		"/tmp/launch/x:0": {"unix", "/tmp/launch/x:0"},
	} {
		if got := x11Addresses(display)[0]; got != want {
			t.Errorf("%s is at %v, want %v", display, got, want)
		}
	}
}
