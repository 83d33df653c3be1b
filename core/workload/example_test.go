package workload

import (
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/job"
)

var collatz = job.Workload{
	Name:     "collatz",
	Family:   job.CPU,
	About:    "Counts the steps of Collatz's sequence from a number to 1.",
	Expect:   "CPU work in uneven tasks: expect it to scale with the cores.",
	Evenness: "uneven",
	Params: []job.Param{{
		Name: "first", Kind: job.Count, Default: 1, Min: 1, Max: 1_000_000,
		About: "the number with which the first task begins",
	}},
	Job: func(o job.Order) job.Job {
		first := o.Int("first")
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) (steps uint64) {
			for n := first + i; n != 1; steps++ {
				if n%2 == 0 {
					n /= 2
				} else {
					n = 3*n + 1
				}
			}
			return steps
		}}
	},
}

// Once it is in the catalogue, a workload can be found, set and prepared.
func Example_adding() {
	catalogue = append(catalogue, collatz)
	defer func() { catalogue = catalogue[:len(catalogue)-1] }()

	w, err := Resolve(core.Workload{Name: "collatz", Tasks: 9})
	fmt.Println(w.Params, err)
	work, err := Prepare(w, 1, "")
	for i := range work.Tasks {
		fmt.Print(work.Task(nil, i), " ")
	}
	fmt.Println(err)
	// Output:
	// map[first:1] <nil>
	// 0 1 7 2 5 8 16 3 19 <nil>
}

// The code in the package comment is the code that the example executes.
func TestThePackageCommentIsExecuted(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "workload.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	var code strings.Builder
	for line := range strings.Lines(file.Doc.Text()) {
		if shown, ok := strings.CutPrefix(line, "\t"); ok {
			code.WriteString(shown)
		}
	}
	if !strings.HasPrefix(code.String(), "var collatz = ") || !strings.Contains(string(source), code.String()) {
		t.Errorf("the package comment shows what no test executes:\n%s", &code)
	}
}
