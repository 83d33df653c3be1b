package exchange

import (
	"compress/gzip"
	"errors"
	"strings"
	"testing"

	"parallelogram/core/message"
)

func TestRefusalsSayWhereAndWhat(t *testing.T) {
	var packed strings.Builder
	w := gzip.NewWriter(&packed)
	w.Write([]byte("workers,runtime\n1,2\n"))
	w.Close()
	for _, c := range []struct{ text, code, says string }{
		{"", "table.empty-table", "line 1: found nothing, the file is empty"},
		{" \n\n", "table.empty-table", "the file is empty"},
		{packed.String(), "table.no-text", "line 1, column 1: found a file compressed with gzip; expected text"},
		{"PK\x03\x04\x00\x00", "table.no-text", "found a spreadsheet or an archive (zip)"},
		{"workers,runtime\n1,2\x00\n", "table.zero-byte", "line 2: found a byte of zero"},
		{"workers,runtime\n", "table.no-rows", `line 1: found no row below the header "workers runtime"`},
		{"#\n----\n", "table.no-cells", "found no line of cells"},
		{"name,runtime\na,2\nb,1\n", "table.no-counts", "line 1: found the columns name, runtime; expected one of worker counts"},
		{"size,1,2\n10,8,4\n20,16,9\n", "table.no-counts", "found the columns size, 1, 2"},
		{"a b\nc d\n", "table.no-counts", "expected one of worker counts, named workers, threads"},
		{"1.5 2.5\n2.5 3.5\n", "table.no-counts-found", `line 1, column 1: found "1.5", and in no column whole numbers`},
		{"threads,nodes,runtime\n1,1,9\n2,4,5\n", "table.several-counts", "found the columns threads, nodes, each of which may count workers"},
		{"workers,runtime\n1,2\ntwo,1\n", "table.not-a-count", `line 3, column 1 (workers): found "two"; expected a number of workers`},
		{"workers,runtime\n0,2\n", "table.not-a-count", `line 2, column 1 (workers): found "0"`},
		{"workers,runtime\n-4,2\n", "table.not-a-count", `"-4"`},
		{"workers,runtime\n0.5,2\n", "table.not-a-count", `"0.5"`},
		{"workers,runtime\n1000000001,2\n", "table.not-a-count", `"1000000001"`},
		{"workers,runtime\n1,fast\n", "table.not-a-value", `line 2, column 2 (runtime): found "fast"; expected a number above 0`},
		{"workers,runtime\n1,-2\n", "table.not-a-value", `"-2"`},
		{"workers,runtime\n1,0\n", "table.not-a-value", `"0"`},
		{"workers,throughput\n1,NaN\n", "table.not-a-value", `"NaN"`},
		{"workers,runtime\n1,Inf\n", "table.not-a-value", `"Inf"`},
		{"workers,runtime\n1,1e999\n", "table.not-a-value", `"1e999"`},
		{"workers,runtime\n1,1e308 h\n", "table.not-a-value", `"1e308 h"`},
		{"workers,runtime\n1,2 MiB\n", "table.not-a-value", `"2 MiB"`},
		{"workers,runtime\n1,2 s\n2,3 ops/s\n", "table.other-unit", `line 3, column 2 (runtime): found "3 ops/s"; expected the same kind of unit as before: runtime`},
		{"workers,rate\n1,2 ops/s\n2,3 req/s\n", "table.other-unit", `expected the same kind of unit as before: ops/s`},
		{"workers,runtime\n1,\n2,-\n", "table.no-values-left", "found no value below the header"},
		{"workers,runtime\n1,2\n\n2\n", "table.ragged-row", `line 4, column 2: found 1 cell, the first of them "2"; expected 2, as the header or most rows have`},
		{"workers,runtime\n1,2,3\n", "table.ragged-row", "line 2, column 3: found 3 cells"},
		{"1 2\n2 1\n3\n4 1\n", "table.ragged-row", "line 3, column 2: found 1 cell"},
		{"workers,runtime\n1,\"2\n", "table.misplaced-quote", "line 2, column 6: found a quote out of place"},
		{"workers;runtime\n1;1,234.5\n2;7,49\n", "table.mixed-commas", `line 2: found "1,234.5", whose comma parts thousands, and "7,49" in line 3`},
		{"workers,note\n1,quick\n2,slow\n", "table.not-a-value", `line 2, column 2 (note): found "quick"`},
		{"workers\n1\n2\n", "table.no-values", "line 1: found 0 columns beside the counts, none of them of values"},
		{"workers,time,rate\n1,2,7\n2,1,8\n", "table.several-value-columns", "line 1: found the columns time, rate, each of which may hold what was measured; expected one: choose it with --value"},
		{"workers,elapsed,wall\n1,2,7\n2,1,8\n", "table.several-value-columns", "elapsed, wall"},
		{"workers,min,max\n1,2,7\n2,1,8\n", "table.several-value-columns", "min, max"},
		{"parallelogram: 1\nBenchmarkX-1 1 5 ns/op\n", "table.is-a-run", "line 1, column 1: found a run of Parallelogram; expected a table. "},
		{`{"a":1}`, "table.other-json", "line 1, column 1: found JSON"},
		{`{"machine_info":{},"benchmarks":[{"name":"a"}]}`, "table.other-json", "pytest-benchmark"},
		{`[{"jmhVersion":"1"}]`, "table.other-json", "as JMH writes it"},
		{"{\"results\":\n [{]}", "table.bad-json", "line 2, column 4: found invalid character"},
		{`{"results":[{"command":"a","times":[1]}]}`, "table.no-count-parameter", "result 1 (a): found no parameter that counts workers"},
		{`{"results":[{"command":"a","times":[0],"parameters":{"p":"1"}}]}`, "table.no-result-time", "found a time of 0 s"},
		{`{"context":{},"benchmarks":[{"name":"a","real_time":0,"time_unit":"ns"}]}`, "table.no-real-time", "benchmark 1 (a): found a real_time of 0 ns"},
		{`{"context":{},"benchmarks":[{"name":"a","run_type":"aggregate"}]}`, "table.other-json", "aggregates alone"},
	} {
		_, err := ReadTable("data.csv", strings.NewReader(c.text), Options{})
		refused(t, c.text, err, c.code, c.says)
	}
}

func refused(t *testing.T, text string, err error, code, says string) {
	t.Helper()
	var fault *message.Error
	if !errors.As(err, &fault) || fault.Message().Inner["why"].Key != code {
		t.Errorf("%.60q: %v is no fault about %s", text, err, code)
		return
	}
	for _, s := range []string{"data.csv: ", says, "parallelogram fit", "`parallelogram show` reads"} {
		if !strings.Contains(err.Error(), s) {
			t.Errorf("%.60q: %v does not say %q", text, err, s)
		}
	}
}

// Both sides of each limit.
func TestLimits(t *testing.T) {
	rows := func(n int) string { return "workers,runtime\n" + strings.Repeat("1,2\n", n-2) + "2,1" }
	columns := func(n int) string { return "1" + strings.Repeat(",2", n-1) + "\n2" + strings.Repeat(",3", n-1) + "\n" }
	long := func(n int) string { return "workers,runtime\n1,2\n2,1" + strings.Repeat(" ", n-4) + "\n" }
	padded := func(n int) string {
		text := rows(20) + strings.Repeat("\n#"+strings.Repeat(" ", 998), n/1000-1)
		return text + "\n#" + strings.Repeat(" ", n-len(text)-2)
	}
	named := func(n int) string {
		var b strings.Builder
		b.WriteString("name,workers,runtime\n")
		for i := range n {
			name := strings.Repeat("a", i%40+1) + strings.Repeat("b", i/40+1)
			b.WriteString(name + ",1,2\n" + name + ",2,1\n")
		}
		return b.String()
	}
	for _, c := range []struct {
		code      string
		fits, not string
		o         Options
	}{
		{"table.too-many-lines", rows(200_001), rows(200_002), Options{}},
		{"table.too-many-columns", columns(1000), columns(1001), Options{Repeats: true}},
		{"table.table-line-too-long", long(65_536), long(65_537), Options{}},
		{"table.table-too-long", padded(8 << 20), padded(8<<20 + 1), Options{}},
		{"table.choose-series", named(100), named(101), Options{}},
		{"table.too-many-series", named(1000), named(1001), Options{Series: "ab"}},
	} {
		if _, err := ReadTable("data.csv", strings.NewReader(c.fits), c.o); err != nil {
			t.Errorf("%s: %v", c.code, err)
		}
		_, err := ReadTable("data.csv", strings.NewReader(c.not), c.o)
		refused(t, c.not, err, c.code, "found")
	}
}

func TestHarmless(t *testing.T) {
	for text, want := range map[string]string{
		"a\x1b[2Jb":                    "a�[2Jb",
		"a\r\n b\tc":                   "a b c",
		"a\u202eb\u2066c\u200fd":       "a�b�c�d",
		"a\u2028b\u0085c":              "a b c",
		"\xffa":                        "�a",
		"속도 µs":                        "속도 µs",
		strings.Repeat("é", longest):   strings.Repeat("é", longest),
		strings.Repeat("é", longest+1): strings.Repeat("é", longest) + "…",
	} {
		if got := Harmless(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
