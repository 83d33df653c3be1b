package chart

import (
	"image"
	"math"
	"testing"
	"testing/quick"

	"parallelogram/core/chart/axis"
)

// stretchable is a picture of 100 × 100 pixels with known scales.
func stretchable(log bool) Picture {
	return Picture{
		Area: image.Rect(10, 10, 110, 110), left: 10, right: 110, top: 10, bottom: 110,
		x: axis.Scale{Min: 1, Max: 16, Log: log},
		y: axis.Scale{Min: 0.1, Max: 10, Log: log},
	}
}

func TestStretchedByOneIsWhatIsShown(t *testing.T) {
	for _, log := range []bool{false, true} {
		got := stretchable(log).Stretched(60, 60, 1, 1)
		if !alike(got.X.Low, 1) || !alike(got.X.High, 16) || !alike(got.Y.Low, 0.1) || !alike(got.Y.High, 10) {
			t.Errorf("log %v: %v", log, got)
		}
	}
}

func TestStretchingKeepsWhatIsUnderThePointer(t *testing.T) {
	keeps := func(px, py, sx, sy uint8, log bool) bool {
		p := stretchable(log)
		x, y := 10+float64(px)/2.55, 10+float64(py)/2.55
		fx, fy := 0.1+float64(sx)/64, 0.1+float64(sy)/64
		zoom := p.Stretched(x, y, fx, fy)
		q := p
		q.x.Min, q.x.Max = zoom.X.Low, zoom.X.High
		q.y.Min, q.y.Max = zoom.Y.Low, zoom.Y.High
		beforeX, beforeY := p.Value(x, y)
		afterX, afterY := q.Value(x, y)
		return alike(beforeX, afterX) && alike(beforeY, afterY)
	}
	if err := quick.Check(keeps, nil); err != nil {
		t.Error(err)
	}
}

func TestStretchedGoesBeyondTheEnds(t *testing.T) {
	if got := stretchable(true).Stretched(60, 60, 2, 1).X; !alike(got.Low, 0.25) || !alike(got.High, 64) {
		t.Errorf("twice 1 to 16 on a logarithmic axis is %v, want 0.25 to 64", got)
	}
	if got := stretchable(false).Stretched(10, 110, 0.5, 0.5); !alike(got.X.Low, 1) || !alike(got.X.High, 8.5) || !alike(got.Y.Low, 0.1) {
		t.Errorf("half around the lower left corner is %v", got)
	}
}

func alike(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a), math.Abs(b)) }
