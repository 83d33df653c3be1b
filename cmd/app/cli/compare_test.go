package cli

import (
	"encoding/json"
	"path/filepath"
	"testing"
)

// corpusRun is the path of a run of the corpus.
func corpusRun(name string) string {
	return filepath.Join("..", "..", "..", "core", "corpus", "runs", name+".txt")
}

func TestRunsAreCompared(t *testing.T) {
	out, _ := execute(t, Done, "compare", corpusRun("made-linear"), corpusRun("made-amdahl"))
	says(t, out, "after/before", "Slower: with 8 goroutines on 8 cores, which the first run recommends", "times as long", "became faster")
	out, _ = execute(t, Done, "compare", corpusRun("made-amdahl"), corpusRun("made-linear"), "--lang", "ko")
	says(t, out, "빨라짐")
}

func TestACIJobFailsOnlyIfSlower(t *testing.T) {
	linear, amdahl := corpusRun("made-linear"), corpusRun("made-amdahl")
	_, said := execute(t, Slower, "compare", linear, amdahl, "--fail-if-slower", "5%")
	says(t, said, "goroutine 8w 8c became", "surely by more than 5%")
	execute(t, Done, "compare", linear, amdahl, "--fail-if-slower", "900%")
	execute(t, Done, "compare", amdahl, linear, "--fail-if-slower", "5%")
	_, said = execute(t, Failed, "compare", amdahl, corpusRun("gil-only"), "--fail-if-slower", "5%")
	says(t, said, "no cell in common")
	_, said = execute(t, Usage, "compare", amdahl, linear, "--fail-if-slower", "a bit")
	says(t, said, "fail-if-slower", "a bit")
}

func TestComparisonsArePrintedForPrograms(t *testing.T) {
	out, _ := execute(t, Done, "compare", corpusRun("made-linear"), corpusRun("made-amdahl"), "--json")
	var c comparisonJSON
	if err := json.Unmarshal([]byte(out), &c); err != nil || len(c.Cells) == 0 || c.Cells[0].Change != "same" {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestNothingIsComparedOfWhatIsNotThere(t *testing.T) {
	_, said := execute(t, Usage, "compare", corpusRun("made-linear"), "nowhere.txt")
	says(t, said, "nowhere.txt")
	out, _ := execute(t, Done, "compare", corpusRun("made-linear"), corpusRun("sleep"))
	says(t, out, "different work")
}
