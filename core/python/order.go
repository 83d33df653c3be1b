package python

import (
	"cmp"
	"encoding/json"
	"os"
	"strings"
	"time"

	"parallelogram/core"
)

// Order is what a trial is made from.
type Order struct {
	Python core.Python
	Cell   core.Cell
	Params map[string]string // of the variant
	Items  []string          // of a list; see [Listed]
	Warmup int               // how often the work is done untimed before
	Limit  time.Duration     // of the whole trial; 0 for none
	Once   bool              // one call, for a user to see what it does: the trial has its time, and in Output the result or the traceback
}

// interpreter returns the path of the executable.
func (o Order) interpreter() string {
	return cmp.Or(o.Params[core.InterpreterParam], o.Python.Interpreter)
}

// words are the order as the script reads it.
type words struct {
	Strategy core.Strategy `json:"strategy"`
	Workers  int           `json:"workers"`
	Roots    []string      `json:"roots"` // folders of modules; the first is the working one
	Module   string        `json:"module,omitempty"`
	Function string        `json:"function,omitempty"`
	Each     string        `json:"each,omitempty"`
	Init     string        `json:"init,omitempty"`
	Chunk    int           `json:"chunk,omitempty"`
	Start    string        `json:"start,omitempty"`
	Warmup   int           `json:"warmup"`
	Once     bool          `json:"once,omitempty"`

	Items     string `json:"items"` // of which kind they are
	Count     int    `json:"count,omitempty"`
	Bytes     int    `json:"bytes,omitempty"` // of texts that follow the line, separated by null bytes
	Maker     string `json:"generator,omitempty"`
	MakerFrom string `json:"generator_module,omitempty"`
}

// The kinds of items.
const (
	countOf   = "count"
	textsOf   = "texts"
	jsonTexts = "json"
	madeBy    = "made"
)

// text returns what the script reads: a line of JSON, and the items of a list.
func (o Order) text() ([]byte, error) {
	p := o.Python
	w := words{
		Strategy: o.Cell.Strategy, Workers: o.Cell.Workers, Roots: []string{p.Root}, Module: p.Module, Function: p.Function,
		Each: p.Each, Init: p.Init, Chunk: p.Chunk, Start: p.Start, Warmup: o.Warmup, Once: o.Once, Items: countOf, Count: p.Items.Count,
	}
	var list string
	switch {
	case Listed(p.Items):
		list = strings.Join(o.Items, "\x00")
		if w.Items, w.Bytes = textsOf, len(list); strings.HasPrefix(p.Items.From, "@") && strings.HasSuffix(p.Items.From, ".jsonl") {
			w.Items = jsonTexts
		}
	case Made(p.Items):
		root, module, function, err := made(p.Items)
		if err != nil {
			return nil, err
		}
		w.Items, w.MakerFrom, w.Maker = madeBy, module, function
		if root != "" && root != p.Root {
			w.Roots = append(w.Roots, root)
		}
	}
	line, err := json.Marshal(w)
	return append(append(line, '\n'), list...), err
}

// environment has the order of a set be the same in all trials, for hashes are, and
// a worker that crashes say where.
func environment() []string { return []string{"PYTHONHASHSEED=0", "PYTHONFAULTHANDLER=1"} }

// home tells whether a file that is named in a traceback is the user's.
func (o Order) home(file string) bool {
	return strings.HasPrefix(file, o.Python.Root+string(os.PathSeparator))
}
