package gui

import (
	"strings"

	"fyne.io/fyne/v2"

	"parallelogram/gui/words"
)

// command is an action of the window. The one table of them makes menus,
// buttons, shortcuts, the palette and the page of help.
type command struct {
	id       string
	shortcut fyne.Shortcut // nil for none
	second   fyne.Shortcut // another one, which no menu shows; nil for none
	plain    fyne.KeyName  // a key that does it while no control has the focus; empty for none
	enabled  func() bool   // nil means always
	needs    string        // what enabled asks for, to be told to who cannot have the command now
	checked  func() bool   // nil for what cannot be on or off
	action   func()
}

func (c *command) label() string { return words.Say("command." + c.id) }

func (c *command) can() bool { return c.enabled == nil || c.enabled() }

// need says what has to be before the command can be done, and nothing when
// it can be done now.
func (c *command) need() string {
	if c.can() {
		return ""
	}
	return words.Say("needs." + c.needs)
}

// hint says what the command does and which keys do it, or what it needs.
func (c *command) hint() string {
	if need := c.need(); need != "" {
		return c.label() + ": " + need
	}
	return strings.Join(append([]string{c.label()}, keysOf(c)...), "  ")
}
