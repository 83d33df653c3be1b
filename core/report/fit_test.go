package report

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core/corpus"
	"parallelogram/core/exchange"
	"parallelogram/core/message"
	"parallelogram/core/scaling"
	"parallelogram/core/series"
)

// fits reads a table and analyses each of its series.
func fits(t *testing.T, text string, law scaling.Law) (list []series.Analysis) {
	t.Helper()
	table, err := exchange.ReadTable("data.csv", strings.NewReader(text), exchange.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range table.Series {
		list = append(list, series.Of(s, series.Request{Law: law, Method: scaling.Times}))
	}
	return list
}

// saidOf is all that is said of series, tables and sentences, in one language.
func saidOf(list []series.Analysis, l *message.Language) string {
	var said strings.Builder
	for _, a := range list {
		fmt.Fprintf(&said, "%s: %s\n", l.Name, a.Name)
		for _, table := range []Table{Levels(a, l), Laws(a, l)} {
			for _, row := range append([][]string{table.Columns}, table.Rows...) {
				said.WriteString(strings.Join(row, " | ") + "\n")
			}
		}
		for _, m := range Fit(a).All() {
			said.WriteString(l.Say(m) + "\n")
		}
	}
	return spaced(said.String())
}

func golden(t *testing.T, name string, list []series.Analysis) {
	t.Helper()
	corpus.Golden(t, filepath.Join("testdata", "fit", name+".txt"), saidOf(list, message.English())+"\n"+saidOf(list, inKorean))
}

// Every table that stands beside the reader.
func TestFitsOfTables(t *testing.T) {
	folder := filepath.Join("..", "exchange", "testdata")
	files, err := os.ReadDir(folder)
	if err != nil || len(files) == 0 {
		t.Fatalf("%d tables, %v", len(files), err)
	}
	for _, f := range files {
		t.Run(f.Name(), func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(folder, f.Name()))
			if err != nil {
				t.Fatal(err)
			}
			list := fits(t, string(text), "")
			golden(t, f.Name(), list)
			silent(t, saidOf(list, message.English()), "handicapped", "serial share", "NaN", "Inf") // which the data do not bear
		})
	}
}

// raytracer is a ray tracer on an SGI Origin 2000 (Gunther, Guerrilla Capacity
// Planning, 2007, quoted by the R package usl).
const raytracer = "workers,throughput\n1,20\n4,78\n8,130\n12,170\n16,190\n20,200\n24,210\n28,230\n32,260\n48,280\n64,310\n"

// saw is a curve that no law describes, with two repeats.
const saw = "workers,runtime\n1,1\n1,1.001\n2,.8\n2,.801\n3,.3\n3,.301\n4,.35\n4,.351\n"

// What the tables beside the reader do not show.
func TestFitsOfOtherSeries(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		law  scaling.Law
	}{
		"limit":                {raytracer, ""},
		"peak-beyond":          {raytracer, scaling.USL},
		"asked":                {"workers,throughput\n1,20\n4,78\n8,130\n12,170\n16,190\n", scaling.Linear},
		"asked-refuted":        {saw, scaling.Amdahl},
		"refuted":              {saw, ""},
		"loose":                {"workers,runtime\n1,1\n2,1.1\n4,1.3\n8,1.9\n16,3\n", ""},
		"no-limit":             {"workers,throughput\n1,10\n2,19.8\n4,39.4\n8,78.9\n16,156\n", scaling.Amdahl},
		"superlinear":          {"workers,runtime\n1,16\n2,7.84\n4,3.76\n8,1.72\n16,.7\n", ""},
		"work-that-grows":      {"workers,throughput\n1,10\n2,17\n4,31\n8,59\n16,115\n", scaling.Gustafson},
		"intervals":            {"workers,r1,r2,r3,r4,r5,r6\n1,8,8.1,7.9,8.2,8,8.05\n2,4.2,4.1,4.15,4.3,4.22,4.18\n4,2.3,2.2,2.25,2.28,2.31,2.24\n8,1.4,1.42,1.38,1.41,1.39,1.43\n", ""},
		"weak-and-flat":        {"workers,runtime\n1,5\n2,5.1\n3,5\n4,4.6\n", ""},
		"kappa-alone":          {"workers,runtime\n1,1\n2,0.4996\n4,0.24955\n8,0.124825\n16,0.0630625\n32,0.03338125\n", scaling.USL},
		"unit":                 {"workers,throughput (MB/s)\n1,1e7\n2,1.9e7\n4,3.4e7\n8,5e7\n", ""},
		"mean-concurrency":     {"workers,runtime\n1,.000000003\n2,.0000000016\n3.5,.000000001\n8,.0000000006\n", ""},
		"one-of-them-is-short": {"name,workers,runtime\na,1,8\na,2,4\na,4,2\na,8,1.1\nb,1,8\nb,2,5\n", ""},
		"one-count":            {"workers,runtime\n1,1\n1,2\n", ""},
	} {
		t.Run(name, func(t *testing.T) { golden(t, name, fits(t, c.text, c.law)) })
	}
}

// Where no law is to be claimed from, nothing is said of a greatest throughput.
func TestNothingFollowsFromALawThatDoesNotHold(t *testing.T) {
	for _, text := range []string{saw, "workers,runtime\n1,1\n2,.4\n4,.5\n8,.12\n16,.2\n32,.05\n"} {
		a := fits(t, text, "")[0]
		if a.Fitted.Described() || a.Measured.Trend != series.Gains {
			t.Fatalf("described %v, %s", a.Fitted.Described(), a.Measured.Trend)
		}
		if m := top(a); m.Text != "" {
			t.Errorf("it says %s", m.Text)
		}
		a.Fitted.Rejected, a.Fitted.Best.Miss = nil, .1
		if m := top(a); m.Text == "" {
			t.Error("nothing is said of one that does")
		}
		a.Measured.Trend = series.Flat
		if m := top(a); m.Text != "" {
			t.Errorf("without a gain it says %s", m.Text)
		}
	}
}

func TestMissesAreNeverNothing(t *testing.T) {
	for share, want := range map[float64]string{0: "less than 0.1%", .00049: "less than 0.1%", .0005: "0.1%", .04: "4.0%", .33: "33%"} {
		if got := missed(share).Text; got != want {
			t.Errorf("%v is %q, want %q", share, got, want)
		}
	}
}

func TestUnfit(t *testing.T) {
	for _, c := range []struct {
		err          error
		text, korean string
	}{
		{&scaling.LevelsError{Law: scaling.USL, Have: 3, Need: 4}, "the universal scalability law needs times at 4 different worker counts or more, and there are 3; measure 1 more",
			"보편 확장성 법칙에는 서로 다른 작업자 수 4가지 이상의 시간이 필요하지만 3가지가 있습니다. 1가지를 더 측정하세요"},
		{&scaling.BaseError{Law: scaling.Amdahl}, "no runtime of one worker follows from these times by Amdahl's law; add a measurement with fewer workers",
			"암달의 법칙에 따르면 이 시간들에서 작업자 1개의 실행 시간이 나오지 않습니다. 더 적은 작업자로 측정한 값을 더하세요"},
		{&scaling.MethodError{Law: scaling.Gustafson}, "Gustafson's law is fitted to times alone; use --method times", "구스타프슨의 법칙: 시간에만 맞춥니다. --method times를 쓰세요"},
		{&scaling.TimeError{Workers: 4, Time: 1e101}, "a time at 4 workers is 1e+101 s; times, and throughputs, must be numbers above zero",
			"작업자 4개의 시간이 1e+101 s입니다. 시간과 처리량은 0보다 큰 수여야 합니다"},
		{errors.New("of another kind"), "of another kind", "of another kind"},
	} {
		if m := Unfit(c.err); m.Text != c.text || inKorean.Say(m) != c.korean {
			t.Errorf("it says\n%s\n%s", m.Text, inKorean.Say(m))
		}
	}
}
