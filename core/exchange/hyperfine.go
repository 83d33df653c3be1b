package exchange

import (
	"slices"
	"strconv"
	"strings"

	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// hyperfineResult is one command with its times.
type hyperfineResult struct {
	Command    string            `json:"command"`
	Times      []float64         `json:"times"` // s
	Mean       float64           `json:"mean"`
	Parameters map[string]string `json:"parameters"`
}

func readHyperfine(list []hyperfineResult) (Table, error) {
	var g gathered
	named, commands := map[string]bool{}, map[string]bool{}
	for _, r := range list {
		name, workers, _ := r.workers()
		named[name], commands[withoutCount(r.Command, workers)] = true, true
	}
	for i, r := range list {
		name, workers, ok := r.workers()
		if !ok {
			return Table{}, message.NewError("table.no-count-parameter", "number", i+1, "command", Harmless(r.Command))
		}
		if len(commands) > len(named) {
			name = withoutCount(r.Command, workers)
		}
		if len(r.Times) == 0 {
			r.Times = []float64{r.Mean}
		}
		for _, seconds := range r.Times {
			if !(measure{value: seconds}).sound() {
				return Table{}, message.NewError("table.no-result-time", "number", i+1, "command", Harmless(r.Command), "value", quantity.Number(seconds))
			}
			if err := g.add(1, name, workers, seconds); err != nil {
				return Table{}, err
			}
		}
	}
	return g.named(""), nil
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
			others = append(others, key+" "+value)
		}
	}
	slices.Sort(others)
	workers, err := strconv.ParseFloat(strings.TrimSpace(r.Parameters[of]), 64)
	return strings.Join(others, ", "), workers, err == nil && whole(workers)
}
