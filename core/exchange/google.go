package exchange

import (
	"regexp"
	"strconv"
	"strings"

	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// googleLine is a line that google-benchmark prints on a console.
var googleLine = regexp.MustCompile(`^(\S+/threads:\d+\S*)\s+([\d.e+]+) (ns|us|ms|s)\s+[\d.e+]+ (?:ns|us|ms|s)\s+\d+`)

// readGoogleConsole reads what google-benchmark prints, the first time of each
// line, which is the real one.
func readGoogleConsole(text string) (Table, bool, error) {
	var g gathered
	if !strings.Contains(text, "/threads:") {
		return Table{}, false, nil
	}
	number := 0
	for line := range strings.Lines(text) {
		number++
		m := googleLine.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		name, workers, found := countInName(m[1])
		value, err := strconv.ParseFloat(m[2], 64)
		if q := (measure{value: value * times[m[3]]}); found && err == nil && q.sound() {
			if err := g.add(number, name, workers, q.value); err != nil {
				return Table{}, true, err
			}
		}
	}
	if len(g.Series) == 0 {
		return Table{}, false, nil
	}
	g.aboutGoogle("")
	return g.named("BM_"), true, nil
}

// perThread is the first version of google-benchmark that does not divide the
// real time by the threads (google/benchmark, pull request 1836).
var perThread = [3]int{1, 9, 1}

// dividesByThreads reports whether a version divides the real time by the
// threads. Those that do not tell their version do.
func dividesByThreads(version string) bool {
	m := regexp.MustCompile(`^v?(\d+)\.(\d+)\.(\d+)`).FindStringSubmatch(version)
	if m == nil {
		return true
	}
	for i, least := range perThread {
		if n, err := strconv.Atoi(m[i+1]); err != nil || n != least {
			return err == nil && n < least
		}
	}
	return false
}

// aboutGoogle says what the times mean.
func (g *gathered) aboutGoogle(version string) {
	note := (*notes)(&g.Notes)
	switch {
	case version == "":
		note.add(message.New(message.Warning, "table.google-version-unknown"))
	case dividesByThreads(version):
		note.add(message.New(message.Info, "table.google-divided", "version", Harmless(version)))
	default:
		note.add(message.New(message.Info, "table.google-per-thread", "version", Harmless(version)))
	}
}

// googleResult is one run of a benchmark, or a statistic of several.
type googleResult struct {
	Name    string  `json:"name"`
	Run     string  `json:"run_name"`
	Type    string  `json:"run_type"`
	Threads float64 `json:"threads"`
	Real    float64 `json:"real_time"`
	Unit    string  `json:"time_unit"`
}

func readGoogle(list []googleResult, version string) (Table, error) {
	var g gathered
	for i, r := range list {
		if r.Type == "aggregate" {
			continue
		}
		name, workers, found := countInName(r.Name)
		if !found {
			workers = max(1, r.Threads)
		}
		seconds := r.Real * times[r.Unit]
		if !dividesByThreads(version) {
			seconds /= workers
		}
		if !(measure{value: seconds}).sound() || !whole(workers) {
			return Table{}, message.NewError("table.no-real-time", "number", i+1, "name", Harmless(r.Name), "value", quantity.Number(r.Real), "unit", Harmless(r.Unit), "threads", quantity.Number(workers))
		}
		if err := g.add(1, name, workers, seconds); err != nil {
			return Table{}, err
		}
	}
	if len(g.Series) == 0 {
		return Table{}, otherJSON("JSON of google-benchmark with aggregates alone")
	}
	g.aboutGoogle(version)
	return g.named("BM_"), nil
}
