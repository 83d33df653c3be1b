package chart

import (
	"regexp"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/scaling"
)

// Whatever the charts say is from the catalogue, or a name, a number, a cell or
// a reason.
func TestEveryWordIsTranslated(t *testing.T) {
	run := timed(synthetic(2, 8, 7, 0.5, 1, 2, 4, 16))
	limited := run
	limited.Host.Quota = 2.5
	speechless := run
	speechless.Trials = without(run.Trials, core.Serial)
	gappy := first(someFail(synthetic(3, 8, 2, 1, 1, 4, 16)), 40)
	hidden := Hidden{}.Toggled(core.Goroutine).Toggled(core.Subprocess).Toggled(core.Serial)
	known := regexp.MustCompile(`goroutine|subprocess|serial|sha256|gil|\b(s|ms|h|min|B|kB|MB|GB)\b|\d+[wc]\b|\d+|signal: killed|exit status.*|AMD EPYC 7763|Intel\(R\) Core\(TM\) i5-12600K|Test|CPU|USL|SMT|NUMA|[^A-Za-z0-9]+`)
	for _, kind := range Kinds() {
		for name, c := range map[string]struct {
			run  any
			view View
		}{
			"workers": {answered(run, recommending(core.Goroutine, 2, 8)), View{}}, "cores": {run, View{By: Cores}}, "fixed": {run, View{By: Cores, Fixed: 4}},
			"hybrid": {timed(onHybrid()), View{}}, "limited": {limited, View{}}, "gappy": {gappy, View{}}, "waiting": {sleeping(), View{}},
			"none": {core.Run{}, View{}}, "hidden": {run, View{Hidden: hidden}}, "failed": {allFail(run), View{}}, "no such": {run, View{Fixed: 3}},
			"alone": {synthetic(0, 8, 7, 0.5, 1, 2), View{}}, "no times": {synthetic(2, 8, 7, 0.5, 1, 2), View{}},
			"laws": {answered(eightWays(), lawful(scaling.USL, 0.02, 0.001)), View{}}, "amdahl": {answered(eightWays(), lawful(scaling.Amdahl, 0.02, 0)), View{}},
			"confirmed and per core": {run, View{By: Cores, Fixed: 1}}, "no base": {speechless, View{}}, "begun": {first(run, 1), View{}},
			"many": {synthetic(2, 8, 2, 0.5, sequence(32)...), View{}},
		} {
			c.view.Kind, c.view.Language = kind, message.Find("ko")
			for _, text := range textsOf(t, c.run, c.view) {
				if rest := known.ReplaceAllString(text, ""); rest != "" {
					t.Errorf("%s, %s: %q holds %q", kind, name, text, rest)
				}
				if strings.ContainsAny(text, "{}<>") {
					t.Errorf("%s, %s: %q is not filled in", kind, name, text)
				}
			}
		}
	}
}
