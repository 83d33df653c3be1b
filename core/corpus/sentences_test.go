package corpus_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/corpus"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/core/runfile"
)

// TestSentences: what the command line does not say: how sure the answer is,
// what is known of the recommended cell and of the slowest, and the titles of
// charts that show all cells.
func TestSentences(t *testing.T) {
	corpus.Each(t, func(t *testing.T, name, path string) {
		run, err := runfile.Read(path)
		if err != nil {
			t.Fatal(err)
		}
		corpus.Golden(t, filepath.Join("testdata", name+".sentences.txt"), sentences(analysed(t, run)))
	})
}

func sentences(a *analysis.Analysis) string {
	var text strings.Builder
	say := func(title string, list ...message.Message) {
		fmt.Fprintf(&text, "%s\n", title)
		for _, s := range list {
			fmt.Fprintf(&text, "- %s\n", s.Text)
		}
	}
	answer, ok := report.Of(a)
	if !ok {
		say("No answer", report.Few(a, a.Variant))
		say(slowest(a).String(), report.Cell(a, a.Cell(slowest(a)))...)
		return text.String()
	}
	say("How sure", answer.Certainty()...)
	say("Titles", titles(answer)...)
	for _, c := range []core.Cell{answer.Chosen, slowest(a)} {
		say(c.String(), report.Cell(a, a.Cell(c))...)
	}
	return text.String()
}

func titles(a report.Answer) (list []message.Message) {
	all := func(core.Cell) bool { return true }
	for _, title := range []func(func(core.Cell) bool) (message.Message, bool){
		a.TitleOfTimes, a.TitleOfSpeedups, a.TitleOfEfficiency, a.TitleOfLosses, a.TitleOfGrid,
	} {
		if s, ok := title(all); ok {
			list = append(list, s)
		}
	}
	return list
}
