package cli

import (
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"parallelogram/core/corpus"
)

// TestCorpus compares what is shown of every run of the corpus with what was
// shown before.
func TestCorpus(t *testing.T) {
	corpus.Each(t, func(t *testing.T, name, path string) {
		golden := filepath.Join("testdata", "corpus", name)
		text, _ := execute(t, Done, "show", path, "--all")
		corpus.Golden(t, golden+".txt", text)
		first, _ := execute(t, Done, "show", path)
		folds(t, first, text)
		text, _ = execute(t, Done, "show", path, "--json")
		corpus.Golden(t, golden+".json", rounded(text))
	})
}

// fraction is a number that arithmetic has made, not a count, at the end of a
// line, where no text ends.
var fraction = regexp.MustCompile(`(?m)-?\d+(\.\d+(e[-+]\d+)?|e[-+]\d+),?$`)

// rounded leaves six digits of fractions: processors disagree about the last of
// seventeen.
func rounded(text string) string {
	return fraction.ReplaceAllStringFunc(text, func(end string) string {
		digits := strings.TrimSuffix(end, ",")
		v, err := strconv.ParseFloat(digits, 64)
		if err != nil {
			return end
		}
		return strconv.FormatFloat(v, 'g', 6, 64) + end[len(digits):]
	})
}
