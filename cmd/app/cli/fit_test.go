package cli

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
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
	says(t, out, "linear", "amdahl", "usl", "Described by Amdahl's law, from 11 worker counts", "Throughput never exceeds 381.442 [35", "if what limits it stays the same")
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

// Exactly λ(N − σ(N−1)) with λ = 10 and σ = 0.3, as throughputs and as runtimes
// of N units of work by N workers.
func TestFitOfWorkThatGrows(t *testing.T) {
	for _, text := range []string{
		"workers,throughput\n1,10\n2,17\n4,31\n8,59\n16,115\n",
		"workers,runtime\n1,0.1\n2,0.11764705882352941\n4,0.12903225806451613\n8,0.13559322033898305\n16,0.1391304347826087\n",
	} {
		out, _ := command(t, Done, "fit", csvFile(t, text), "--law", "gustafson", "--json")
		var got fitResult
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatal(err)
		}
		if math.Abs(got.Sigma-.3) > 1e-9 || math.Abs(got.Lambda-10) > 1e-9 || len(got.Held) > 0 {
			t.Errorf("sigma %v, lambda %v, held %v", got.Sigma, got.Lambda, got.Held)
		}
	}
}

// TestFitSaysHowFarItMisses, and claims less the more it does.
func TestFitSaysHowFarItMisses(t *testing.T) {
	five := "workers,throughput\n1,20\n4,78\n8,130\n12,170\n16,190\n"
	slow := "workers,runtime\n1,1\n2,1.1\n4,1.3\n8,1.9\n16,3\n"
	saw := "workers,runtime\n1,1\n1,1.001\n2,.8\n2,.801\n3,.3\n3,.301\n4,.35\n4,.351\n"
	for _, c := range []struct {
		text, law string
		words     string
	}{
		{five, "auto", "Described by Amdahl's law, from 5 worker counts: it misses by 4%"},
		{five, "linear", "The linear law, as asked, from 5 worker counts: it misses by 19%"},
		{slow, "auto", "Described by no law well: the closest to the 5 worker counts is Amdahl's law, which misses by 24%"},
		{slow, "auto", "The fewest workers are the fastest: 1 worker, 1.000 s. More only hurt: 16 workers take 3 times as long."},
		{saw, "auto", "No law describes this curve: the best, Amdahl's law, misses by"},
		{saw, "amdahl", "more than the repeats differ. Claim nothing from sigma."},
	} {
		out, _ := command(t, Done, "fit", csvFile(t, c.text), "--law", c.law)
		says(t, out, c.words)
		if strings.Contains(c.words, "no law") && strings.Contains(out, "Throughput ") {
			t.Errorf("something follows from a law that does not hold:\n%s", out)
		}
	}
}

// TestFitTellsNoDistantLimit: what lies beyond twice the largest count, or may
// be without end, is not told as a number.
func TestFitTellsNoDistantLimit(t *testing.T) {
	nearly := "workers,throughput\n1,10\n2,19.8\n4,39.4\n8,78.9\n16,156\n"
	out, _ := command(t, Done, "fit", csvFile(t, nearly), "--law", "amdahl")
	says(t, out, "A greatest throughput cannot be told from counts up to 16.")
	out, _ = command(t, Done, "fit", csvFile(t, raytracer), "--law", "usl")
	says(t, out, "beyond 128", "cannot be told from counts up to 64")
	out, _ = command(t, Done, "fit", csvFile(t, raytracer), "--law", "usl", "--json")
	says(t, out, `"peak_workers": null`, `"peak_throughput": null`, `"peak_throughput_interval": null`)
}

func TestFitRefusesWhatHoldsNoLaw(t *testing.T) {
	for text, words := range map[string]string{
		"workers,runtime\n1,1\n2,0.5\n3,0.4\n":   "needs times at 4 different worker counts or more, and there are 3",
		"workers,runtime\n1,1\n1,2\n":            "there are 1",
		"workers,runtime\n1,1\n0,2\n":            `line 3, column 1 (workers): found "0"`,
		"workers,runtime\n1,NaN\n":               `line 2, column 2 (runtime): found "NaN"`,
		"name,runtime\n1,1\n":                    "found the columns name, runtime; expected one of worker counts",
		"workers,runtime\n1,1\n2,x\n3,1\n4,1\n":  `line 3, column 2 (runtime): found "x"`,
		"workers,runtime\n1,-1\n2,1\n3,1\n4,1\n": `line 2, column 2 (runtime): found "-1"`,
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
