//go:build linux && !headless

package realwindow

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Screen is an X server of the test's own with a window manager on it.
type Screen struct {
	t       testing.TB
	display string // such as ":5"
	frames  string // the folder that holds the pixels
	folder  string // where pictures and logs are kept
	kept    int    // pictures so far
}

// Open starts a screen of the size in pixels. It ends with the test, whose
// pictures and logs stay in bin/realwindow/TEST until it runs again. The test
// is skipped where there is no Xvfb.
func Open(t testing.TB, width, height int) *Screen {
	t.Helper()
	if _, err := exec.LookPath("Xvfb"); err != nil {
		t.Skip("there is no Xvfb: make deps installs it")
	}
	s := &Screen{t: t, frames: t.TempDir(), folder: kept(t)}
	s.serve(fmt.Sprintf("%dx%dx24", width, height))
	s.manage()
	return s
}

// serve starts the X server on the first free display, which it tells when it
// is ready for clients.
func (s *Screen) serve(mode string) {
	s.t.Helper()
	reports, report, err := os.Pipe()
	if err != nil {
		s.t.Fatal(err)
	}
	defer reports.Close()
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", mode,
		"-fbdir", s.frames, "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{report}
	start(s.t, s.folder, server)
	report.Close()
	number, err := bufio.NewReader(reports).ReadString('\n')
	if err != nil {
		s.t.Fatalf("Xvfb did not start: %v", err)
	}
	s.display = ":" + strings.TrimSpace(number)
}

// manage starts the window manager, without which a window has no frame and
// never gets the keyboard. Of its own keys it is left the one that closes a
// window, so that every other one reaches the program.
func (s *Screen) manage() {
	s.t.Helper()
	home := s.t.TempDir()
	rules := filepath.Join(home, "rules.xml")
	if err := os.WriteFile(rules, []byte(managerRules), 0o600); err != nil {
		s.t.Fatal(err)
	}
	manager := exec.Command("openbox", "--sm-disable", "--config-file", rules)
	manager.Env = s.environment(home)
	running := start(s.t, s.folder, manager)
	await(s.t, "the window manager", func() bool {
		_, err := s.xdo("get_num_desktops")
		return err == nil || running.ended()
	})
	if running.ended() {
		s.t.Fatalf("openbox ended: %v", running.err)
	}
}

const managerRules = `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <desktops><number>1</number></desktops>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
  </mouse>
  <menu><file/></menu>
</openbox_config>
`

// environment is all that a program on this screen gets to know of the
// machine: what the person at the desk has set must not reach the test.
func (s *Screen) environment(home string) []string {
	return []string{
		"PATH=" + os.Getenv("PATH"),
		"HOME=" + home,
		"XDG_CONFIG_HOME=" + filepath.Join(home, ".config"),
		"XDG_CACHE_HOME=" + filepath.Join(home, ".cache"),
		"XDG_DATA_HOME=" + filepath.Join(home, ".local", "share"),
		"XDG_RUNTIME_DIR=" + home,
		"DBUS_SESSION_BUS_ADDRESS=unix:path=" + filepath.Join(home, "no-bus"),
		"DISPLAY=" + s.display,
		"PARALLELOGRAM_LOCK=" + filepath.Join(home, "lock"), // others may measure on this machine meanwhile
		"LIBGL_ALWAYS_SOFTWARE=1",
		"LANG=en_US.UTF-8",
		"FYNE_THEME=light",
		"FYNE_SCALE=1",
	}
}

// xdo runs one xdotool command line, see xdotool(1).
func (s *Screen) xdo(arguments ...string) (string, error) {
	command := exec.Command("xdotool", arguments...)
	command.Env = s.environment(os.TempDir())
	answer, err := command.CombinedOutput()
	text := strings.TrimSpace(string(answer))
	if err != nil {
		return "", fmt.Errorf("xdotool %s: %w: %s", strings.Join(arguments, " "), err, text)
	}
	return text, nil
}
