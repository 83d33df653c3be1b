package plotview

import (
	"math"
	"slices"
	"testing"
	"testing/quick"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart"
)

func TestTheCrosshairSnapsToTheNearestPoint(t *testing.T) {
	d := newDesk(t)
	at := d.spot(core.Goroutine, 2)
	d.hover(at.AddXY(10, -8))
	if d.At() == nil || d.At().Cell != (core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 4}) {
		t.Fatalf("pointed at %v", d.At())
	}
	if got := d.cross.up.Position1.X; math.Abs(float64(got-at.X)) > 0.01 || d.cross.up.Hidden || !d.card.Visible() {
		t.Errorf("the crosshair is at %v, want %v; the card visible %v", got, at.X, d.card.Visible())
	}
	told := len(d.pointed)
	d.hover(at.AddXY(9, -7))
	if len(d.pointed) != told {
		t.Error("the same point was told again")
	}
	d.hover(fyne.NewPos(at.X, 5)) // the title
	if d.At() != nil || !d.cross.up.Hidden || d.card.Visible() || d.pointed[len(d.pointed)-1] != nil {
		t.Error("over the title something is still pointed at")
	}
	d.hover(at)
	d.MouseOut()
	if d.At() != nil || d.card.Visible() {
		t.Error("the crosshair stays when the pointer has left")
	}
}

func TestHoveringOrdersNoDrawing(t *testing.T) {
	d := newDesk(t)
	before, want := d.drawn, d.want
	from, to, _ := d.projection().area()
	for x := from.X; x < to.X; x += 3 {
		d.hover(fyne.NewPos(x, (from.Y+to.Y)/2))
	}
	d.canvas.Capture()
	if len(d.pointed) == 0 {
		t.Fatal("the pointer came near no point")
	}
	if d.Drawing() || len(d.posted) > 0 || d.drawn != before || d.want != want {
		t.Errorf("moving the pointer ordered a drawing: %v after %v", d.want, want)
	}
}

func TestTheCrosshairFollowsItsPoint(t *testing.T) {
	d := newDesk(t)
	d.hover(d.spot(core.Goroutine, 4))
	cell := d.At().Cell
	d.view.LogY = false
	d.plot()
	if d.At() == nil || d.At().Cell != cell {
		t.Fatalf("after a new drawing the chart points at %v", d.At())
	}
	if got, want := d.cross.up.Position1.X, d.spot(core.Goroutine, 4).X; got != want {
		t.Errorf("the crosshair is at %v, its point at %v", got, want)
	}
	d.Plot(nil)
	if d.At() != nil || d.card.Visible() {
		t.Error("an empty chart still points at something")
	}
}

func TestTheCardStaysInThePaneAndOffThePoint(t *testing.T) {
	check := func(x, y, w, h uint8) bool {
		pane, gap := fyne.NewSize(300, 200), Dots.gap()
		at := fyne.NewPos(float32(x)/255*300, float32(y)/255*200)
		card := fyne.NewSize(float32(w), float32(h))
		place, fits := beside(at, gap, card, pane)
		if !fits {
			return true
		}
		in := place.X >= 0 && place.Y >= 0 && place.X+card.Width <= pane.Width+0.01 && place.Y+card.Height <= pane.Height+0.01
		off := at.X <= place.X-gap+0.01 || at.X >= place.X+card.Width+gap-0.01 || at.Y <= place.Y-gap+0.01 || at.Y >= place.Y+card.Height+gap-0.01
		return in && off
	}
	if err := quick.Check(check, nil); err != nil {
		t.Error(err)
	}
	if _, fits := beside(fyne.NewPos(150, 100), Dots.gap(), fyne.NewSize(120, 60), fyne.NewSize(300, 200)); !fits {
		t.Error("a card of 120 × 60 does not fit in 300 × 200")
	}
}

func TestClicks(t *testing.T) {
	d := newDesk(t)
	d.tap(d.spot(core.Goroutine, 4))
	if len(d.chosen) != 1 || d.chosen[0] == nil || d.chosen[0].Cell.Workers != 4 {
		t.Fatalf("a click on a point chose %v", d.chosen)
	}
	d.clock = d.clock.Add(time.Second)
	d.tap(fyne.NewPos(2, 2))
	if len(d.chosen) != 2 || d.chosen[1] != nil {
		t.Errorf("a click on nothing chose %v", d.chosen)
	}
	name := d.Picture().Names[0]
	d.tap(d.projection().position(float64(name.At.Min.X+2), float64(name.At.Min.Y+2)))
	if !slices.Equal(d.named, []core.Strategy{name.Strategy}) || len(d.chosen) != 2 {
		t.Errorf("a click on the name %s told %v", name.Strategy, d.named)
	}
	if d.canvas.Focused() != d.Chart || d.focus.Visible() {
		t.Error("want the keyboard on the chart that was clicked, without its mark")
	}
}

func TestADoubleClick(t *testing.T) {
	d := newDesk(t)
	at := d.middle()
	d.tap(at)
	d.clock = d.clock.Add(100 * time.Millisecond)
	d.tap(at)
	d.tap(at) // the third is a first again
	if d.resets != 1 || len(d.chosen) != 2 {
		t.Errorf("%d resets and %d choices, want 1 and 2", d.resets, len(d.chosen))
	}
	d.clock = d.clock.Add(time.Second)
	d.tap(at)
	d.tap(at.AddXY(100, 0))
	d.clock = d.clock.Add(time.Second)
	d.tap(at.AddXY(100, 0))
	if d.resets != 1 {
		t.Error("clicks far apart, or long after each other, count as a double one")
	}
}

func TestDragging(t *testing.T) {
	d := newDesk(t)
	m := d.middle()
	check := func(dx, dy float32, x, y bool) {
		t.Helper()
		d.zoomed = nil
		d.dragFrom(m, m.AddXY(dx, dy))
		if !x && !y {
			if len(d.zoomed) != 0 {
				t.Errorf("a drag by %v, %v zooms to %v", dx, dy, d.zoomed)
			}
			return
		}
		if len(d.zoomed) != 1 || (d.zoomed[0].X != chart.Range{}) != x || (d.zoomed[0].Y != chart.Range{}) != y {
			t.Errorf("a drag by %v, %v zooms to %v", dx, dy, d.zoomed)
			return
		}
		if z := d.zoomed[0]; z.X.Low > z.X.High || z.Y.Low > z.Y.High {
			t.Errorf("a drag by %v, %v zooms backwards to %v", dx, dy, z)
		}
	}
	check(80, 60, true, true)
	check(-80, -60, true, true)
	check(80, 5, true, false)
	check(-5, 80, false, true)
	check(15, 80, false, true)
	check(80, 15, true, false)
	check(3, 3, false, false)
	x, y := d.projection().pixel(m)
	vx, _ := d.Picture().Value(x, y)
	d.zoomed = nil
	d.dragFrom(m, m.AddXY(80, 0))
	if got := d.zoomed[0].X.Low; math.Abs(got-vx) > 1e-9 {
		t.Errorf("the zoom begins at %v workers, the drag at %v", got, vx)
	}
	if d.band.Visible() {
		t.Error("the rubber band stays")
	}
}

func TestTheBandShowsWhatIsZoomed(t *testing.T) {
	d := newDesk(t)
	m, e := d.middle(), &fyne.DragEvent{Dragged: fyne.NewDelta(60, 4)}
	e.Position = m.AddXY(60, 4)
	d.hover(d.spot(core.Goroutine, 2))
	d.Dragged(e)
	from, to, _ := d.projection().area()
	if !d.band.Visible() || d.band.Size() != fyne.NewSize(60, to.Y-from.Y) || d.card.Visible() {
		t.Errorf("the band is %v, want 60 wide and as high as the area; card visible %v", d.band.Size(), d.card.Visible())
	}
	d.DragEnd()
}

func TestTheWheelZoomsAroundThePointer(t *testing.T) {
	d := newDesk(t)
	from, to, _ := d.projection().area()
	check := func(at fyne.Position, held fyne.KeyModifier, x, y bool) {
		t.Helper()
		d.zoomed, d.held, d.wheel = nil, held, wheel{}
		d.scroll(at, 1)
		if len(d.zoomed) != 1 || (d.zoomed[0].X != chart.Range{}) != x || (d.zoomed[0].Y != chart.Range{}) != y {
			t.Errorf("the wheel at %v with %v zooms to %v", at, held, d.zoomed)
		}
	}
	m := d.middle()
	check(m, 0, true, false)
	check(m, fyne.KeyModifierShift, false, true)
	check(fyne.NewPos(from.X-10, m.Y), 0, false, true)
	check(fyne.NewPos(m.X, to.Y+15), 0, true, false)
	check(fyne.NewPos(m.X, to.Y+15), fyne.KeyModifierShift, true, false)
	d.zoomed = nil
	d.scroll(fyne.NewPos(to.X+20, m.Y), 1)
	if len(d.zoomed) != 0 {
		t.Error("the wheel over the names zooms")
	}
}

func TestNotchesAddUpWhileAPictureIsDrawn(t *testing.T) {
	d := newDesk(t)
	d.hooks.Zoomed = func(z chart.Zoom) {
		d.zoomed = append(d.zoomed, z)
		d.Plot(d.draw) // orders a drawing, which does not end before the test lets it
	}
	for range 3 {
		d.scroll(d.middle(), 1)
	}
	share := func(r chart.Range) float64 { return math.Log(r.High/r.Low) / math.Log(8) }
	if got, want := share(d.zoomed[2].X), math.Pow(perNotch, 3); math.Abs(got-want) > 1e-6 {
		t.Errorf("three notches show %v of the axis, want %v", got, want)
	}
	d.settle()
	if d.wheel.x != 0 {
		t.Error("the wheel's base is kept after the drawing")
	}
}

func TestCloserGoesAroundTheMiddle(t *testing.T) {
	d := newDesk(t)
	d.ZoomBy(2)
	shown, ok := d.Shown()
	if z := d.zoomed[0]; !ok || z.X.Low <= shown.X.Low || z.X.High >= shown.X.High || z.Y.Low <= shown.Y.Low || z.Y.High >= shown.Y.High {
		t.Errorf("closer than %v is %v", shown, z)
	}
	d.ZoomBy(-2)
	if z := d.zoomed[1]; z.X.Low >= shown.X.Low || z.X.High <= shown.X.High {
		t.Errorf("further away than %v is %v", shown, z)
	}
}

func TestArrowsWalkAlongThePoints(t *testing.T) {
	d := newDesk(t)
	d.canvas.Focus(d.Chart)
	if !d.focus.Visible() {
		t.Error("the focus cannot be seen")
	}
	d.hover(d.spot(core.Goroutine, 1))
	var workers []int
	for range 4 {
		d.press(fyne.KeyRight)
		if d.At().Cell.Strategy != core.Goroutine {
			t.Fatalf("the walk along goroutine came to %v", d.At().Cell)
		}
		workers = append(workers, d.At().Cell.Workers)
	}
	if !slices.Equal(workers, []int{2, 4, 8, 8}) {
		t.Errorf("the walk went over %v workers", workers)
	}
	d.press(fyne.KeyUp)
	if d.At().Cell != (core.Cell{Strategy: core.Subprocess, Workers: 8, Cores: 4}) {
		t.Errorf("above goroutine is %v", d.At().Cell)
	}
	d.press(fyne.KeyReturn, fyne.KeyEscape, fyne.KeyEscape)
	if len(d.chosen) != 2 || d.chosen[0] == nil || d.chosen[1] != nil || d.At() != nil {
		t.Errorf("Enter and Escape chose %v", d.chosen)
	}
	if !slices.Equal(d.typed, []fyne.KeyName{fyne.KeyEscape}) {
		t.Errorf("passed on %v, want the second Escape", d.typed)
	}
	d.press(fyne.KeyLeft)
	if d.At() == nil {
		t.Error("an arrow leads nowhere when nothing is pointed at")
	}
	d.MouseOut()
	d.press(fyne.KeyLeft)
	d.canvas.Unfocus()
	if d.At() != nil || d.focus.Visible() {
		t.Error("the crosshair or the mark stays without the focus")
	}
}

func TestEveryPointCanBeWalkedTo(t *testing.T) {
	d := newDesk(t)
	reached := map[chart.Point]bool{}
	var walk func(p *chart.Point)
	walk = func(p *chart.Point) {
		if p == nil || reached[*p] {
			return
		}
		reached[*p] = true
		for _, s := range steps {
			d.at = p
			walk(neighbour(d.shown.Points, d.at, s.x, s.y))
		}
	}
	d.at = nil
	walk(neighbour(d.shown.Points, d.at, 1, 0))
	if got, want := len(reached), len(d.Picture().Points); got != want {
		t.Errorf("%d of %d points can be walked to", got, want)
	}
}

func TestCursor(t *testing.T) {
	d := newDesk(t)
	name := d.Picture().Names[0].At
	for at, want := range map[fyne.Position]desktop.Cursor{
		d.projection().position(float64(name.Min.X+1), float64(name.Min.Y+1)): desktop.PointerCursor,
		d.spot(core.Goroutine, 2):                desktop.PointerCursor,
		d.spot(core.Goroutine, 2).AddXY(-30, 20): desktop.CrosshairCursor,
		fyne.NewPos(1, 1):                        desktop.DefaultCursor,
	} {
		d.hover(at)
		if got := d.Cursor(); got != want {
			t.Errorf("at %v the cursor is %v, want %v", at, got, want)
		}
	}
}

func TestAnEmptyChartAnswersToNothing(t *testing.T) {
	d := newDesk(t)
	d.Plot(nil)
	d.pointed = nil
	m := fyne.NewPos(300, 200)
	d.hover(m)
	d.tap(m)
	d.dragFrom(m, m.AddXY(50, 50))
	d.scroll(m, 1)
	d.ZoomBy(1)
	d.press(fyne.KeyRight, fyne.KeyReturn)
	d.Cursor()
	if len(d.pointed) != 0 || len(d.zoomed) != 0 || len(d.named) != 0 || d.chosen[0] != nil {
		t.Errorf("told %v, %v, %v, %v", d.pointed, d.zoomed, d.named, d.chosen)
	}
}

func TestAnOutdatedPictureIsOnlyLookedAt(t *testing.T) {
	d := newDesk(t)
	at := d.spot(core.Goroutine, 2)
	d.hover(at)
	order := func() {
		d.Plot(func(r Request) (chart.Picture, error) {
			return chart.Draw(analysis.Extended(nil, scaling()), d.view, r.Style, r.Width, r.Height, r.DPI)
		})
	}
	order() // is under way when the next is about something else
	d.Outdate()
	if d.At() != nil || d.card.Visible() || d.Picture().Image == nil {
		t.Errorf("pointed at %v in a picture that is out of date", d.At())
	}
	order()
	(<-d.posted)()
	if len(d.Picture().Points) != 0 {
		t.Error("a picture that was ordered before is pointed into")
	}
	d.settle()
	if d.At() == nil {
		t.Error("the new picture cannot be pointed into")
	}
}

func TestRowsWithoutRoomAreScrolled(t *testing.T) {
	d := newDesk(t)
	d.view = chart.View{Kind: chart.Distribution}
	d.Chart.Resize(fyne.NewSize(600, 220))
	d.plot()
	rows := d.Picture().Rows
	if rows.Shown < 2 || rows.All != 9 || rows.All-rows.Shown < 4 {
		t.Fatalf("%+v: not what the test is for", rows)
	}
	last := rows.All - rows.Shown
	told := func(want ...int) {
		t.Helper()
		if !slices.Equal(d.rows, want) || len(d.zoomed) != 0 {
			t.Errorf("told of rows %v and zooms %v, want rows %v", d.rows, d.zoomed, want)
		}
		d.rows, d.zoomed = nil, nil
	}
	from, to, _ := d.projection().area()
	middle := fyne.NewPos((from.X+to.X)/2, (from.Y+to.Y)/2)
	d.scroll(middle, -1.0/3) // some of a notch, as of a touchpad
	d.scroll(middle, -1)     // before the picture of the first is there
	d.scroll(fyne.NewPos(from.X/2, middle.Y), -9)
	d.scroll(middle, 1)
	told(1, 4, last, last-3)
	d.view.Row = last - 3
	d.plot()
	d.press(fyne.KeyPageDown, fyne.KeyPageUp)
	told(last, max(0, last-rows.Shown))
	d.view.Row = 0
	d.plot()
	for range 99 { // as far down as the points go, and then one row further
		if d.press(fyne.KeyDown); len(d.rows) > 0 {
			break
		}
	}
	told(1)
	d.view.Row = 1
	d.plot()
	if before := d.At().Cell; before == (core.Cell{}) {
		t.Error("scrolled, the chart has lost what was pointed at")
	}
	d.scroll(fyne.NewPos(middle.X, to.Y+5), 1)
	d.held = fyne.KeyModifierShift
	d.scroll(middle, 1)
	if len(d.rows) != 0 || len(d.zoomed) != 2 {
		t.Errorf("over the axis and with Shift: rows %v and zooms %v, want two zooms", d.rows, d.zoomed)
	}
}

func TestTilesAreOutlined(t *testing.T) {
	d := newDesk(t)
	d.view = chart.View{Kind: chart.Grid}
	d.Outdate()
	d.SetMarks(Tiles)
	d.plot()
	from, to, _ := d.projection().area()
	d.hover(d.spot(core.Goroutine, 8).AddXY(-30, -60))
	if d.At() == nil || d.At().Cell.Workers != 8 {
		t.Fatalf("pointed at %v, want the tile of 8 workers", d.At())
	}
	width := (to.X - from.X) / 4
	if !d.cross.tile.Visible() || d.cross.ring.Visible() || math.Abs(float64(d.cross.tile.Size().Width-width)) > 14 {
		t.Errorf("the outline is %v, want one of about %v", d.cross.tile.Size(), width)
	}
}
