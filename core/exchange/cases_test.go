package exchange

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// want is what a file is read as: the first series, and the codes of the notes.
type want struct {
	series  []string // their names
	kind    Kind
	workers []float64
	first   float64 // the first value
	last    float64
	notes   []string
}

var (
	doubling = []float64{1, 2, 4, 8}
	twenty   = []float64{1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20}
	ascend   = []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}
	to32     = []float64{1, 2, 4, 8, 16, 32}
)

var cases = map[string]want{
	"usl_exact5.csv":                  {[]string{""}, Throughput, []float64{1, 2, 3, 4, 6}, 100, 387.09677419354836, nil},
	"stream_flat.csv":                 {[]string{""}, Throughput, ascend, 12586.1, 12408, nil},
	"stream_threads_last.txt":         {[]string{""}, Throughput, ascend, 12586.1, 12408, []string{"table.counts-assumed", "table.stream", "table.columns-passed-over"}},
	"rises_from4.csv":                 {[]string{""}, Runtime, []float64{4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64}, 8.31, 531.78, nil},
	"two_sizes.csv":                   {[]string{"size 1000", "size 4000"}, Runtime, doubling, 1, .15, nil},
	"series_test_column.csv":          {[]string{"small", "medium", "large"}, Runtime, []float64{1, 2, 4, 8, 16, 32, 64, 128}, .035, 50.257, nil},
	"md_wide_units.txt":               {[]string{"1: A", "2: B"}, Runtime, []float64{1, 2, 4, 8, 16, 32, 64}, .04763, .092, nil},
	"whitespace_two_series.txt":       {[]string{"column 2", "column 3"}, Runtime, to32, 34.442319, 6.119266, []string{"table.counts-assumed", "table.columns-are-series", "table.kind-assumed"}},
	"tab_repeats_wide.txt":            {[]string{""}, Runtime, []float64{1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 8, 8, 8, 8, 8}, 9512, 1521, []string{"table.commas-assumed", "table.columns-are-repeats", "table.kind-assumed"}},
	"md_units.txt":                    {[]string{""}, Runtime, []float64{32, 64, 128, 256}, 117.2, 61.59, nil},
	"mixed_s_ms.txt":                  {[]string{""}, Runtime, []float64{1, 4, 8, 16, 24, 32, 40, 48}, 3.78, .479, []string{"table.read-as-log"}},
	"min_sec_text.txt":                {[]string{""}, Runtime, []float64{5, 6, 7, 8, 9, 10}, 384, 409, []string{"table.read-as-log"}},
	"hms_comment_header.txt":          {[]string{""}, Runtime, []float64{4, 8, 8, 12, 16, 16, 20, 24, 24, 28, 32, 32}, 139807, 20527, []string{"table.one-of-several", "table.columns-passed-over"}},
	"time_log.txt":                    {[]string{""}, Runtime, []float64{2, 4, 8, 16}, 373.501, 48.997, []string{"table.read-as-log"}},
	"speedup_with_zero.txt":           {[]string{"column 2", "column 3"}, Speedup, []float64{32, 16, 8, 4, 2, 1}, 5.628, 1, []string{"table.counts-assumed", "table.no-workers", "table.columns-are-series", "table.kind-assumed"}},
	"decimal_comma.csv":               {[]string{""}, Runtime, twenty, 7.495, 5.17, nil},
	"semicolon_header_comma_rows.csv": {[]string{""}, Runtime, twenty, 9.605, 1.875, nil},
	"excel_sep.csv":                   {[]string{""}, Runtime, doubling, 8, 1.4, nil},
	"hash_header.csv":                 {[]string{""}, Runtime, doubling, 8, 1.4, nil},
	"cr_only.csv":                     {[]string{""}, Runtime, doubling, 8, 1.4, nil},
	"utf16.csv":                       {[]string{""}, Runtime, doubling, 8, 1.4, nil},
	"pandas_float.csv":                {[]string{""}, Runtime, doubling, 8, 1.4, nil},
	"whitespace_noheader.txt":         {[]string{""}, Runtime, []float64{1, 2, 4, 6, 8, 10, 12, 14, 16, 18}, 2.363, .2421, []string{"table.counts-assumed", "table.kind-assumed"}},
	"box_table.txt":                   {[]string{""}, Runtime, to32, 5.827, 7.316, []string{"table.grids", "table.one-of-several", "table.columns-tied", "table.columns-passed-over"}},
	"weak_mpi.csv":                    {[]string{""}, Runtime, to32, 5.827, 7.316, nil},
	"repeats_from4.csv":               {[]string{""}, Runtime, []float64{4, 8, 8, 12, 16, 16, 20, 24, 24, 28, 32, 32}, 139806, 20527.2, nil},
	"superlinear_then_flat.csv":       {[]string{""}, Runtime, []float64{1, 2, 4, 8, 12, 16, 24, 32, 48, 56}, 118.32, 4.2, nil},
	"nodes_throughput.csv":            {[]string{""}, Throughput, []float64{1, 2, 3, 4, 6}, 100, 387.09677419354836, []string{"table.columns-passed-over"}},
	"go_cpu.txt":                      {[]string{"Mutex"}, Runtime, []float64{1, 2, 8, 16, 32}, .009787629, .022477323, nil},
	"hyperfine.json":                  {[]string{""}, Runtime, []float64{1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4}, 1.1962, .3641, nil},
	"hyperfine.csv":                   {[]string{""}, Runtime, []float64{1, 2, 3, 4}, 1.2031, .3602, []string{"table.one-of-several", "table.columns-passed-over"}},
	"gbench.json":                     {[]string{"Pi/real_time"}, Runtime, doubling, 1.1205e-5, 4.014e-6, []string{"table.google-version-unknown"}},
	"gbench_console.txt":              {[]string{"CalculatePi", "CalculatePi/real_time"}, Runtime, to32, 1.2406e-5, 4.139e-6, []string{"table.google-version-unknown"}},
}

func TestCasesAreReadAsTheyWereMeant(t *testing.T) {
	files, err := filepath.Glob("testdata/*.*")
	if err != nil || len(files) != len(cases) {
		t.Errorf("%d files for %d cases, %v", len(files), len(cases), err)
	}
	for name, w := range cases {
		in, err := os.Open(filepath.Join("testdata", name))
		if err != nil {
			t.Error(err)
			continue
		}
		got, err := ReadTable(name, in, Options{})
		in.Close()
		if err != nil {
			t.Error(err)
			continue
		}
		w.check(t, name, got)
	}
}

func (w want) check(t *testing.T, file string, got Table) {
	t.Helper()
	var names, notes []string
	for _, s := range got.Series {
		names = append(names, s.Name)
	}
	for _, n := range got.Notes {
		notes = append(notes, n.Key)
	}
	s := got.Series[0]
	if !slices.Equal(names, w.series) || s.Kind != w.kind || !slices.Equal(s.Workers, w.workers) {
		t.Errorf("%s: series %q, the first of %s with %v", file, names, s.Kind, s.Workers)
	}
	if near := func(a, b float64) bool { return math.Abs(a/b-1) < 1e-12 }; !near(s.Values[0], w.first) || !near(s.Values[len(s.Values)-1], w.last) {
		t.Errorf("%s: values %v", file, s.Values)
	}
	if !slices.Equal(notes, w.notes) {
		t.Errorf("%s: notes %q", file, notes)
	}
}

// readText reads text that must be readable.
func readText(t *testing.T, text string, o Options) Table {
	t.Helper()
	got, err := ReadTable("data", strings.NewReader(text), o)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return got
}

// The same measurements in the forms that people keep.
func TestFormsOfOneTable(t *testing.T) {
	for _, text := range []string{
		"workers,runtime\n1,8\n2,4.2\n4,2.3\n",
		"\ufeffThreads;Time [s]\r\n1;8,0\r\n2;4,2\r\n4;2,3\r\n",
		"runtime\tcores\n8\t1\n4.2\t2\n2.3\t4",
		" nprocs , elapsed \n 1 , 8\n2,4.2\n4,2.3\n",
		"P  wall (ms)\n1  8000\n2  4200\n4  2300\n",
		"p,t/ms\n1,8e3\n2,4.2e3\n4,2.3e3\n",
		"num_threads,wallTime_ms\n1,8000\n2,4200\n4,2300\n",
		"ranks|real\n1|8.0s\n2|4200 ms\n4|0:02.3\n",
		"| clients | `time` |\n|:--|--:|\n| **1** | 8 s |\n| 2 | 4.20 s |\n| 4 | 2.3 s |\n\nas measured",
		"+---+-----+\n| p | mean |\n+---+-----+\n| 1 | 8 |\n| 2 | 4.2 |\n| 4 | 2.3 |\n+---+-----+\n",
		"threads 1 2 4\ntime 8 4.2 2.3\n",
		",1 thread,2 threads,4 threads\nruntime,8,4.2,2.3\n",
		"concurrency,ns/op\n1,8_000_000_000\n2,4'200'000'000\n4,2300000000\n",
		"\"workers\",\"runtime\"\n\"1\",\"8.0\"\n\"2\",\"4.2\"\n\"4\",\"2.3\"\n",
		"# by hand\n# workers runtime\n1 8\n2 4.2\n\n4 2.3\n",
		"// by hand\nworkers runtime\n1 8\n2 4.2\n4 2.3\n",
		"workers seconds\n1 8 (base)\n2 4.2 (1.9x)\n4 2.3 (3.5x)\n",
		"N,p,time,user,sys,speedup,efficiency\n9,1,8,8,.1,1,1\n9,2,4.2,8,.1,1.905,.95\n9,4,2.3,9,.1,3.478,.87\n",
		"x  workers  mean ± σ\na  1  8.0 ± 0.1 s\na  2  4.2 ± 0.1 s\na  4  2.3 ± 0.1 s\n",
		"workers,runtime,\n1,8,\n2,4.2,\n4,2.3,\n",
		"workers runtime\nr1 1 8\nr2 2 4.2\nr3 4 2.3\n",
		"sep=|\nworkers|runtime\n1|8\n2|4.2\n4|2.3\n",
		"스레드,시간\n1,8초\n2,4.2초\n4,2.3초\n",
		"1 worker: 8 s\n2 workers: 4.2 s\n4 workers: 2.3 s\n",
		"threads=1 time=8.0 s\nthreads=2 time=4.2 s\nthreads=4 time=2.3 s\n",
		"workers;runtime\n1;8\n2;4,2\n4;2,3\n8;n/a\n",
	} {
		s := readText(t, text, Options{}).Series
		if len(s) != 1 || s[0].Kind != Runtime || !slices.Equal(s[0].Workers, []float64{1, 2, 4}) {
			t.Errorf("%q is read as %+v", text, s)
			continue
		}
		for i, v := range []float64{8, 4.2, 2.3} {
			if math.Abs(s[0].Values[i]/v-1) > 1e-12 {
				t.Errorf("%q is read as %+v", text, s)
			}
		}
	}
}
