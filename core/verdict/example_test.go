package verdict

import (
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"

	"parallelogram/core/stats"
)

const Swelling Code = "swelling" // takes more memory with more workers

// swelling holds when the largest process needs more than twice the memory that
// it needs in the base.
func swelling(s subject) []Number {
	memory := s.derived("memory", Times, stats.Ratio, of(stats.PeakRSS, s.full), of(stats.PeakRSS, s.base))
	if !(memory.CI.Low > 2) {
		return nil
	}
	return append(s.factors(), memory)
}

// AddSwelling puts the rule into its place in the table, before what only fits a
// pattern, until it is taken out again.
func AddSwelling() (takeOut func()) {
	table := causes
	place := slices.IndexFunc(table, func(r rule) bool { return r.code == SerialPart })
	causes = slices.Insert(slices.Clone(table), place, rule{Swelling, swelling})
	return func() { causes = table }
}

// The code in the package comment is the code that the example executes.
func TestThePackageCommentIsExecuted(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "verdict.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var source strings.Builder
	for _, name := range []string{"example_test.go", "said_test.go"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(text)
	}
	shown := 0
	for _, block := range strings.Split(file.Doc.Text(), "\n\n") {
		if code, ok := strings.CutPrefix(block, "\t"); ok {
			if code = strings.ReplaceAll(code, "\n\t", "\n"); !strings.Contains(source.String(), code) {
				t.Errorf("the package comment shows what no test executes:\n%s", code)
			}
			shown++
		}
	}
	if shown != 3 {
		t.Errorf("%d pieces of code are shown, want a code, a rule and a text", shown)
	}
}
