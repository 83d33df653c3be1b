package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// linesOf are the lines in which a note is seen.
func linesOf(n *Label) (lines []string) {
	for _, o := range test.WidgetRenderer(n.rich).Objects() {
		if text, ok := o.(*canvas.Text); ok {
			lines = append(lines, text.Text)
		}
	}
	return lines
}

// A unit stays with its number, in as many lines as the text would take anyway.
func TestNoLineBreaksBeforeAUnit(t *testing.T) {
	newLightApp(t)
	said := "Done in about 3" + noBreak + "min" + noBreak + "30" + noBreak + "s, or 10" + noBreak + "min at most; it is 12:30 now"
	n, plain := NewParagraph(Body, said), NewParagraph(Body, "")
	test.NewTempWindow(t, NewParagraph(Body, "")) // for a canvas to measure with
	for width := float32(120); width < 500; width += 7 {
		n.Resize(fyne.NewSize(width, 200))
		lines := linesOf(n)
		for _, line := range lines {
			if n.measure(line) > width {
				t.Errorf("%v wide, %q is %v", width, line, n.measure(line))
			}
		}
		if got := strings.Join(lines, " "); got != said || n.Text() != said { // a broken space would be another
			t.Errorf("%v wide, it says %q and tells %q", width, lines, n.Text())
		}
		plain.Resize(fyne.NewSize(width, 200))
		plain.Set(strings.ReplaceAll(said, noBreak, "_"))
		if high, most := n.MinSize().Height, plain.MinSize().Height; high > most+1 {
			t.Errorf("%v wide, it is %v high, %v as words", width, high, most)
		}
	}
	n.Set("short")
	if got := linesOf(n); len(got) != 1 || got[0] != "short" {
		t.Errorf("set anew, it says %q", got)
	}
	n.Set(said)
	if got := strings.Join(linesOf(n), " "); got != said {
		t.Errorf("set again, it says %q", got)
	}
}
