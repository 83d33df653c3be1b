package exchange

import (
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
)

// readJSON reads the files of hyperfine and google-benchmark, and names some
// others.
func readJSON(text string) (Table, error) {
	var file struct {
		Context *struct {
			Version string `json:"library_version"`
		} `json:"context"`
		Benchmarks []googleResult    `json:"benchmarks"`
		Results    []hyperfineResult `json:"results"`
		Machine    json.RawMessage   `json:"machine_info"` // of pytest-benchmark
	}
	if strings.HasPrefix(strings.TrimSpace(text), "[") {
		return Table{}, otherJSON("a list in JSON, as JMH writes it")
	}
	err := json.Unmarshal([]byte(text), &file)
	switch {
	case file.Machine != nil:
		return Table{}, otherJSON("JSON of pytest-benchmark")
	case err != nil:
		return Table{}, badJSON(text, err)
	case len(file.Benchmarks) > 0 && file.Context != nil:
		return readGoogle(file.Benchmarks, file.Context.Version)
	case len(file.Results) > 0:
		return readHyperfine(file.Results)
	}
	return Table{}, otherJSON("JSON")
}

func otherJSON(found string) error {
	return core.Fail("other-json", "line 1, column 1: found {{.found}}; expected a table, or JSON of hyperfine or google-benchmark: save the numbers as CSV", "found", found)
}

func badJSON(text string, err error) error {
	offset := int64(1)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
	}
	before := text[:max(0, min(int(offset), len(text))-1)]
	line := 1 + strings.Count(before, "\n")
	column := 1 + len([]rune(before[strings.LastIndexByte(before, '\n')+1:]))
	return core.Fail("bad-json", "line {{.line}}, column {{.column}}: found {{.found}}; expected JSON of hyperfine or google-benchmark, or a table", "line", line, "column", column, "found", Harmless(err.Error()))
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
		if err := g.add(1, Harmless(name), workers, seconds); err != nil {
			return Table{}, err
		}
	}
	if len(g.Series) == 0 {
		return Table{}, otherJSON("JSON of google-benchmark with aggregates alone")
	}
	g.aboutGoogle(version)
	return g.named("BM_"), nil
}

// hyperfineResult is one command with its times.
type hyperfineResult struct {
	Command    string            `json:"command"`
	Times      []float64         `json:"times"` // s
	Mean       float64           `json:"mean"`
	Parameters map[string]string `json:"parameters"`
}

func readHyperfine(list []hyperfineResult) (Table, error) {
	var g gathered
	for i, r := range list {
		name, workers, ok := r.workers()
		if !ok {
			return Table{}, core.Fail("no-count-parameter", `result {{.number}} ({{.command}}): found no parameter that counts workers; expected one, as --parameter-scan threads 1 8 makes it`, "number", i+1, "command", Harmless(r.Command))
		}
		if len(r.Times) == 0 {
			r.Times = []float64{r.Mean}
		}
		for _, seconds := range r.Times {
			if !(quantity{value: seconds}).sound() {
				return Table{}, core.Fail("no-result-time", `result {{.number}} ({{.command}}): found a time of {{.value}} s; expected one above 0`, "number", i+1, "command", Harmless(r.Command), "value", seconds)
			}
			if err := g.add(1, name, workers, seconds); err != nil {
				return Table{}, err
			}
		}
	}
	return g.Table, nil
}

// workers finds the parameter that counts workers, and names the series by the
// others.
func (r hyperfineResult) workers() (series string, workers float64, ok bool) {
	of := ""
	for key := range r.Parameters {
		if better := countScore(nameOf(key)) - countScore(nameOf(of)); better > 0 || of == "" && len(r.Parameters) == 1 || better == 0 && key < of {
			of = key
		}
	}
	var others []string
	for key, value := range r.Parameters {
		if key != of {
			others = append(others, Harmless(key+" "+value))
		}
	}
	slices.Sort(others)
	workers, err := strconv.ParseFloat(strings.TrimSpace(r.Parameters[of]), 64)
	return strings.Join(others, ", "), workers, err == nil && whole(workers)
}
