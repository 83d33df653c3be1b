package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/job"
	"parallelogram/core/workload"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// familySelect chooses a command or a Python function of the user's, or a workload from a menu with a menu for each family. The
// left and right arrows go from one workload to the next, like those of any
// select; the others open the menu.
type familySelect struct {
	widgets.DropDown
}

func newFamilySelect() *familySelect {
	s := &familySelect{}
	s.Label = i18n.Say("form.workload")
	s.Options = append([]string{called(ownCommand), called(ownPython)}, workload.Names()...)
	s.ExtendBaseWidget(s)
	return s
}

func (s *familySelect) Tapped(*fyne.PointEvent) { s.open() }

func (s *familySelect) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyUp, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		s.open()
	case fyne.KeyEscape, fyne.KeyF1:
		widgets.ForwardWindowKey(s, e) // the canvas knows the whole widget, not the one inside
	default:
		s.Select.TypedKey(e)
	}
}

// open shows the menu below the select.
func (s *familySelect) open() {
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	if s.Disabled() || c == nil {
		return
	}
	widget.NewPopUpMenu(s.menu(), c).ShowAtRelativePosition(fyne.NewPos(0, s.Size().Height+apptheme.Unit), s)
}

// menu has an entry for a command and one for a Python function, and one for each family, in the
// catalogue's order.
func (s *familySelect) menu() *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, name := range []string{called(ownCommand), called(ownPython)} {
		own := fyne.NewMenuItem(name, func() { s.SetSelected(name) })
		own.Checked = s.Selected == own.Label
		menu.Items = append(menu.Items, own)
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
	for _, family := range job.Families() {
		item := fyne.NewMenuItem(i18n.Say("family."+string(family)), nil)
		item.ChildMenu = s.members(family)
		menu.Items = append(menu.Items, item)
	}
	return menu
}

func (s *familySelect) members(family job.Family) *fyne.Menu {
	menu := fyne.NewMenu("")
	all := slices.DeleteFunc(workload.All(), func(w job.Workload) bool { return w.Family != family })
	for _, w := range all {
		item := fyne.NewMenuItem(w.Name, func() { s.SetSelected(w.Name) })
		item.Checked = w.Name == s.Selected
		menu.Items = append(menu.Items, item)
	}
	return menu
}
