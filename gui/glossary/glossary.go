package glossary

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// All are the words that are explained where they stand: "term." and the
// name is the word, with ".text" behind it what it means.
var All = []string{"aicc", "amdahl", "bandwidth", "boost", "bootstrap", "ceiling", "cell", "columns", "confirmed", "contention", "cputime", "efficiency",
	"gil", "goroutine", "holm", "imbalance", "inflated", "interval", "knee", "lack", "median", "noise", "outlier", "oversubscription", "quota",
	"rounds", "seed", "serial", "smt", "speedup", "startup", "steal", "superlinear", "target", "usl", "weak", "worker"}

// termsByKey are the terms that the messages of the core use, by their keys. Sentences without any are not here.
var termsByKey = map[string][]string{
	"answer.use": {"worker"}, "answer.use-range": {"worker"}, "answer.use-level": {"worker"}, "answer.unresolved": {"worker"},
	"answer.cores": {"oversubscription"}, "answer.cores-allowed": {"oversubscription", "quota"},
	"answer.faster": {"speedup", "interval", "confirmed"}, "answer.unclear": {"speedup", "interval"}, "answer.time": {"median", "interval"},
	"answer.all": {"speedup", "interval", "confirmed"}, "answer.fewer": {"interval"}, "answer.edge": {"interval"},
	"answer.next-slower": {"interval"}, "answer.next-little": {"interval"}, "answer.next-nothing": {"interval"},
	"answer.karp-flatt": {"serial"}, "answer.gustafson": {"weak", "serial"}, "answer.few": {"rounds", "interval"},
	"law.none": {"amdahl"}, "law.rejected": {"lack", "serial"}, "law.held": {"superlinear"}, "law.peak": {"serial", "usl"},
	"law.limit": {"serial", "amdahl"}, "law.none-seen": {"serial"}, "law.unsure": {"serial"}, "law.falls": {"serial"}, "law.unbounded": {"serial"},
	"finding.quota": {"quota"}, "finding.noisy": {"noise", "steal"}, "finding.superlinear": {"superlinear"}, "finding.unresolved": {"noise"},
	"finding.scales": {"efficiency"}, "finding.shared-cores": {"smt", "inflated"}, "finding.turn-taking": {"gil"}, "finding.start-cost": {"startup"},
	"finding.lock-waits": {"contention"}, "finding.imbalanced": {"imbalance"}, "finding.kernel": {"inflated"}, "finding.kernel-faults": {"inflated"}, "finding.kernel-switches": {"inflated", "contention"}, "finding.serial-part": {"serial", "amdahl"},
	"finding.contention": {"contention"}, "finding.contention-cost": {"contention", "inflated"}, "finding.memory-bound": {"bandwidth", "inflated"}, "finding.mixed": {"efficiency", "inflated"}, "finding.unexplained": {"efficiency"},
	"finding.oversubscribed": {"oversubscription"}, "finding.ceiling-reached": {"ceiling"}, "finding.ceiling-all": {"ceiling"},
	"cell.time": {"median", "interval"}, "cell.speedup": {"speedup"}, "cell.split": {"efficiency", "inflated"}, "cell.cost": {"startup", "cputime"},
	"cell.disturbed": {"noise"}, "cell.outliers": {"outlier"},
	"sure.rounds": {"rounds", "cell"}, "sure.order": {"seed"}, "sure.pooled": {"confirmed"}, "sure.noise": {"noise"}, "sure.intervals": {"interval", "bootstrap"},
	"sure.jointly": {"holm"}, "sure.knee": {"knee"}, "sure.law": {"serial", "amdahl"}, "sure.kappa": {"usl"}, "sure.aicc": {"aicc"}, "sure.fits": {"lack"}, "sure.lack": {"lack"},
	"noise-too-large": {"noise", "interval"}, "width-reached": {"interval"}, "exploratory": {"confirmed"}, "rounds-affordable": {"rounds"},
	"few-tasks": {"imbalance"}, "rounds-noisy": {"noise"}, "trials-throttled": {"quota"}, "trials-stolen": {"steal"}, "quota": {"quota"},
	"steal": {"steal"}, "core-kinds": {"smt"}, "boost": {"boost"}, "virtual": {"steal"},
}

// TermsOf lists the terms that a message uses, by its key.
func TermsOf(key string) []string { return termsByKey[key] }

// Explained puts a small i behind an object that uses words which not everybody
// knows. Pressed, it opens what they mean below the object; Escape closes it.
// relayout is called when the object has become higher or lower.
func Explained(o fyne.CanvasObject, relayout func(), names ...string) fyne.CanvasObject {
	if len(names) == 0 {
		return o
	}
	info, panel := Explanation(relayout, names...)
	return widgets.Column(apptheme.Unit, container.NewBorder(nil, nil, nil, container.NewVBox(info), o), panel)
}

// Explanation returns the i and what it opens.
func Explanation(relayout func(), names ...string) (*widgets.InfoButton, fyne.CanvasObject) {
	texts, terms := widgets.Column(2*apptheme.Unit), make([]string, len(names))
	for i, name := range names {
		terms[i] = i18n.Say("term." + name)
		texts.Add(widgets.Column(0, widgets.NewParagraph(widgets.Term, terms[i]), widgets.NewParagraph(widgets.Caption, i18n.Say("term."+name+".text"))))
	}
	return widgets.Explanation(strings.Join(terms, ", "), texts, relayout)
}
