package chart

import (
	"bytes"
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"gonum.org/v1/plot/cmpimg"

	"parallelogram/core"
	"parallelogram/core/scaling"
)

var update = flag.Bool("update", false, "replace the golden pictures by what is drawn now")

// tolerance is how far a pixel may be from the golden one, 0 to 1. Processors
// differ in the last digit of a coordinate and so in the shade of an edge.
const tolerance = 0.1

func TestGolden(t *testing.T) {
	eight := synthetic(2, 8, 10, 0.812, 1, 2, 3, 4, 6, 8, 12, 16)
	two := synthetic(2, 2, 10, 0.3, 1, 2, 3, 4)
	five := synthetic(5, 64, 10, 3, powers(128)...)
	log := View{LogX: true, LogY: true}
	zoomed := View{
		Zoom:     Zoom{X: Range{Low: 2.6, High: 9.4}, Y: Range{Low: 0.08, High: 0.33}},
		Selected: core.Cell{Strategy: core.Subprocess, Workers: 4, Cores: 8},
	}
	for name, c := range map[string]struct {
		run           any
		view          View
		style         Style
		width, height int
		dpi           int
	}{
		"workers-log":      {eight, log, Light(), 560, 400, 72},
		"workers-log-dark": {eight, log, Dark(), 560, 400, 72},
		"workers-linear":   {two, View{}, Light(), 560, 400, 72},
		"workers-five":     {five, log, Dark(), 600, 400, 72},
		"workers-narrow":   {five, log, Light(), 320, 400, 72},
		"workers-double":   {two, View{Title: "goroutine stops gaining at 2 workers"}, Dark(), 600, 400, 108},
		"cores-together":   {eight, View{By: Cores}, Light(), 560, 400, 72},
		"cores-four":       {eight, View{By: Cores, Fixed: 4, LogX: true, LogY: true}, Dark(), 560, 400, 72},
		"failures":         {someFail(synthetic(3, 8, 7, 0.04, powers(16)...)), log, Light(), 560, 400, 72},
		"all-failed":       {allFail(two), View{}, Light(), 400, 300, 72},
		"begun":            {first(eight, 1), View{}, Light(), 400, 300, 72},
		"empty":            {first(eight, 0), View{}, Light(), 400, 300, 72},
		"empty-dark":       {core.Run{}, View{}, Dark(), 400, 300, 72},
		"no-such":          {eight, View{Fixed: 3}, Light(), 400, 300, 72},
		"small":            {eight, log, Light(), 160, 100, 72},
		"thumbnail":        {eight, log, Light(), 60, 32, 72},

		"speedup-law":     {answered(eightWays(), lawful(scaling.Amdahl, 0.015, 0)), View{Kind: Speedup}, Light(), 560, 400, 72},
		"speedup-usl":     {answered(eightWays(), lawful(scaling.USL, 0.01, 0.004)), View{Kind: Speedup, LogX: true, LogY: true}, Dark(), 640, 400, 72},
		"speedup-hidden":  {eightWays(), View{Kind: Speedup, Hidden: Hidden{}.Toggled(core.Subprocess).Toggled(core.Serial)}, Light(), 560, 400, 72},
		"speedup-cores":   {on(machine(4, 4, 0)), View{Kind: Speedup, By: Cores, LogX: true}, Dark(), 560, 400, 72},
		"speedup-empty":   {first(eight, 0), View{Kind: Speedup}, Light(), 400, 300, 72},
		"efficiency":      {answered(on(machine(2, 2, 4)), lawful(scaling.Amdahl, 0.015, 0)), View{Kind: Efficiency}, Light(), 640, 400, 72},
		"efficiency-log":  {five, View{Kind: Efficiency, LogX: true, LogY: true}, Dark(), 560, 400, 72},
		"zoomed-selected": {answered(eightWays(), lawful(scaling.Amdahl, 0.015, 0)), zoomed, Light(), 560, 400, 72},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Draw(of(c.run), c.view, c.style, c.width, c.height, c.dpi)
			if err != nil {
				t.Fatal(err)
			}
			checkGolden(t, name, p)
		})
	}
}

func checkGolden(t *testing.T, name string, p Picture) {
	t.Helper()
	var got bytes.Buffer
	if err := png.Encode(&got, p.Image); err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", name+".png")
	if *update {
		write(t, golden, got.Bytes())
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("%v; go test -update makes it", err)
	}
	same, err := cmpimg.EqualApprox("png", got.Bytes(), want, tolerance)
	if err != nil {
		t.Fatal(err)
	}
	if !same {
		other := filepath.Join("testdata", name+".got.png")
		write(t, other, got.Bytes())
		t.Errorf("the picture differs from %s; what was drawn is %s", golden, other)
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// on is a run on a machine.
func on(h core.Host) core.Run {
	run := eightWays()
	run.Host = h
	return run
}
