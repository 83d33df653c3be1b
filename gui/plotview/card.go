package plotview

import "fyne.io/fyne/v2"

// gap is the space between a point and the card beside it, units.
func (m Marks) gap() float32 {
	if m == Tiles {
		return 40 // for the number in the tile
	}
	return 18
}

// beside places a card beside a point so that it stays within the pane and off
// the point: at the right of it or else the left, or else above or below. It
// reports false when there is no such place.
func beside(at fyne.Position, gap float32, card, pane fyne.Size) (place fyne.Position, fits bool) {
	if card.Width > pane.Width || card.Height > pane.Height {
		return place, false
	}
	x, y := within(at.X-card.Width/2, pane.Width-card.Width), within(at.Y-card.Height/2, pane.Height-card.Height)
	switch {
	case at.X+gap+card.Width <= pane.Width:
		return fyne.NewPos(at.X+gap, y), true
	case at.X-gap-card.Width >= 0:
		return fyne.NewPos(at.X-gap-card.Width, y), true
	case at.Y-gap-card.Height >= 0:
		return fyne.NewPos(x, at.Y-gap-card.Height), true
	case at.Y+gap+card.Height <= pane.Height:
		return fyne.NewPos(x, at.Y+gap), true
	}
	return place, false
}

// within returns what of 0 to limit is nearest to v.
func within(v, limit float32) float32 { return min(limit, max(0, v)) }
