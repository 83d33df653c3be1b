package chartpane

import (
	"slices"

	"parallelogram/core/chart"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// kindTabs choose the kind of chart: tabs where they fit, else a list
// that drops down.
type kindTabs struct {
	kinds  []chart.Kind
	tabs   *widgets.Segmented
	list   *widgets.DropDown
	chosen func(chart.Kind)
}

func newKindTabs(chosen func(chart.Kind)) *kindTabs {
	t := &kindTabs{kinds: chart.Kinds(), chosen: chosen}
	var labels []string
	for _, k := range t.kinds {
		labels = append(labels, i18n.Say("kind."+string(k)))
	}
	choose := func(i int) { t.chosen(t.kinds[i]) }
	t.tabs = widgets.NewTabs(choose, labels...)
	t.list = widgets.NewDropDown("", labels, nil)
	t.list.OnChanged = func(string) { choose(t.list.SelectedIndex()) }
	return t
}

func (t *kindTabs) show(k chart.Kind) {
	i := max(0, slices.Index(t.kinds, k))
	t.tabs.Set(i)
	if label := t.list.Options[i]; t.list.Selected != label {
		t.list.Selected = label
		t.list.Refresh()
	}
}
