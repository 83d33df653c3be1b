package cli

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// csvFile writes a file and returns its path.
func csvFile(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "data.csv")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// raytracer is a ray tracer on an SGI Origin 2000 (Gunther, Guerrilla Capacity
// Planning, 2007, quoted by the R package usl).
const raytracer = "workers,throughput\n1,20\n4,78\n8,130\n12,170\n16,190\n20,200\n24,210\n28,230\n32,260\n48,280\n64,310\n"

func TestFitPrintsTheLaws(t *testing.T) {
	out, _ := command(t, Done, "fit", csvFile(t, raytracer))
	says(t, out, "linear", "amdahl", "usl", "Described by Amdahl's law, from 11 worker counts", "Throughput never exceeds 381.4")
}

func TestFitForPrograms(t *testing.T) {
	out, _ := command(t, Done, "fit", csvFile(t, raytracer), "--method", "throughput", "--json")
	var got map[string]any
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	// The bounded fit of the package's version 2: gamma 21.8488, alpha .0577708, beta 0.
	for key, want := range map[string]float64{"lambda": 21.8488, "sigma": 0.0577708, "kappa": 0} {
		if v, ok := got[key].(float64); !ok || math.Abs(v-want) > 1e-4*max(want, 1) {
			t.Errorf("%s is %v, want %v", key, got[key], want)
		}
	}
	if got["law"] != "amdahl" || got["peak_workers"] != nil || math.Abs(got["peak_throughput"].(float64)-378.2) > 0.05 {
		t.Errorf("law %v, peak %v at %v", got["law"], got["peak_throughput"], got["peak_workers"])
	}
}

func TestFitOfALawThatIsAskedFor(t *testing.T) {
	// The first six of the ray tracer: alpha .02444, beta .00163, gamma 20.85605.
	six := "workers,throughput\n1,20\n4,78\n8,130\n12,170\n16,190\n20,200\n"
	out, _ := command(t, Done, "fit", csvFile(t, six), "--method", "throughput", "--law", "usl")
	says(t, out, "20.856", "0.024444", "0.0016268", "Throughput is greatest")
}

func TestFitRefusesWhatHoldsNoLaw(t *testing.T) {
	for text, words := range map[string]string{
		"workers,runtime\n1,1\n2,0.5\n3,0.4\n":   "needs times at 4 different worker counts or more, and there are 3",
		"workers,runtime\n1,1\n1,2\n":            "there are 1",
		"workers,runtime\n1,1\n0,2\n":            `line 3: workers: "0"`,
		"workers,runtime\n1,NaN\n":               `line 2: runtime: "NaN"`,
		"threads,runtime\n1,1\n":                 `no column "workers"`,
		"workers,runtime\n1,1\n2,x\n3,1\n4,1\n":  `line 3: runtime: "x"`,
		"workers,runtime\n1,-1\n2,1\n3,1\n4,1\n": `line 2: runtime: "-1"`,
	} {
		_, stderr := command(t, Failed, "fit", csvFile(t, text))
		says(t, stderr, "data.csv", words)
	}
}

func TestShowForPrograms(t *testing.T) {
	file := filepath.Join(t.TempDir(), "run.txt")
	command(t, Done, quickRun(file)...)
	out, _ := command(t, Done, "show", "--json", file)
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
