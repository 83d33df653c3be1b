package command

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Key is a shortcut with the platform's usual modifier, Ctrl or Cmd.
func Key(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault}
}

// ShiftKey is [Key] with Shift.
func ShiftKey(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// modifiers are the names on keyboards, in the order in which they are held.
var modifiers = []struct {
	bit         fyne.KeyModifier
	name, apple string
}{
	{fyne.KeyModifierControl, "Ctrl", "⌃"},
	{fyne.KeyModifierAlt, "Alt", "⌥"},
	{fyne.KeyModifierShift, "Shift", "⇧"},
	{fyne.KeyModifierSuper, "Super", "⌘"},
}

// keyNames are what is printed on keys that Fyne calls otherwise.
var keyNames = map[fyne.KeyName]string{
	fyne.KeyReturn: "Enter", fyne.KeyEscape: "Esc",
	fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyLeft: "←", fyne.KeyRight: "→",
}

// Keys lists the ways to a command on the keyboard, such as "Ctrl+R".
func (c *Command) Keys() (all []string) {
	for _, s := range []fyne.Shortcut{c.Shortcut, c.Second} {
		if k, ok := s.(fyne.KeyboardShortcut); ok {
			all = append(all, written(k.Key(), k.Mod(), runtime.GOOS))
		}
	}
	if c.Plain != "" {
		all = append(all, written(c.Plain, 0, runtime.GOOS))
	}
	return all
}

// written names a key and its modifiers as the system does.
func written(name fyne.KeyName, mod fyne.KeyModifier, system string) string {
	var parts []string
	join := "+"
	for _, m := range modifiers {
		if mod&m.bit == 0 {
			continue
		}
		if system == "darwin" {
			join = ""
			parts = append(parts, m.apple)
		} else {
			parts = append(parts, m.name)
		}
	}
	label := string(name)
	if other, ok := keyNames[name]; ok {
		label = other
	}
	return strings.Join(append(parts, label), join)
}
