package exchange

import (
	"strconv"
	"strings"

	"parallelogram/core/message"
)

// part gives series whose names look the same names of their own.
func (t *Table) part() {
	seen := map[string]bool{}
	for i, s := range t.Series {
		name := s.Name
		for n := 2; seen[name]; n++ {
			name = s.Name + " (" + strconv.Itoa(n) + ")"
		}
		seen[name], t.Series[i].Name = true, name
	}
}

// choose keeps the series of that name alone.
func (t *Table) choose(wanted string) error {
	if wanted == "" {
		if len(t.Series) > mostSeries {
			return message.NewError("table.choose-series", "found", len(t.Series), "series", t.names(3), "most", mostSeries)
		}
		return nil
	}
	same := func(s Series) bool { return strings.EqualFold(s.Name, wanted) }
	part := func(s Series) bool { return strings.Contains(strings.ToLower(s.Name), strings.ToLower(wanted)) }
	for _, is := range []func(Series) bool{same, part} {
		var found []Series
		for _, s := range t.Series {
			if is(s) {
				found = append(found, s)
			}
		}
		if len(found) == 1 {
			t.Series = found
			return nil
		}
	}
	return message.NewError("table.no-such-series", "series", t.names(20), "wanted", Harmless(wanted))
}

// names lists the first series.
func (t *Table) names(most int) string {
	var list []string
	for _, s := range t.Series[:min(most, len(t.Series))] {
		list = append(list, s.Name)
	}
	return strings.Join(list, "; ")
}
