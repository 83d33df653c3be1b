package chartpane

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// fixedChoice chooses what a chart holds fixed: the count of the axis that
// does not run along x or, in a grid, the strategy.
type fixedChoice struct {
	list    *widgets.DropDown
	options []option
	chosen  func(func(*chart.View))
}

// option is an entry of the list.
type option struct {
	label string
	set   func(*chart.View)
}

func newFixedChoice(chosen func(func(*chart.View))) *fixedChoice {
	c := &fixedChoice{list: widgets.NewDropDown("", nil, nil), chosen: chosen}
	c.list.OnChanged = func(string) { c.chosen(c.options[c.list.SelectedIndex()].set) }
	return c
}

// show offers what the run has. The first entry leaves the choice to the chart.
func (c *fixedChoice) show(e core.Experiment, v chart.View) {
	c.options = options(e, v)
	var labels []string
	selected := c.options[0].label
	for _, o := range c.options {
		labels = append(labels, o.label)
		if after := v; same(&after, o.set, v) {
			selected = o.label
		}
	}
	if !slices.Equal(labels, c.list.Options) || selected != c.list.Selected {
		c.list.Options, c.list.Selected = labels, selected
		c.list.Refresh()
	}
}

// same reports whether a choice changes nothing of a view.
func same(v *chart.View, set func(*chart.View), before chart.View) bool {
	set(v)
	return *v == before
}

// options lists what can be fixed in a chart of the experiment.
func options(e core.Experiment, v chart.View) []option {
	if v.Kind == chart.Grid {
		return strategyOptions(e)
	}
	counts, labels := fixedChoices(e, v.By)
	var list []option
	for i, n := range counts {
		list = append(list, option{labels[i], func(v *chart.View) { v.Fixed = n }})
	}
	return list
}

// strategyOptions lists the strategies that a grid can be about.
func strategyOptions(e core.Experiment) []option {
	list := []option{{i18n.Say("fixed.recommended"), func(v *chart.View) { v.Strategy = "" }}}
	for _, s := range e.Strategies {
		if s != core.Serial {
			list = append(list, option{string(s), func(v *chart.View) { v.Strategy = s }})
		}
	}
	return list
}

// fixedChoices lists what can be fixed while the chart runs along an axis, 0
// standing for the chart's own choice.
func fixedChoices(e core.Experiment, by chart.Axis) (counts []int, labels []string) {
	if by == chart.Cores {
		counts, labels = []int{0}, []string{i18n.Say("fixed.equal")}
		for _, n := range e.Workers {
			counts, labels = append(counts, n), append(labels, i18n.SayCount("fixed.workers", n))
		}
		return counts, labels
	}
	if len(e.Cores) == 0 {
		return []int{0}, []string{i18n.Say("fixed.most")}
	}
	last := len(e.Cores) - 1 // ascending: the largest is the chart's own choice
	counts, labels = []int{0}, []string{i18n.SayCount("fixed.cores", e.Cores[last])}
	for _, n := range slices.Backward(e.Cores[:last]) {
		counts, labels = append(counts, n), append(labels, i18n.SayCount("fixed.cores", n))
	}
	return counts, labels
}
