package command

import (
	"strings"

	"fyne.io/fyne/v2"

	"parallelogram/gui/i18n"
)

// Command is something that can be done in a window.
type Command struct {
	ID       string        // "command." and the ID is the key of its label
	Shortcut fyne.Shortcut // nil for none
	Second   fyne.Shortcut // another one, which no menu shows; nil for none
	Plain    fyne.KeyName  // a key that does it while no control has the focus; empty for none
	Enabled  func() bool   // nil means always
	Needs    string        // what Enabled asks for, told as "needs." and this while the command cannot be had
	Checked  func() bool   // nil for what cannot be on or off
	Action   func()
	Quits    bool // it ends the program
}

// Label is what the command is called.
func (c *Command) Label() string { return i18n.Say("command." + c.ID) }

// Can reports whether the command can be done now.
func (c *Command) Can() bool { return c.Enabled == nil || c.Enabled() }

// need says what has to be before the command can be done, and nothing when
// it can be done now.
func (c *Command) need() string {
	if c.Can() {
		return ""
	}
	return i18n.Say("needs." + c.Needs)
}

// Hint says what the command does and which keys do it, or what it needs.
func (c *Command) Hint() string {
	if need := c.need(); need != "" {
		return c.Label() + ": " + need
	}
	return strings.Join(append([]string{c.Label()}, c.Keys()...), "  ")
}
