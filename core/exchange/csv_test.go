package exchange

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestReadCSV(t *testing.T) {
	for _, c := range []struct {
		text       string
		throughput bool
	}{
		{"workers,runtime\n1,0.8\n2,0.41\n2,0.42\n", false},
		{"\ufeffRun;Workers;Throughput\na;1;0.8\nb;2;0.41\nc;2;0.42\n", true},
		{"# measured elsewhere\nruntime\tworkers\n0.8\t1\n0.41\t2\n4.2e-1\t2", false},
		{" workers , runtime \r\n 1 , 0.8\r\n2,0.41\r\n2,0.42\r\n", false},
	} {
		got, err := ReadCSV("data.csv", strings.NewReader(c.text))
		if err != nil || got.Throughput != c.throughput ||
			!slices.Equal(got.Workers, []int{1, 2, 2}) || !slices.Equal(got.Values, []float64{0.8, 0.41, 0.42}) {
			t.Errorf("%q is read as %+v, %v", c.text, got, err)
		}
	}
}

func TestReadCSVSaysWhatIsWrongAndWhere(t *testing.T) {
	for text, says := range map[string]string{
		"":                                  "the file is empty",
		"n,runtime\n1,2\n":                  `the header line has no column "workers"`,
		"workers,time\n1,2\n":               `neither a column "runtime" nor "throughput"`,
		"workers,runtime,throughput\n1,2,3": `both columns`,
		"workers,runtime\n":                 "no row below the header",
		"workers,runtime\n1,2\ntwo,1\n":     `line 3: workers: "two" is not a whole number`,
		"workers,runtime\n0,2\n":            `line 2: workers: "0" is not a whole number of at least 1`,
		"workers,runtime\n-4,2\n":           `"-4"`,
		"workers,runtime\n1,fast\n":         `line 2: runtime: "fast" is not a number above 0`,
		"workers,runtime\n1,-2\n":           `"-2"`,
		"workers,runtime\n1,0\n":            `"0" is not a number above 0`,
		"workers,throughput\n1,NaN\n":       `throughput: "NaN"`,
		"workers,runtime\n1,Inf\n":          `"Inf"`,
		"workers,runtime\n1,2\n\n2\n":       "line 4",
		"workers,runtime\n1,\"2\n":          "line",
	} {
		_, err := ReadCSV("data.csv", strings.NewReader(text))
		if err == nil || !strings.Contains(err.Error(), says) || !strings.HasPrefix(err.Error(), "data.csv: ") {
			t.Errorf("%q: error %v does not say %q of data.csv", text, err, says)
		}
	}
}

func TestAMillionRowsAreRead(t *testing.T) {
	var text strings.Builder
	text.WriteString("workers,runtime\n")
	for i := range 1_000_000 {
		fmt.Fprintf(&text, "%d,%d.5\n", i%8+1, i+1)
	}
	got, err := ReadCSV("data.csv", strings.NewReader(text.String()))
	if err != nil || len(got.Values) != 1_000_000 {
		t.Errorf("%d rows, %v", len(got.Values), err)
	}
}

func FuzzReadCSV(f *testing.F) {
	for _, seed := range []string{"workers,runtime\n1,2\n", "workers;throughput\n1;2\n", "\"", "\ufeff", "workers\truntime\n1\t1e999\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ReadCSV("data.csv", strings.NewReader(text))
		if err != nil {
			return
		}
		for i, value := range m.Values {
			if m.Workers[i] < 1 || !(value > 0) || math.IsInf(value, 0) {
				t.Errorf("%q: row %d is %d workers with %v", text, i, m.Workers[i], value)
			}
		}
	})
}
