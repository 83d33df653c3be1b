// Package display finds out whether a window can be opened.
package display

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// Check reports why no window can be opened, for people on a server
// or in a terminal without a desktop. Without it the toolkit would end the
// process with an error of its own.
func Check() error {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return nil
	}
	return checkServer(os.Getenv)
}

// checkServer tries to reach the Wayland or X11 server that the environment
// names.
func checkServer(env func(string) string) error {
	x11, wayland := env("DISPLAY"), env("WAYLAND_DISPLAY")
	if x11 == "" && wayland == "" {
		return errors.New("there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set")
	}
	var tried []error
	for _, address := range append(waylandAddresses(env, wayland), x11Addresses(x11)...) {
		conn, err := net.DialTimeout(address.network, address.place, 5*time.Second)
		if err == nil {
			return conn.Close()
		}
		tried = append(tried, err)
	}
	return fmt.Errorf("the display %q cannot be reached: %w", x11+wayland, tried[0])
}

type address struct{ network, place string }

// waylandAddresses follows wl_display_connect(3): a name is a socket in
// XDG_RUNTIME_DIR, an absolute path is itself.
func waylandAddresses(env func(string) string, name string) []address {
	if name == "" {
		return nil
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(env("XDG_RUNTIME_DIR"), name)
	}
	return []address{{"unix", name}}
}

// x11Addresses follows X(7), "display names": host:number.screen, where the
// host may be empty or unix for this machine, or the path of a socket.
func x11Addresses(display string) []address {
	if display == "" {
		return nil
	}
	i := strings.LastIndex(display, ":")
	if i < 0 || filepath.IsAbs(display) {
		return []address{{"unix", display}}
	}
	host, number := strings.Trim(display[:i], "[]"), display[i+1:]
	number, _, _ = strings.Cut(number, ".")
	if host == "" || host == "unix" {
		socket := "/tmp/.X11-unix/X" + number
		return []address{{"unix", socket}, {"unix", "@" + socket}}
	}
	port, err := strconv.Atoi(number)
	if err != nil {
		return []address{{"unix", display}}
	}
	return []address{{"tcp", net.JoinHostPort(host, strconv.Itoa(6000+port))}}
}
