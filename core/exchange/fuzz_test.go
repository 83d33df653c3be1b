package exchange

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

func FuzzReadTable(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.*")
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text), false)
	}
	for _, text := range []string{"\"", "\ufeff", "workers\truntime\n1\t1e999\n", "sep=", "sep=\"\n1\"2", "(\n(", "workers,throughput\n1,13333333\x01", "BenchmarkX 1 0 ns/op", "BenchmarkX\n 5 5 ns/op", "1 2\n2 1\n\u202e"} {
		f.Add(text, true)
	}
	f.Fuzz(func(t *testing.T, text string, repeats bool) {
		table, err := ReadTable("data.csv", strings.NewReader(text), Options{Repeats: repeats})
		if err != nil {
			harmless(t, err.Error())
			return
		}
		for _, n := range table.Notes {
			harmless(t, n.Text)
		}
		seen := map[string]bool{}
		for _, s := range table.Series {
			sound(t, s)
			if seen[s.Name] {
				t.Errorf("two series are called %q", s.Name)
			}
			seen[s.Name] = true
		}
		if len(seen) == 0 {
			t.Error("there is no series, and no error")
		}
	})
}

func harmless(t *testing.T, text string) {
	t.Helper()
	if strings.IndexFunc(text, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }) >= 0 {
		t.Errorf("%q would do harm", text)
	}
}

func sound(t *testing.T, s Series) {
	t.Helper()
	harmless(t, s.Name)
	harmless(t, s.Unit)
	if len(s.Values) == 0 || len(s.Values) != len(s.Workers) || s.Kind != Runtime && s.Kind != Throughput && s.Kind != Speedup {
		t.Errorf("%q: %d values of %d counts, %q", s.Name, len(s.Values), len(s.Workers), s.Kind)
	}
	for i, v := range s.Values {
		if n := s.Workers[i]; !(v > 0) || math.IsInf(v, 0) || !(n >= 1 && n <= mostWorkers) {
			t.Errorf("%q: %v workers with %v", s.Name, n, v)
		}
	}
}
