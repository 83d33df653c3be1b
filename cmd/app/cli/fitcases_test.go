package cli

import (
	"encoding/json"
	"math"
	"path/filepath"
	"strings"
	"testing"
)

// given returns a table that stands beside its reader.
func given(name string) string {
	return filepath.Join("..", "..", "..", "core", "exchange", "testdata", name)
}

// never is what is said of no file here: a claim that its data do not bear.
var never = []string{"more than linear", "handicapped", "serial share", "NaN", "Inf"}

func TestFitSaysNoMoreThanTheTableTells(t *testing.T) {
	for name, c := range map[string]struct{ says, not []string }{
		"usl_exact5.csv": {
			says: []string{"The fastest is 6 workers, 387.097: 3.87× as fast as 1 worker.", "A peak cannot be excluded from 5 worker counts: the universal scalability law would put it at 9.75 workers, with 425.6."},
			not:  []string{"never exceeds", "cannot be told"},
		},
		"stream_flat.csv": {
			says: []string{"No gain over 1 worker is told apart: it is the fastest, 12586.1, and 12 workers reach 0.99× of that."},
			not:  []string{"never exceeds", "hurt", "rise", "weak"},
		},
		"stream_threads_last.txt": {says: []string{"No gain over 1 worker is told apart", "info: The columns are taken for those of STREAM"}, not: []string{"never exceeds"}},
		"rises_from4.csv":         {says: []string{"The fewest workers are the fastest: 4 workers, 8.140 s. More only hurt: 64 workers take 65 times as long.", "No law is fitted: no runtime of one worker follows"}, not: []string{"never exceeds", "weak", "gain"}},
		"two_sizes.csv":           {says: []string{"size 1000\n", "size 4000\n", "6.67×", "5.38×"}},
		"series_test_column.csv":  {says: []string{"small\n", "medium\n", "large\n", "the closest to the 8 worker counts is the universal scalability law, which misses by 33%", "8 workers, 691.0 ms: 4.54×"}, not: []string{"misses by 65% (", "never exceeds", "Throughput is greatest"}},
		"weak_mpi.csv":            {says: []string{"This looks like weak scaling: the times hardly change while the workers grow 32-fold.", "For 32 workers it is 1.26 times that."}, not: []string{"only hurt"}},
		"box_table.txt":           {says: []string{"looks like weak scaling", "info: size changes with the number of workers"}},
		"go_cpu.txt":              {says: []string{"Mutex\n", "The fewest workers are the fastest: 1 worker, 9.788 ms. More only hurt: 32 workers take 2.3 times"}, not: []string{"never exceeds", "weak"}},
		"mixed_s_ms.txt":          {says: []string{"The fastest is 48 workers, 479.0 ms: 7.89× as fast as 1 worker.", "Throughput never exceeds 2.47", "which is 9.57× that of one worker ["}},
		"hms_comment_header.txt":  {says: []string{"139807 s", "range 6.81–6.83"}, not: []string{"never exceeds"}},
		"gbench_console.txt":      {says: []string{"warning: Written by google-benchmark of an unknown version. Before 1.9.1 its real_time is divided by the threads"}, not: []string{"never exceeds"}},
		"superlinear_then_flat.csv": {
			says: []string{"The fastest is 56 workers, 4.200 s: 28.17× as fast as 1 worker.", "Throughput is greatest"},
		},
		"speedup_with_zero.txt": {says: []string{"as given", "info: Line 7 is left out: 0 workers did nothing."}},
		"min_sec_text.txt":      {says: []string{"No gain over 5 workers is told apart: the fastest, 6 workers with 362.000 s, is 1.06× as fast."}, not: []string{"hurt"}},
	} {
		out, _ := command(t, Done, "fit", given(name))
		says(t, out, c.says...)
		for _, word := range append(never, c.not...) {
			if strings.Contains(out, word) {
				t.Errorf("%s: %q is said:\n%s", name, word, out)
			}
		}
	}
}

// More than linear is what an efficiency clearly above 1 and the interval of
// the free sigma say together.
func TestFitSaysMoreThanLinearWhereItIs(t *testing.T) {
	for text, told := range map[string]bool{
		"workers,runtime\n1,16\n2,7.84\n4,3.76\n8,1.72\n16,.7\n":    true,
		"workers,runtime\n1,16\n2,7.97\n4,3.94\n8,1.93\n16,.944\n":  true,  // 1.06 at most
		"workers,runtime\n1,16\n2,7.98\n4,3.95\n8,1.946\n16,.956\n": false, // 1.046 at most
		"workers,runtime\n1,16\n2,7.2\n4,3.4\n8,1.68\n16,.83\n":     false, // the sign alone
		"workers,r1,r2,r3,r4,r5,r6\n" + // 1.03, which repeats tell
			"1,16,16,16,16,16,16\n2,7.98,7.98,7.98,7.98,7.98,7.98\n4,3.97,3.97,3.97,3.97,3.97,3.97\n" +
			"8,1.96,1.96,1.96,1.96,1.96,1.96\n16,.97,.97,.97,.97,.97,.97\n": true,
	} {
		out, _ := command(t, Done, "fit", csvFile(t, text))
		if strings.Contains(out, "handicapped") != told {
			t.Errorf("more than linear is told: %v, of\n%s", !told, out)
		}
	}
}

// What looks like weak scaling does so on both sides of each threshold.
func TestFitHintsAtWeakScaling(t *testing.T) {
	for text, told := range map[string]bool{
		"workers,runtime\n1,5\n2,5.1\n3,5\n4,5.2\n":   true,
		"workers,runtime\n1,5\n2,5.1\n3,5\n3.9,5.2\n": false,
		"workers,runtime\n1,5\n2,6\n3,8\n4,10\n":      true,
		"workers,runtime\n1,5\n2,6\n3,8\n4,10.1\n":    false,
		"workers,runtime\n1,5\n2,5\n3,5\n4,4.5\n":     true,
		"workers,runtime\n1,5\n2,5\n3,5\n4,4.4\n":     false,
		"workers,tps\n1,5\n2,5\n3,5\n4,5\n":           false,
	} {
		out, _ := command(t, Done, "fit", csvFile(t, text))
		if strings.Contains(out, "weak scaling") != told {
			t.Errorf("%q: weak scaling is told: %v", text, !told)
		}
	}
	out, _ := command(t, Done, "fit", given("weak_mpi.csv"), "--law", "gustafson")
	says(t, out, "Most is done by 32 workers: 25.49× as much in the same time as by 1 worker.")
}

// A limit is told where no measurement lies above it and no peak is near.
func TestFitTellsNoLimitThatWasExceeded(t *testing.T) {
	limited := "workers,throughput\n1,10\n2,18.2\n4,30.8\n8,47\n12,57.2\n16,64\n"
	out, _ := command(t, Done, "fit", csvFile(t, limited))
	says(t, out, "Throughput never exceeds 99.97", "which is 9.99× that of one worker [", "however many the workers")
	out, _ = command(t, Done, "fit", csvFile(t, "workers,throughput\n1,10\n2,18.2\n4,30.8\n8,47\n12,57.2\n"))
	if strings.Contains(out, "never exceeds") {
		t.Errorf("five counts tell a limit:\n%s", out)
	}
	out, _ = command(t, Done, "fit", csvFile(t, "workers,throughput\n1,10\n2,14\n4,15.2\n8,19.6\n16,18.7\n32,22.9\n"), "--json")
	var got struct {
		Limit  *float64 `json:"limit_speedup"`
		Lambda float64
		Rows   []struct{ Throughput float64 }
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	for _, r := range got.Rows {
		if got.Limit != nil && *got.Limit*got.Lambda < r.Throughput {
			t.Errorf("the limit, %v, lies below %v", *got.Limit*got.Lambda, r.Throughput)
		}
	}
}

// With six repeats there are intervals, and they are what tells a gain.
func TestFitHasIntervalsOfRepeats(t *testing.T) {
	text := "workers,r1,r2,r3,r4,r5,r6\n1,8,8.1,7.9,8.2,8,8.05\n2,4.2,4.1,4.15,4.3,4.22,4.18\n4,2.3,2.2,2.25,2.28,2.31,2.24\n8,1.4,1.42,1.38,1.41,1.39,1.43\n"
	out, _ := command(t, Done, "fit", csvFile(t, text), "--json")
	var got struct {
		Sigma   float64
		Fastest struct {
			Workers float64
			Runtime float64 `json:"runtime_s"`
			Speedup estimateJSON
		}
		Rows []struct {
			N          int
			Efficiency estimateJSON
		}
		Trend  trend
		Series []struct {
			Kind  string
			Sigma float64
		}
		Notices []struct{ Code string }
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	f := got.Fastest
	if f.Workers != 8 || f.Speedup.Confidence != 0.95 || math.Abs(*f.Speedup.Value*f.Runtime-8.025) > 1e-9 || !(*f.Speedup.Interval[0] < *f.Speedup.Value && *f.Speedup.Value < *f.Speedup.Interval[1]) {
		t.Errorf("fastest %+v", f)
	}
	if len(got.Rows) != 4 || got.Rows[3].N != 6 || got.Rows[0].Efficiency.Interval != nil || got.Trend != gains {
		t.Errorf("rows %+v, trend %s", got.Rows, got.Trend)
	}
	if len(got.Series) != 1 || got.Series[0].Kind != "runtime" || got.Series[0].Sigma != got.Sigma || len(got.Notices) != 2 {
		t.Errorf("series %+v, notices %+v", got.Series, got.Notices)
	}
}

func TestFitOfOneSeriesOfSeveral(t *testing.T) {
	out, _ := command(t, Done, "fit", given("two_sizes.csv"), "--series", "4000")
	if strings.Contains(out, "1000") {
		t.Errorf("another series is fitted:\n%s", out)
	}
	_, stderr := command(t, Failed, "fit", given("two_sizes.csv"), "--series", "size")
	says(t, stderr, `found the series size 1000; size 4000; expected one, and one alone, called "size"`)
	_, stderr = command(t, Failed, "fit", given("nodes_throughput.csv"), "--value", "time")
	says(t, stderr, `expected one named or numbered "time"`)
	out, _ = command(t, Done, "fit", given("two_sizes.csv"), "--json")
	var got struct {
		Law    *string
		Series []struct{ Law, Name string }
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil || got.Law != nil || len(got.Series) != 2 || got.Series[1].Law != "amdahl" {
		t.Errorf("%+v, %v", got, err)
	}
}

// A series that is too short hides no other one.
func TestFitOfSeriesOfWhichOneIsShort(t *testing.T) {
	out, _ := command(t, Done, "fit", csvFile(t, "name,workers,runtime\na,1,8\na,2,4\na,4,2\na,8,1.1\nb,1,8\nb,2,5\n"))
	says(t, out, "a\n", "Described by", "b\n", "1.60×", "No law is fitted: Amdahl's law needs times at 4 different worker counts")
}
