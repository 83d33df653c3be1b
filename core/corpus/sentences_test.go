package corpus_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/corpus"
	"parallelogram/core/runfile"
	"parallelogram/core/verdict"
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
		corpus.Golden(t, filepath.Join("testdata", name+".sentences.txt"), sentences(run))
	})
}

func sentences(run core.Run) string {
	var text strings.Builder
	say := func(title string, list ...verdict.Sentence) {
		fmt.Fprintf(&text, "%s\n", title)
		for _, s := range list {
			fmt.Fprintf(&text, "- %s\n", s)
		}
	}
	a, err := verdict.Judge(run)
	if err != nil {
		say("No answer", verdict.Few(run))
		say(slowest(run).String(), verdict.ReportOn(run, nil, slowest(run)).Sentences()...)
		return text.String()
	}
	say("How sure", a.Certainty(run)...)
	say("Titles", titles(a)...)
	for _, c := range []core.Cell{a.Chosen, slowest(run)} {
		say(c.String(), verdict.ReportOn(run, &a, c).Sentences()...)
	}
	return text.String()
}

func titles(a verdict.Answer) (list []verdict.Sentence) {
	all := func(core.Cell) bool { return true }
	for _, title := range []func(func(core.Cell) bool) (verdict.Sentence, bool){
		a.TitleOfTimes, a.TitleOfSpeedups, a.TitleOfEfficiency, a.TitleOfLosses, a.TitleOfGrid,
	} {
		if s, ok := title(all); ok {
			list = append(list, s)
		}
	}
	return list
}
