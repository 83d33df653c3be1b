package chart

import (
	"regexp"
	"strings"
	"testing"

	"parallelogram/core"
)

// Whatever the charts of cells and trials say is from Words, or a name, a
// number, a cell or a reason.
func TestEveryWordOfCellsAndTrialsIsTranslated(t *testing.T) {
	run := timed(synthetic(2, 8, 7, 0.5, 1, 2, 4, 16))
	limited := run
	limited.Host.Quota = 2.5
	gappy := first(someFail(synthetic(3, 8, 2, 1, 1, 4, 16)), 40)
	hidden := Hidden{}.Toggled(core.Goroutine).Toggled(core.Subprocess).Toggled(core.Serial)
	known := regexp.MustCompile(`goroutine|subprocess|serial|sha256|gil|\b(s|ms|h|min)\b|\d+[wc]\b|\d+|signal: killed|exit status.*|[^A-Za-z0-9]+`)
	for _, kind := range []Kind{Grid, Losses, Trials, Distribution} {
		for name, c := range map[string]struct {
			run  core.Run
			view View
		}{
			"workers": {run, View{Answer: recommending(core.Goroutine, 2, 8)}}, "cores": {run, View{By: Cores}}, "fixed": {run, View{By: Cores, Fixed: 4}},
			"hybrid": {timed(onHybrid()), View{}}, "limited": {limited, View{}}, "gappy": {gappy, View{}}, "waiting": {sleeping(), View{}},
			"none": {core.Run{}, View{}}, "hidden": {run, View{Hidden: hidden}}, "failed": {allFail(run), View{}}, "no such": {run, View{Fixed: 3}},
			"alone": {synthetic(0, 8, 7, 0.5, 1, 2), View{}}, "no times": {synthetic(2, 8, 7, 0.5, 1, 2), View{}},
			"many": {synthetic(2, 8, 2, 0.5, sequence(32)...), View{}},
		} {
			c.run.Host.Model, c.view.Kind, c.view.Words = "", kind, foreign()
			for _, text := range textsOf(t, c.run, c.view) {
				if rest := known.ReplaceAllString(text, ""); rest != "" {
					t.Errorf("%s, %s: %q holds %q", kind, name, text, rest)
				}
				if strings.ContainsAny(text, "{}") {
					t.Errorf("%s, %s: %q is not filled in", kind, name, text)
				}
			}
		}
	}
}
