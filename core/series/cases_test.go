package series

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core/exchange"
	"parallelogram/core/scaling"
)

// shared is the folder of the tables that stand beside their reader.
var shared = filepath.Join("..", "exchange", "testdata")

// readFile reads the series of a file of that folder.
func readFile(t *testing.T, name string) []exchange.Series {
	t.Helper()
	file, err := os.Open(filepath.Join(shared, name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	table, err := exchange.ReadTable(name, file, exchange.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return table.Series
}

// analyse analyses a table of one series.
func analyse(t *testing.T, text string, law scaling.Law, method scaling.Method) Analysis {
	t.Helper()
	table, err := exchange.ReadTable("data.csv", strings.NewReader(text), exchange.Options{Repeats: true})
	if err != nil || len(table.Series) != 1 {
		t.Fatalf("%d series, %v", len(table.Series), err)
	}
	return Of(table.Series[0], Request{law, method})
}

// decided names the decisions about a series, with numbers of four digits.
func decided(a Analysis) string {
	words := []string{string(a.Measured.Trend)}
	note := func(told bool, format string, values ...any) {
		if told {
			words = append(words, fmt.Sprintf(format, values...))
		}
	}
	note(a.Measured.LooksWeak, "weak")
	f := a.Fitted
	if f == nil {
		return strings.Join(words, " ")
	}
	note(true, "%s", f.Best.Fit.Law)
	note(f.Refuted(), "refuted")
	note(f.Loose(), "loose")
	note(f.Superlinear, "superlinear")
	note(f.Best.PeakTold(), "peak %.4g", f.Best.Peak.Value)
	note(f.LimitTold, "limit %.4g", f.Best.Limit.Value)
	note(f.PeakPossible, "peak possible")
	if f.Possible != nil {
		note(true, "at %.4g", f.Possible.Workers)
	}
	return strings.Join(words, " ")
}

// What is decided of every table that stands beside the reader, the fastest
// worker count first, with its speed-up.
func TestTablesAreDecided(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range []struct{ file, series, want string }{
		{"box_table.txt", "", "1: 1× falls weak usl peak 2.163"},
		{"cr_only.csv", "", "8: 5.714× gains amdahl peak possible"},
		{"decimal_comma.csv", "", "6: 1.493× gains usl peak 8.493"},
		{"excel_sep.csv", "", "8: 5.714× gains amdahl peak possible"},
		{"gbench.json", "Pi/real_time", "8: 2.791× gains amdahl loose peak possible at 5.531"},
		{"gbench_console.txt", "CalculatePi", "32: 2.997× gains amdahl"},
		{"gbench_console.txt", "CalculatePi/real_time", "16: 3.002× gains usl"},
		{"go_cpu.txt", "Mutex", "1: 1× falls amdahl peak possible at 1"},
		{"hash_header.csv", "", "8: 5.714× gains amdahl peak possible"},
		{"hms_comment_header.txt", "", "32: 6.818× gains amdahl refuted"},
		{"hyperfine.csv", "", "4: 3.34× gains amdahl peak possible"},
		{"hyperfine.json", "", "4: 3.34× gains amdahl refuted peak possible"},
		{"md_units.txt", "", "256: 1.903× gains amdahl loose peak possible at 144.6"},
		{"md_wide_units.txt", "1: A", "8: 5.568× gains usl loose"},
		{"md_wide_units.txt", "2: B", "8: 5.813× gains usl loose"},
		{"min_sec_text.txt", "", "6: 1.061× flat usl peak 6.429"},
		{"mixed_s_ms.txt", "", "48: 7.891× gains amdahl limit 9.574"},
		{"nodes_throughput.csv", "", "6: 3.871× gains amdahl peak possible at 9.747"},
		{"pandas_float.csv", "", "8: 5.714× gains amdahl peak possible"},
		{"repeats_from4.csv", "", "32: 6.818× gains amdahl refuted"},
		{"rises_from4.csv", "", "4: 1× falls"},
		{"semicolon_header_comma_rows.csv", "", "20: 5.123× gains amdahl loose"},
		{"series_test_column.csv", "small", "1: 1× falls usl loose peak 1"},
		{"series_test_column.csv", "medium", "2: 1.265× gains usl loose peak 2.63"},
		{"series_test_column.csv", "large", "8: 4.544× gains usl loose peak 9.001"},
		{"speedup_with_zero.txt", "column 2", "32: 5.628× gains amdahl peak possible at 34.02"},
		{"speedup_with_zero.txt", "column 3", "32: 9.241× gains usl peak 38.95"},
		{"stream_flat.csv", "", "1: 1× flat amdahl peak possible at 1"},
		{"stream_threads_last.txt", "", "1: 1× flat amdahl peak possible at 1"},
		{"superlinear_then_flat.csv", "", "56: 28.17× gains usl peak 58.87"},
		{"tab_repeats_wide.txt", "", "8: 6.329× gains amdahl refuted peak possible"},
		{"time_log.txt", "", "16: 7.623× gains amdahl peak possible"},
		{"two_sizes.csv", "size 1000", "8: 6.667× gains amdahl peak possible"},
		{"two_sizes.csv", "size 4000", "8: 5.378× gains amdahl peak possible at 12.33"},
		{"usl_exact5.csv", "", "6: 3.871× gains amdahl peak possible at 9.747"},
		{"utf16.csv", "", "8: 5.714× gains amdahl peak possible"},
		{"weak_mpi.csv", "", "1: 1× falls weak usl peak 2.163"},
		{"whitespace_noheader.txt", "", "18: 9.76× gains amdahl loose"},
		{"whitespace_two_series.txt", "column 2", "32: 5.629× gains amdahl peak possible at 34"},
		{"whitespace_two_series.txt", "column 3", "32: 9.241× gains usl peak 38.93"},
	} {
		seen[c.file] = true
		found := false
		for _, s := range readFile(t, c.file) {
			if s.Name != c.series {
				continue
			}
			found = true
			a := Of(s, Request{Method: scaling.Times})
			best := a.Measured.Fastest()
			if got := fmt.Sprintf("%g: %.4g× %s", best.Workers, best.Speedup.Value, decided(a)); got != c.want {
				t.Errorf("%s %s: %s, want %s", c.file, c.series, got, c.want)
			}
		}
		if !found {
			t.Errorf("%s has no series %q", c.file, c.series)
		}
	}
	files, err := os.ReadDir(shared)
	if err != nil || len(files) != len(seen) {
		t.Errorf("%d of %d tables are decided, %v", len(seen), len(files), err)
	}
}
