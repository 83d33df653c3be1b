package chart

import (
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart/figure"
)

// sheetFor is the sheet of a chart in light colours.
func sheetFor(t *testing.T, run any, v View) figure.Sheet {
	t.Helper()
	sheet, err := sheetOf(of(run), v, Light())
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

func TestTitlesAndCaptions(t *testing.T) {
	run := synthetic(1, 8, 7, 0.5, 1, 4)
	for _, c := range []struct {
		view View
		want string
	}{
		{View{}, "Runtime by number of workers, on 8 cores"},
		{View{Fixed: 1}, "Runtime by number of workers, on 1 core"},
		{View{By: Cores}, "Runtime by number of cores, with as many workers"},
		{View{By: Cores, Fixed: 4}, "Runtime by number of cores, with 4 workers"},
		{View{By: Cores, Fixed: 1}, "Runtime by number of cores, with 1 worker"},
		{View{Title: "goroutine wins"}, "goroutine wins"},
		{View{Kind: Speedup}, "Speed-up by number of workers, on 8 cores"},
		{View{Kind: Efficiency, By: Cores}, "Efficiency by number of cores, with as many workers"},
	} {
		if got := sheetFor(t, run, c.view).Title; got != c.want {
			t.Errorf("%+v: title %q, want %q", c.view, got, c.want)
		}
	}
	found := sheetFor(t, run, View{Title: "goroutine wins"}).Caption
	if found[0] != "Runtime by number of workers, on 8 cores" || found[1] != "sha256" {
		t.Errorf("below a finding stands %q", found)
	}
	longer := first(synthetic(1, 8, 9, 0.5, 1, 4), 80) // extended, and not finished
	longer.Experiment.Rounds = 7
	set := synthetic(1, 8, 7, 0.5, 1, 4)
	set.Experiment.Workload.Params = map[string]string{"block": "64KiB", "after": strings.Repeat("x", 60)}
	for i := range set.Trials {
		if t := &set.Trials[i]; t.Round > 5 {
			t.Phase = core.PhaseConfirm
		}
	}
	for want, run := range map[string]core.Run{
		"sha256 · after " + strings.Repeat("x", 47) + "…, block 64KiB · 5 rounds + 2 to confirm · 8 cores · 2026-05-04 · AMD EPYC 7763": set,

		"sha256 · 7 rounds · 8 cores · 2026-05-04 · AMD EPYC 7763":     run,
		"sha256 · round 1 of 7 · 8 cores · 2026-05-04 · AMD EPYC 7763": first(run, 3),
		"sha256 · 8 cores · 2026-05-04 · AMD EPYC 7763":                first(run, 0),
		"sha256 · 9 rounds · 8 cores · 2026-05-04 · AMD EPYC 7763":     longer,
		"": {},
	} {
		if got := strings.Join(sheetFor(t, run, View{}).Caption, " · "); got != want {
			t.Errorf("caption %q, want %q", got, want)
		}
	}
}

func TestNoteSpeaksOfIntervalsOnlyWhereThereAreSome(t *testing.T) {
	if got := sheetFor(t, synthetic(1, 2, 5, 1, 1, 2), View{}).Note(nil)[0]; got != "median and every trial" {
		t.Errorf("five rounds: %q", got)
	}
	if got := sheetFor(t, synthetic(1, 2, 6, 1, 1, 2), View{}).Note(nil)[0]; got != "median, 95% interval and every trial" {
		t.Errorf("six rounds: %q", got)
	}
}
