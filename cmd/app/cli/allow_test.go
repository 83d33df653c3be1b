package cli

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/runfile"
)

// kept is a run of the corpus.
func kept(name string) string {
	return filepath.Join("..", "..", "..", "core", "corpus", "runs", name+".txt")
}

func TestARunIsShownWithinBounds(t *testing.T) {
	for _, c := range []struct {
		args []string
		want []string
	}{
		{nil, []string{"Use 4 workers on 8 cores.", "To type: make -j4 'all targets'"}},
		{[]string{"--leave", "6"}, []string{"Use 2 workers on 8 cores.", "Chosen to leave 6 cores to others", "To type: make -j2 'all targets'"}},
		{[]string{"--memory", "5GB"}, []string{"Use 2 workers on 8 cores.", "Chosen to take at most 5.00", "-j2"}},
		{[]string{"--leave", "4", "--memory", "9 GB"}, []string{"Use 4 workers on 8 cores.", "which costs nothing here"}},
		{[]string{"--leave", "8"}, []string{"Nothing that was measured may be recommended"}},
	} {
		out, _ := execute(t, Done, append([]string{"show", kept("made-command")}, c.args...)...)
		says(t, out, c.want...)
	}
	out, _ := execute(t, Done, "show", kept("made-command-leave"), "--leave", "0") // over what the run says
	says(t, out, "Use 8 workers on 8 cores.")
	for _, wrong := range [][]string{{"--leave", "-1"}, {"--memory", "8QB"}} {
		if _, text := execute(t, Usage, append([]string{"show", kept("made-command")}, wrong...)...); !strings.Contains(text, strings.TrimPrefix(wrong[1], "-")) {
			t.Errorf("%q: %s", wrong, text)
		}
	}
}

func TestProgramsAreToldWhatACountCosts(t *testing.T) {
	out, _ := execute(t, Done, "show", kept("made-command"), "--json", "--leave", "6")
	var run runJSON
	if err := json.Unmarshal([]byte(out), &run); err != nil {
		t.Fatal(err)
	}
	a, cells := run.Answer, run.Cells
	if a.Paste != "make -j2 'all targets'" || a.Step == nil || a.Step.Instead.Workers != 1 || a.Unbound == nil || a.Unbound.Instead.Workers != 4 || a.Saving != nil {
		t.Errorf("%+v", a)
	}
	if m := cells[1].Memory; m == nil || m.Most != 4.3e9 || *m.Peak.Value != 4.3e9 || m.Estimated {
		t.Errorf("%+v", m)
	}
	if run.Experiment.Allow != (core.Allowance{Leave: 6}) {
		t.Errorf("%+v", run.Experiment.Allow)
	}
}

func TestARunKeepsItsBounds(t *testing.T) {
	path := filepath.Join(t.TempDir(), "run.txt")
	execute(t, Done, "run", "true {workers}", "--workers", "1", "--rounds", "1", "--confirm", "0", "--no-wait", "--out", path,
		"--leave", "1", "--memory", "1.5GiB", "--any-memory")
	run, err := runfile.Read(path)
	if e := run.Experiment; err != nil || e.Allow != (core.Allowance{Leave: 1, Memory: 3 << 29}) || !e.AnyMemory {
		t.Errorf("%+v, any memory %v, %v", e.Allow, e.AnyMemory, err)
	}
	out, _ := execute(t, Done, "show", path)
	says(t, out, "--leave 1 --memory 1610612736 --any-memory")
}
