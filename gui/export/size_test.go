package export

import (
	"math"
	"testing"

	"parallelogram/core/analysis"
	"parallelogram/core/chart"
	"parallelogram/gui/widgets"
)

// sizeOf is what a picker gives for texts; changed counts what it tells.
func sizeOf(t *testing.T, f chart.Format, last choice) (chart.Size, bool, *sizePicker) {
	t.Helper()
	p := newSizePicker(last, func() {})
	size, ok := p.size(f)
	return size, ok, p
}

func typedSize(width, height, dpi, letters string, unit int) choice {
	return choice{size: customSize, width: width, height: height, dpi: dpi, letters: letters, unit: unit}
}

func TestATypedSize(t *testing.T) {
	newTestApp(t)
	same := func(a, b float64) bool { return math.Abs(a-b) < 1e-9*b }
	for _, c := range []struct {
		last choice
		want chart.Size
	}{
		{typedSize("25.4", "50,8", "300", "8", 0), chart.Size{Width: 72, Height: 144, DPI: 300, Text: 8}},
		{typedSize("1600", " 1000 ", "144", "12", 1), chart.Size{Width: 800, Height: 500, DPI: 144, Text: 12}},
	} {
		got, ok, p := sizeOf(t, chart.PNG, c.last)
		if !ok || !same(got.Width, c.want.Width) || !same(got.Height, c.want.Height) || got.DPI != c.want.DPI || got.Text != c.want.Text {
			t.Errorf("%+v gives %+v, %v: %s", c.last, got, ok, p.wrong.Text())
		}
	}
}

func TestAWrongSizeIsSaidAtItsField(t *testing.T) {
	newTestApp(t)
	for _, c := range []struct {
		last choice
		at   func(*sizePicker) *widgets.Input
		says string
	}{
		{typedSize("wide", "100", "300", "8", 0), func(p *sizePicker) *widgets.Input { return p.width }, "width: give a number from 10 to 5080."},
		{typedSize("170", "-1", "300", "8", 0), func(p *sizePicker) *widgets.Input { return p.height }, "height: give a number from 10 to 5080."},
		{typedSize("170", "NaN", "300", "8", 0), func(p *sizePicker) *widgets.Input { return p.height }, "height: give a number from 10 to 5080."},
		{typedSize("170", "100", "300.5", "8", 0), func(p *sizePicker) *widgets.Input { return p.dpi }, "pixels an inch: give a number from 36 to 1200."},
		{typedSize("170", "100", "", "8", 1), func(p *sizePicker) *widgets.Input { return p.dpi }, "pixels an inch: give a number from 36 to 1200."},
		{typedSize("170", "100", "300", "1000", 0), func(p *sizePicker) *widgets.Input { return p.letters }, "type, points: give a number from 4 to 72."},
		{typedSize("5000", "5000", "1200", "8", 0), func(p *sizePicker) *widgets.Input { return p.dpi }, "That makes 55800 million pixels; at most 100 million can be. Give fewer an inch."},
	} {
		_, ok, p := sizeOf(t, chart.PNG, c.last)
		if ok || p.wrong.Text() != c.says || c.at(p).Problem() != c.says {
			t.Errorf("%+v: taken %v, says %q, at the field %q", c.last, ok, p.wrong.Text(), c.at(p).Problem())
		}
	}
	if _, ok, p := sizeOf(t, chart.PDF, typedSize("5000", "5000", "1200", "8", 0)); !ok {
		t.Errorf("a PDF has no pixels, yet: %s", p.wrong.Text())
	}
}

// TestEveryTypedSizeCanBeDrawn: what the picker takes, core/chart takes.
func TestEveryTypedSizeCanBeDrawn(t *testing.T) {
	newTestApp(t)
	run := smallRun()
	for _, last := range []choice{typedSize("10", "10", "36", "4", 1), typedSize("5080", "10", "36", "72", 0), typedSize("17280000", "10", "1200", "8", 1), typedSize("10", "5080", "36", "4", 0)} {
		for _, f := range formats {
			size, ok, _ := sizeOf(t, f, last)
			if !ok {
				continue
			}
			var sink discard
			if err := chart.Write(&sink, f, analysis.Extended(nil, run), chart.View{}, chart.Light(), size); err != nil {
				t.Errorf("%+v as %s: %v", last, f, err)
			}
		}
	}
}

type discard struct{}

func (discard) Write(p []byte) (int, error) { return len(p), nil }
