package command

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// The measures of the palette.
const (
	paletteWidth = 150 * apptheme.Unit
	paletteRows  = 11 // in sight
	paletteTop   = 0.1
)

// Palette finds commands by what is typed. It lies over the window until a
// command is chosen, Escape is pressed or something beside it is clicked.
type Palette struct {
	commands *Table
	pop      *widget.PopUp
	typed    *widgets.Input
	list     *fyne.Container
	scroll   *container.Scroll
	none     *widgets.Label
	rows     []*paletteRow // those found, the best first
	all      []*paletteRow // in the order of the menus
	at       int           // the index in rows of the one that Enter performs
	mouse    fyne.Position // where it was last seen; the zero value is nowhere yet
}

// NewPalette lists the commands that stand in menus, but for the one that shows
// it.
func NewPalette(t *Table, own string) *Palette {
	p := &Palette{commands: t, list: widgets.Column(0), none: widgets.NewTruncated(widgets.Caption, i18n.Say("palette.none"))}
	for _, l := range t.listed() {
		if l.command.ID != own {
			p.all = append(p.all, newPaletteRow(l, p.hover, p.choose))
		}
	}
	p.typed = widgets.NewInput("", p.find)
	p.typed.SetPlaceHolder(i18n.Say("palette.hint"))
	p.typed.Keys = p.key
	p.typed.OnSubmitted = func(string) { p.choose(p.at) }
	p.scroll = container.NewVScroll(p.list)
	content := widgets.Padded(2*apptheme.Unit, 2*apptheme.Unit, container.NewBorder(widgets.Padded(apptheme.Unit, 0, p.typed.Framed()), nil, nil, nil,
		container.NewStack(p.scroll, widgets.Padded(3*apptheme.Unit, 3*apptheme.Unit, container.NewVBox(p.none)))))
	p.pop = widget.NewPopUp(content, t.Canvas)
	p.find()
	return p
}

// Show opens the palette, ready to be typed into.
func (p *Palette) Show() {
	room := p.commands.Canvas.Size()
	size := fyne.NewSize(min(paletteWidth, room.Width-8*apptheme.Unit), min(paletteRows*paletteRowHeight+16*apptheme.Unit, 0.8*room.Height))
	p.pop.ShowAtPosition(fyne.NewPos((room.Width-size.Width)/2, paletteTop*room.Height))
	p.pop.Resize(size)
	p.commands.Canvas.Focus(p.typed)
}

// Open reports whether the palette is in sight: a click beside it closes it
// without telling.
func (p *Palette) Open() bool { return p != nil && p.pop.Visible() }

// Close takes the palette away.
func (p *Palette) Close() { p.pop.Hide() }

// find lists the commands that answer what is typed.
func (p *Palette) find() {
	rank := func(r *paletteRow) int { return match(p.typed.Text, r.name, r.beside) }
	p.rows = slices.DeleteFunc(slices.Clone(p.all), func(r *paletteRow) bool { return rank(r) < 0 })
	slices.SortStableFunc(p.rows, func(a, b *paletteRow) int { return cmp.Compare(rank(a), rank(b)) })
	p.list.RemoveAll()
	for i, r := range p.rows {
		r.index = i
		p.list.Add(r)
	}
	widgets.SetVisible(p.none, len(p.rows) == 0)
	p.scroll.ScrollToTop()
	p.point(0)
}

// key moves the mark, and leaves what it has no use for to the entry.
func (p *Palette) key(name fyne.KeyName) (used bool) {
	step := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1, fyne.KeyPageUp: 1 - paletteRows, fyne.KeyPageDown: paletteRows - 1}[name]
	if step == 0 {
		return false
	}
	p.point(min(max(p.at+step, 0), len(p.rows)-1))
	p.reveal()
	return true
}

// point marks the row that Enter performs.
func (p *Palette) point(i int) {
	p.at = i
	for j, r := range p.rows {
		r.mark(j == i)
	}
}

// hover marks the row that the mouse moves over. A mouse that lies still while
// rows move under it marks nothing: somebody is typing.
func (p *Palette) hover(i int, at fyne.Position) {
	if moved := !p.mouse.IsZero() && at != p.mouse; moved {
		p.point(i)
	}
	p.mouse = at
}

// reveal scrolls to the marked row.
func (p *Palette) reveal() {
	top := float32(max(p.at, 0)) * paletteRowHeight
	y := min(max(p.scroll.Offset.Y, top+paletteRowHeight-p.scroll.Size().Height), top)
	p.scroll.ScrollToOffset(fyne.NewPos(0, y))
}

// choose performs the command of a row, if it can be performed now.
func (p *Palette) choose(i int) {
	if i < 0 || i >= len(p.rows) || !p.rows[i].command.Can() {
		return
	}
	p.Close()
	p.commands.Do(p.rows[i].command)
}
