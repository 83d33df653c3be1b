package exchange

import (
	"regexp"
	"strconv"
	"strings"

	"parallelogram/core"
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
		if q := (quantity{value: value * times[m[3]]}); found && err == nil && q.sound() {
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
		note.add(core.Tell(core.Warning, "google-version-unknown", "Written by google-benchmark of an unknown version. Before 1.9.1 its real_time is divided by the threads, and so it is taken here; from 1.9.1 on it is not: then nothing that is said of this file is right."))
	case dividesByThreads(version):
		note.add(core.Tell(core.Info, "google-divided", "Written by google-benchmark {{.version}}, whose real_time is divided by the threads: it is the time of one iteration of all of them.", "version", Harmless(version)))
	default:
		note.add(core.Tell(core.Info, "google-per-thread", "Written by google-benchmark {{.version}}, whose real_time is not divided by the threads, as it was before 1.9.1: it is divided here.", "version", Harmless(version)))
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
		if !(quantity{value: seconds}).sound() || !whole(workers) {
			return Table{}, core.Fail("no-real-time", `benchmark {{.number}} ({{.name}}): found a real_time of {{.value}} {{.unit}} by {{.threads}} threads; expected a time above 0 in ns, us, ms or s`, "number", i+1, "name", Harmless(r.Name), "value", r.Real, "unit", Harmless(r.Unit), "threads", workers)
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
