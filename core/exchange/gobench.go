package exchange

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/perf/benchfmt"

	"parallelogram/core/message"
)

var goBenchLine = regexp.MustCompile(`(?m)^Benchmark\S*[ \t]+\d+[ \t]+[\d.]+ ns/op`)

// readGoBench reads what go test -bench prints: a series for each benchmark,
// its workers being told by its name, as in /workers=4, or by -cpu.
func readGoBench(text string) (Table, bool, error) {
	if !strings.Contains(text, "ns/op") || !goBenchLine.MatchString(text) {
		return Table{}, false, nil
	}
	var g gathered
	reader := benchfmt.NewReader(strings.NewReader(text), "")
	for reader.Scan() {
		r, ok := reader.Result().(*benchfmt.Result)
		if !ok {
			continue
		}
		value, ok := r.Value("sec/op")
		if !ok || !(value > 0) {
			continue
		}
		name, workers, found := countInName(string(r.Name))
		if base, procs := procsOf(name); !found {
			name, workers = base, procs
		} else {
			name = base
		}
		_, line := r.Pos()
		if err := g.add(line, name, workers, value); err != nil {
			return Table{}, true, err
		}
	}
	if err := reader.Err(); err != nil {
		return Table{}, true, message.NewError("table.reading-failed", "why", err)
	}
	return g.named("Benchmark"), len(g.Series) > 0, nil
}

// procsOf parts the number of processors from the name of a benchmark: none
// stands for one.
func procsOf(name string) (base string, procs float64) {
	at := strings.LastIndexByte(name, '-')
	if at < 0 {
		return name, 1
	}
	n, err := strconv.Atoi(name[at+1:])
	if err != nil || n < 1 {
		return name, 1
	}
	return name[:at], float64(n)
}
