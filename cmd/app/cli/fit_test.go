package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallelogram/core/exchange"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/core/scaling"
	"parallelogram/core/series"
)

// raytracer is a ray tracer on an SGI Origin 2000 (Gunther, Guerrilla Capacity
// Planning, 2007, quoted by the R package usl).
const raytracer = "workers,throughput\n1,20\n4,78\n8,130\n12,170\n16,190\n20,200\n24,210\n28,230\n32,260\n48,280\n64,310\n"

// csvFile writes a file and returns its path.
func csvFile(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "data.csv")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// shared is the folder of the tables that stand beside their reader.
var shared = filepath.Join("..", "..", "..", "core", "exchange", "testdata")

// given returns a table of that folder.
func given(name string) string { return filepath.Join(shared, name) }

// TestFitPrintsWhatIsKnown of each series, in the language that is asked for.
func TestFitPrintsWhatIsKnown(t *testing.T) {
	for _, language := range message.Languages() {
		l := message.Find(language)
		out, _ := execute(t, Done, "fit", given("two_sizes.csv"), "--lang", language, "--all")
		for _, name := range []string{"1000", "4000"} {
			a := analysed(t, name)
			says(t, out, a.Name+"\n\n")
			for _, table := range []report.Table{report.Levels(a, l), report.Laws(a, l)} {
				for _, row := range append(table.Rows, table.Columns) {
					says(t, out, row...)
				}
			}
			for _, m := range report.Fit(a).All() {
				says(t, out, "\n"+l.Say(m)+"\n")
			}
		}
		out, _ = execute(t, Done, "fit", given("stream_threads_last.txt"), "--lang", language, "--all")
		says(t, out, "\n\n"+l.Text("severity.info")+": ")
	}
}

// analysed analyses a series of the table of two.
func analysed(t *testing.T, name string) series.Analysis {
	t.Helper()
	file, err := os.Open(given("two_sizes.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	table, err := exchange.ReadTable("data.csv", file, exchange.Options{Series: name})
	if err != nil {
		t.Fatal(err)
	}
	return series.Of(table.Series[0], series.Request{Method: scaling.Times})
}

// TestFitOfEveryTable: it is Korean where that is asked for, and JSON for
// programs; show knows that fit reads it.
func TestFitOfEveryTable(t *testing.T) {
	files, err := os.ReadDir(shared)
	if err != nil || len(files) == 0 {
		t.Fatalf("%d tables, %v", len(files), err)
	}
	for _, f := range files {
		english, _ := execute(t, Done, "fit", given(f.Name()))
		korean, _ := execute(t, Done, "fit", given(f.Name()), "--lang", "ko")
		for _, word := range []string{"workers", "95% interval", "speed-up", "info:", "warning:"} {
			if strings.Contains(korean, word) {
				t.Errorf("%s: the Korean has %q:\n%s", f.Name(), word, korean)
			}
		}
		says(t, english, "speed-up")
		if f.Name() != "rises_from4.csv" { // which holds no law
			out, _ := execute(t, Done, "fit", given(f.Name()), "--json")
			if !json.Valid([]byte(out)) {
				t.Errorf("%s: no JSON:\n%s", f.Name(), out)
			}
		}
		for _, language := range message.Languages() {
			_, stderr := execute(t, Failed, "show", given(f.Name()), "--lang", language)
			says(t, stderr, f.Name(), "`parallelogram fit`")
		}
	}
}

// TestFitRefusesARun says what reads it.
func TestFitRefusesARun(t *testing.T) {
	run := filepath.Join(t.TempDir(), "run.txt")
	if err := os.WriteFile(run, []byte("parallelogram: 1\nBenchmarkX-1 1 5 ns/op\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, language := range message.Languages() {
		_, stderr := execute(t, Failed, "fit", run, "--lang", language)
		says(t, stderr, "run.txt", "`parallelogram show`")
	}
}

// fitOfOne is what programs read of a table with one series.
type fitOfOne struct {
	fittedJSON
	measuredJSON
	Series []struct {
		Kind  exchange.Kind
		Sigma float64
	}
}

func TestFitForPrograms(t *testing.T) {
	out, _ := execute(t, Done, "fit", csvFile(t, raytracer), "--method", "throughput", "--json")
	var got fitOfOne
	read(t, out, &got)
	if got.Law != "amdahl" || got.Peak != nil || got.Top == nil || got.Limit == nil || got.AICc == nil || len(got.Laws) != 3 || got.Levels != 11 || got.Rejected != nil {
		t.Errorf("%s", out)
	}
	if len(got.Series) != 1 || got.Series[0].Kind != "throughput" || got.Series[0].Sigma != got.Sigma || got.Trend != "gains" || len(got.Rows) != 11 || *got.Rows[1].Throughput != 78 {
		t.Errorf("%s", out)
	}
	out, _ = execute(t, Done, "fit", csvFile(t, raytracer), "--law", "usl", "--json")
	says(t, out, `"peak_workers": null`, `"peak_throughput": null`, `"peak_throughput_interval": null`, `"limit_speedup": null`, `"held": []`, `"notices": []`)
	out, _ = execute(t, Done, "fit", csvFile(t, "workers,runtime\n1,16\n2,7.84\n4,3.76\n8,1.72\n16,.7\n"), "--law", "usl", "--json")
	got = fitOfOne{}
	read(t, out, &got)
	if !got.Superlinear || !slices.Equal(got.Held, []string{"sigma"}) || *got.Rows[1].Runtime != 7.84 || got.Rows[1].Throughput != nil {
		t.Errorf("%s", out)
	}
}

func read(t *testing.T, text string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), into); err != nil {
		t.Fatal(err)
	}
}

func TestFitOfOneSeriesOfSeveral(t *testing.T) {
	out, _ := execute(t, Done, "fit", given("two_sizes.csv"), "--series", "4000")
	if strings.Contains(out, "1000") {
		t.Errorf("another series is fitted:\n%s", out)
	}
	_, stderr := execute(t, Failed, "fit", given("two_sizes.csv"), "--series", "size")
	says(t, stderr, "size 1000; size 4000")
	_, stderr = execute(t, Failed, "fit", given("nodes_throughput.csv"), "--value", "time")
	says(t, stderr, `"time"`)
	out, _ = execute(t, Done, "fit", given("two_sizes.csv"), "--json")
	var got struct {
		Law    *string
		Series []struct{ Law, Name string }
	}
	read(t, out, &got)
	if got.Law != nil || len(got.Series) != 2 || got.Series[1].Law != "amdahl" || got.Series[1].Name != "size 4000" {
		t.Errorf("%+v", got)
	}
}

// TestFitOfRepeats: several columns are what is asked for.
func TestFitOfRepeats(t *testing.T) {
	text := csvFile(t, "threads,a,b\n1,8,8.1\n2,4.2,4.1\n4,2.3,2.2\n8,1.4,1.5\n")
	for n, args := range map[int][]string{
		2: {"fit", text, "--json", "--workers", "threads"},
		1: {"fit", text, "--json", "--workers", "1", "--repeats", "--kind", "throughput"},
	} {
		out, _ := execute(t, Done, args...)
		var got fitOfOne
		read(t, out, &got)
		if len(got.Series) != n || (n == 1) != (got.Series[0].Kind == "throughput") {
			t.Errorf("%q: %+v", args, got.Series)
		}
	}
}

// TestFitFailsWhereNothingFollows from any series; one that is too short hides
// no other.
func TestFitFailsWhereNothingFollows(t *testing.T) {
	short := csvFile(t, "name,workers,runtime\na,1,8\na,2,5\nb,1,8\nb,2,5\n")
	out, stderr := execute(t, Failed, "fit", short)
	says(t, out, "1.60×")
	says(t, stderr, "data.csv: a: ", report.Unfit(&scaling.LevelsError{Law: scaling.Amdahl, Have: 2, Need: 4}).Text)
	if out, _ := execute(t, Failed, "fit", short, "--json"); out != "" {
		t.Errorf("JSON of a failure:\n%s", out)
	}
	execute(t, Done, "fit", csvFile(t, "name,workers,runtime\na,1,8\na,2,5\nb,1,8\nb,2,4\nb,4,2\nb,8,1.1\n"))
	execute(t, Done, "fit", given("rises_from4.csv"))
}

func TestFitRefusesWhatIsNoTable(t *testing.T) {
	for text, place := range map[string]string{
		"workers,runtime\n1,1\n0,2\n":            "line 3, column 1 (workers)",
		"workers,runtime\n1,NaN\n":               "line 2, column 2 (runtime)",
		"name,runtime\n1,1\n":                    "name, runtime",
		"workers,runtime\n1,1\n2,x\n3,1\n4,1\n":  "line 3, column 2 (runtime)",
		"workers,runtime\n1,-1\n2,1\n3,1\n4,1\n": "line 2, column 2 (runtime)",
	} {
		_, stderr := execute(t, Failed, "fit", csvFile(t, text))
		says(t, stderr, "data.csv", place)
	}
}

func TestShowForPrograms(t *testing.T) {
	file := filepath.Join(t.TempDir(), "run.txt")
	execute(t, Done, quickRun(file)...)
	out, _ := execute(t, Done, "show", "--json", file)
	var run struct {
		Finished bool
		Cells    []struct {
			Strategy string
			Trials   int
			Runtime  struct{ Value, Confidence float64 } `json:"runtime_s"`
		}
		Answer struct {
			Text   string
			Chosen struct{ Workers int }
		}
		Findings []struct{ Code, Text string }
	}
	if err := json.Unmarshal([]byte(out), &run); err != nil {
		t.Fatal(err)
	}
	if !run.Finished || len(run.Cells) != 5 || run.Cells[0].Strategy != "serial" || run.Cells[0].Trials != 6 ||
		run.Cells[0].Runtime.Value <= 0 || run.Cells[0].Runtime.Confidence < 0.95 {
		t.Errorf("cells %+v", run.Cells)
	}
	if run.Answer.Text == "" || run.Answer.Chosen.Workers < 1 || len(run.Findings) == 0 {
		t.Errorf("answer %+v, findings %+v", run.Answer, run.Findings)
	}
}
