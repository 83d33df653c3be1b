package command

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// entry stands for the focused entry of Fyne's menu bar, whose menu hangs open.
type entry struct {
	widget.Entry
	menu *widget.Menu
}

func (e *entry) Child() *widget.Menu { return e.menu }

// A menu that is open stays when what can be done changes, and shows it.
func TestAnOpenMenuIsKept(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, container.NewStack())
	can := true
	table := New(w.Canvas(), func(string) {}, &Command{ID: "run", Enabled: func() bool { return can }})
	bar := table.MainMenu([]Menu{{"menu.experiment", []string{"run"}}}, nil)
	w.SetMainMenu(bar)
	open := &entry{menu: widget.NewMenu(bar.Items[0])}
	open.ExtendBaseWidget(open)
	w.SetContent(container.NewVBox(open, open.menu))
	w.Resize(w.Content().MinSize())
	w.Canvas().Focus(open)
	before := w.Canvas().Capture()
	can = false
	table.Refresh()
	if reflect.DeepEqual(before, w.Canvas().Capture()) {
		t.Error("the menu that is open does not show that its command cannot be had any more")
	}
}
