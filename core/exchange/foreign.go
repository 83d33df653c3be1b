package exchange

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core/message"
)

// readForeign reads what other tools write that is no table. known is false for
// everything else.
func readForeign(text string) (t Table, known bool, err error) {
	head := strings.TrimSpace(text)
	switch {
	case strings.HasPrefix(head, "parallelogram:"):
		return t, true, message.NewError("table.is-a-run")
	case strings.HasPrefix(head, "{"), strings.HasPrefix(head, "[{"), strings.HasPrefix(head, "[\n"):
		t, err = readJSON(text)
		return t, true, err
	}
	for _, read := range []func(string) (Table, bool, error){readGoBench, readGoogleConsole, readLog} {
		if t, known, err := read(text); known || err != nil {
			return t, true, err
		}
	}
	return t, false, nil
}

// gathered collects series by name, in the order in which they appear.
type gathered struct {
	Table
	index map[string]int
}

// add appends a time in seconds, found in a line.
func (g *gathered) add(line int, name string, workers, value float64) error {
	i, ok := g.index[name]
	if !ok {
		if i = len(g.Series); i == mostChoice {
			return tooMany(line, Harmless(g.Series[0].Name))
		}
		if g.index == nil {
			g.index = map[string]int{}
		}
		g.index[name] = i
		g.Series = append(g.Series, Series{Name: name, Kind: Runtime})
	}
	g.Series[i].Workers = append(g.Series[i].Workers, workers)
	g.Series[i].Values = append(g.Series[i].Values, value)
	return nil
}

// named returns the table, its names without a beginning that all have.
func (g *gathered) named(prefix string) Table {
	all := !slices.ContainsFunc(g.Series, func(s Series) bool { return !strings.HasPrefix(s.Name, prefix) })
	for i, s := range g.Series {
		if all {
			s.Name = strings.TrimPrefix(s.Name, prefix)
		}
		g.Series[i].Name = Harmless(s.Name)
	}
	return g.Table
}

// counted is the part of a benchmark's name that counts workers: threads:4,
// workers=4.
var counted = regexp.MustCompile(`(?i)/([a-z_]+)[:=](\d+)\b`)

// countInName parts the count of workers from the name of a benchmark.
func countInName(text string) (rest string, workers float64, found bool) {
	for _, at := range counted.FindAllStringSubmatchIndex(text, -1) {
		word, number := text[at[2]:at[3]], text[at[4]:at[5]]
		if n, err := strconv.ParseFloat(number, 64); err == nil && countScore(nameOf(word)) >= 3 && whole(n) {
			return text[:at[0]] + text[at[1]:], n, true
		}
	}
	return text, 0, false
}
