package chart

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"parallelogram/core"
)

func TestDrawRefuses(t *testing.T) {
	for _, c := range []struct {
		view               View
		width, height, dpi int
		says               string
	}{
		{View{}, 0, 10, 72, "0×10 pixels"},
		{View{}, 10, -1, 72, "10×-1 pixels"},
		{View{}, 10, 10, 0, "at 0 dpi"},
		{View{By: "threads"}, 10, 10, 72, `by "threads"; choose workers or cores`},
		{View{Fixed: -2}, 10, 10, 72, "-2 workers or cores"},
		{View{Row: -3}, 10, 10, 72, "3 rows before its first"},
	} {
		if _, err := Draw(nil, c.view, Light(), c.width, c.height, c.dpi); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%+v: error %v does not say %q", c, err, c.says)
		}
	}
}

// Every median is where the picture says: a ring of the series' colour around
// a hole of the background.
func TestPointsAreWhereTheyAreDrawn(t *testing.T) {
	run := synthetic(1, 8, 8, 0.5, 2, 4, 8)
	run.Experiment.Strategies = run.Experiment.Strategies[1:]
	run.Trials = without(run.Trials, core.Serial)
	for _, dpi := range []int{72, 144} {
		for _, s := range []Style{Light(), Dark()} {
			p := drawn(t, run, View{}, s, 640*dpi/72, 420*dpi/72, dpi)
			if len(p.Points) != 3 {
				t.Fatalf("%d points, want 3", len(p.Points))
			}
			for _, at := range p.Points {
				x, y := int(math.Round(at.X)), int(math.Round(at.Y))
				if !image.Pt(x, y).In(p.Area) {
					t.Errorf("%v at %v, %v is outside %v", at.Cell, at.X, at.Y, p.Area)
				}
				if c := p.Image.RGBAAt(x, y); c != opaque(s.Background) {
					t.Errorf("%v: the middle of the mark is %v", at.Cell, c)
				}
				if !near(p.Image, x, y+4*dpi/72, opaque(s.Series[0])) {
					t.Errorf("%v: the rim of the mark is not %v", at.Cell, s.Series[0])
				}
			}
		}
	}
}

// near looks for a colour, or nearly that, at a place and just above and below
// it: lines as wide as a pixel seldom lie on one.
func near(img *image.RGBA, x, y int, c color.RGBA) bool {
	far := func(a, b uint8) bool { return max(a, b)-min(a, b) > 48 }
	for _, at := range []color.RGBA{img.RGBAAt(x, y-1), img.RGBAAt(x, y), img.RGBAAt(x, y+1)} {
		if !far(at.R, c.R) && !far(at.G, c.G) && !far(at.B, c.B) {
			return true
		}
	}
	return false
}

func opaque(c color.NRGBA) color.RGBA { return color.RGBA{c.R, c.G, c.B, 255} }

func TestPointsNameEveryCellOfTheSlice(t *testing.T) {
	p := drawn(t, someFail(synthetic(3, 8, 7, 0.04, powers(16)...)), View{}, Light(), 640, 420, 72)
	seen := map[core.Cell]int{}
	for _, at := range p.Points {
		seen[at.Cell]++
	}
	for _, strategy := range []core.Strategy{core.Goroutine, core.Subprocess, "gil"} {
		for _, n := range powers(16) {
			if c := (core.Cell{Strategy: strategy, Workers: n, Cores: 8}); seen[c] != 1 {
				t.Errorf("%v is on the picture %d times", c, seen[c])
			}
		}
	}
	if len(seen) != 16 || seen[core.Baseline] != 1 {
		t.Errorf("%d cells with the baseline, want 16", len(seen))
	}
}

func TestSlowerIsHigherAndMoreIsFurtherRight(t *testing.T) {
	run := synthetic(2, 8, 7, 0.5, 1, 2, 4, 8)
	for _, log := range []bool{false, true} {
		p := drawn(t, run, View{LogX: log, LogY: log}, Light(), 640, 420, 72)
		median := medians(run)
		for _, a := range p.Points {
			for _, b := range p.Points {
				if a.Cell.Workers < b.Cell.Workers && a.X >= b.X {
					t.Errorf("%v at x %v, %v at %v", a.Cell, a.X, b.Cell, b.X)
				}
				if median[a.Cell] < median[b.Cell] && a.Y < b.Y {
					t.Errorf("%v at y %v, %v at %v", a.Cell, a.Y, b.Cell, b.Y)
				}
			}
		}
	}
}

func TestDrawSizes(t *testing.T) {
	run := synthetic(2, 8, 6, 0.5, 1, 2, 4, 8)
	for _, size := range []image.Point{{1, 1}, {8, 8}, {8, 900}, {900, 8}, {30, 30}, {64, 40}, {1000, 700}} {
		for _, dpi := range []int{1, 72, 400, 100_000} {
			p := drawn(t, run, View{}, Dark(), size.X, size.Y, dpi)
			if p.Image.Bounds() != image.Rect(0, 0, size.X, size.Y) {
				t.Errorf("%v at %d dpi became %v", size, dpi, p.Image.Bounds())
			}
			if c := p.Image.RGBAAt(0, 0); size.X > 1 && c != opaque(Dark().Background) {
				t.Errorf("%v at %d dpi: the corner is %v", size, dpi, c)
			}
		}
	}
}

func TestDrawLarge(t *testing.T) {
	p := drawn(t, synthetic(2, 8, 6, 0.5, 1, 2, 4, 8), View{}, Light(), 4000, 3000, 288)
	if len(p.Points) != 9 {
		t.Errorf("%d points, want 9", len(p.Points))
	}
}

func TestTooSmallIsPlain(t *testing.T) {
	p := drawn(t, synthetic(2, 8, 6, 0.5, 1, 2), View{}, Light(), 8, 8, 72)
	for i, v := range p.Image.Pix {
		if v != 255 {
			t.Fatalf("byte %d of a white square is %d", i, v)
		}
	}
	if len(p.Points) != 0 || !p.Area.Empty() {
		t.Errorf("points %v in %v", p.Points, p.Area)
	}
}

func TestDegenerateRuns(t *testing.T) {
	one := core.Run{Trials: []core.Trial{trial(core.Goroutine, 1, 1, 0.5)}}
	equal := synthetic(2, 4, 6, 1, 1, 2, 4)
	for i := range equal.Trials {
		equal.Trials[i].Runtime = 1e9
	}
	for name, run := range map[string]core.Run{"one point": one, "all equal": equal, "only serial": {Trials: []core.Trial{trial(core.Serial, 1, 1, 2)}}} {
		for _, log := range []bool{false, true} {
			p := drawn(t, run, View{LogX: log, LogY: log}, Light(), 400, 300, 72)
			if len(p.Points) == 0 {
				t.Errorf("%s (log %v): no point", name, log)
			}
		}
	}
}

func TestPictureStaysInsideItself(t *testing.T) {
	random := rand.New(rand.NewPCG(11, 12))
	for range 120 {
		checkAny(t, random, 8+random.IntN(700), 8+random.IntN(500))
	}
}

func FuzzDraw(f *testing.F) {
	f.Add(uint64(1), uint16(640), uint16(420))
	f.Add(uint64(2), uint16(8), uint16(8))
	f.Fuzz(func(t *testing.T, seed uint64, width, height uint16) {
		checkAny(t, rand.New(rand.NewPCG(seed, 0)), 1+int(width)%4000, 1+int(height)%3000)
	})
}

// checkAny draws a made-up run and checks that what is said of it is inside.
func checkAny(t *testing.T, random *rand.Rand, width, height int) {
	t.Helper()
	p := drawn(t, anyAnalysis(random), anyView(random), anyStyle(random), width, height, pick(random, 72, 72, 94, 144, 7))
	bounds := image.Rect(0, 0, width, height)
	if !p.Area.In(bounds) {
		t.Fatalf("area %v is outside %v", p.Area, bounds)
	}
	type what struct {
		cell  core.Cell
		trial int
	}
	seen := map[what]bool{}
	for _, at := range p.Points {
		inside := at.X >= 0 && at.Y >= 0 && at.X <= float64(width) && at.Y <= float64(height)
		it := what{at.Cell, at.Trial}
		if !inside || seen[it] {
			t.Fatalf("%v at %v, %v of %v, again: %v", it, at.X, at.Y, bounds, seen[it])
		}
		seen[it] = true
	}
	for _, name := range p.Names {
		if !name.At.In(bounds) || name.At.Empty() {
			t.Fatalf("%v is named at %v of %v", name.Strategy, name.At, bounds)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	log := View{LogX: true, LogY: true}
	for _, c := range []struct {
		name string
		run  core.Run
		dpi  int
	}{
		{"strategies=2/counts=8/scale=1", synthetic(2, 8, 10, 0.8, 1, 2, 3, 4, 6, 8, 12, 16), 72},
		{"strategies=2/counts=8/scale=2", synthetic(2, 8, 10, 0.8, 1, 2, 3, 4, 6, 8, 12, 16), 144},
		{"strategies=5/counts=64/scale=1", synthetic(5, 64, 10, 3, sequence(64)...), 72},
	} {
		a := of(c.run)
		for _, log.Kind = range Kinds() {
			b.Run(fmt.Sprintf("kind=%s/%s/size=1600x1000", log.Kind, c.name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					drawn(b, a, log, Light(), 1600, 1000, c.dpi)
				}
			})
		}
	}
}
