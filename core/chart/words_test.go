package chart

import (
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/scaling"
)

func newRandom(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }

func TestEnglishIsComplete(t *testing.T) {
	v := reflect.ValueOf(english)
	for i := range v.NumField() {
		if v.Field(i).String() == "" {
			t.Errorf("%s has no words", v.Type().Field(i).Name)
		}
	}
}

// foreign are words in which every letter is ж, but for what is filled in.
func foreign() Words {
	w := english
	v := reflect.ValueOf(&w).Elem()
	for i := range v.NumField() {
		v.Field(i).SetString(regexp.MustCompile(`\{\w+\}|\w`).ReplaceAllStringFunc(v.Field(i).String(), func(s string) string {
			if len(s) > 1 {
				return s
			}
			return "ж"
		}))
	}
	return w
}

// Whatever a chart says is from Words, or a name, a number or a reason.
func TestEveryWordIsTranslated(t *testing.T) {
	run := synthetic(2, 8, 7, 0.5, 1, 2, 4, 16)
	run.Host.Model = ""
	speechless, hybrid, limited, confirmed := run, run, run, synthetic(2, 8, 7, 0.5, 1, 2, 4, 16)
	speechless.Trials = without(run.Trials, core.Serial)
	hybrid.Host, limited.Host.Quota = machine(2, 2, 4), 2.5
	for i := range confirmed.Trials {
		confirmed.Trials[i].Phase = []core.Phase{core.PhaseSweep, core.PhaseConfirm}[i%2]
	}
	known := regexp.MustCompile(`goroutine|subprocess|serial|sha256|gil|\b(s|ms|h|min)\b|exit status.*|[^A-Za-z]+`)
	for name, c := range map[string]struct {
		run  core.Run
		view View
	}{
		"workers": {run, View{}}, "cores": {run, View{By: Cores}}, "fixed": {run, View{By: Cores, Fixed: 4}},
		"one": {run, View{By: Cores, Fixed: 1}}, "failures": {someFail(synthetic(3, 8, 2, 1, 1, 4, 16)), View{}},
		"begun": {first(run, 1), View{}}, "none": {core.Run{}, View{}}, "empty": {first(run, 0), View{}},
		"speedup": {run, View{Kind: Speedup, Answer: lawful(scaling.USL, 0.02, 0.001)}}, "efficiency": {run, View{Kind: Efficiency}},
		"per core": {run, View{Kind: Efficiency, By: Cores}}, "amdahl": {run, View{Answer: lawful(scaling.Amdahl, 0.02, 0)}},
		"linear": {run, View{Answer: lawful(scaling.Linear, 0, 0)}}, "no base": {speechless, View{Kind: Speedup}},
		"hybrid": {hybrid, View{}}, "limited": {limited, View{}}, "confirmed": {confirmed, View{}},
		"hidden":  {run, View{Hidden: Hidden{}.Toggled(core.Goroutine).Toggled(core.Subprocess).Toggled(core.Serial)}},
		"no such": {run, View{Fixed: 3}}, "failed": {allFail(run), View{}},
	} {
		c.run.Host.Model = ""
		c.view.Words = foreign()
		for _, text := range textsOf(t, c.run, c.view) {
			if rest := known.ReplaceAllString(text, ""); rest != "" {
				t.Errorf("%s: %q holds %q", name, text, rest)
			}
			if strings.ContainsAny(text, "{}") {
				t.Errorf("%s: %q is not filled in", name, text)
			}
		}
	}
}

// textsOf returns what a chart says.
func textsOf(t *testing.T, run core.Run, v View) []string {
	t.Helper()
	texts, _ := parseSVG(t, written(t, SVG, run, v, Size{Width: 700, Height: 500}))
	return texts
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
		if got := c.view.sheet(run, Light()).title; got != c.want {
			t.Errorf("%+v: title %q, want %q", c.view, got, c.want)
		}
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
		if got := strings.Join(caption(run, english), " · "); got != want {
			t.Errorf("caption %q, want %q", got, want)
		}
	}
}

func TestNoteSpeaksOfIntervalsOnlyWhereThereAreSome(t *testing.T) {
	if got := runtime(synthetic(1, 2, 5, 1, 1, 2), View{}, Light()).note; got != "median and every trial" {
		t.Errorf("five rounds: %q", got)
	}
	if got := runtime(synthetic(1, 2, 6, 1, 1, 2), View{}, Light()).note; got != "median, 95% interval and every trial" {
		t.Errorf("six rounds: %q", got)
	}
}
