package exchange

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func names(t Table) (list []string) {
	for _, s := range t.Series {
		list = append(list, s.Name)
	}
	return list
}

func codes(t Table) (list []string) {
	for _, n := range t.Notes {
		list = append(list, n.Key)
	}
	return list
}

// What varies beside the workers makes series; what was only measured does not.
func TestWhatMakesSeries(t *testing.T) {
	long := strings.Repeat("a", longest)
	for _, c := range []struct {
		text string
		want []string
	}{
		{"program,workers,time\na,1,2\na,2,1\nb,1,4\nb,2,2\n", []string{"a", "b"}},
		{"board,size,p,time\nx,9,1,2\nx,9,2,1\nx,5,1,4\nx,5,2,2\n", []string{"size 9", "size 5"}},
		{"a,b,p,time\nx,9,1,2\nx,9,2,1\ny,5,1,4\ny,5,2,2\n", []string{"x, b 9", "y, b 5"}},
		{"depth,p,time\n3,1,2\n3,2,1\n4,1,4\n4,2,2\n", []string{"depth 3", "depth 4"}},
		{"p,time,test time\n1,2,3\n2,1,2\n1,2,5\n", []string{""}},
		{"command,p,time\n./a -t 1,1,2\n./a -t 2,2,1\n./b -t 01,1,4\n./b -t 02,2,2\n", []string{"./a -t N", "./b -t N"}},
		{"p,time a,time a\n1,2,5\n2,1,3\n", []string{"time a (column 2)", "time a (column 3)"}},
		{"name,p,time\n" + long + "1,1,2\n" + long + "1,2,2\n" + long + "2,1,5\n" + long + "2,2,5\n", []string{Harmless(long + "1"), Harmless(long+"1") + " (2)"}},
		{"run,p,time\n1,1,2\n1,2,1\n2,1,4\n2,2,2\n", []string{""}},
		{"date,p,time\nmon,1,2\ntue,2,1\nwed,1,4\nthu,2,2\n", []string{""}},
		{"misses,p,time\n812,1,2\n811,2,1\n902,1,4\n817,2,2\n", []string{""}},
		{"small,1,2\nsmall,2,1\nlarge,1,4\nlarge,2,2\n", []string{"small", "large"}},
		{"p,serial io,mixed\n1,2,5\n2,1,3\n", []string{"mixed"}},
		{"p,heat,poisson\n1,20,2\n2,10,1\n", []string{"heat", "poisson"}}, // ten is no factor between units
		{"p,heat,poisson\n1,118,2\n2,59,1\n", []string{"heat", "poisson"}},
		{"p,in s,in ms\n1,2,2000\n2,1,1000\n", []string{""}},
		{"p,one,sixty\n1,2,120\n2,1,60\n", []string{""}},
		{"p,poisson,heat\n1,2,5\n2,1,3\n", []string{"poisson", "heat"}},
		{"threads,1000,4000\n1,2,5\n2,1,3\n", []string{"1000", "4000"}},
		{"size,1,2,4\n10,8,4,2\n20,16,9,5\n", []string{"size 10", "size 20"}},
		{"p,time a,time b\n1,2,5\n2,1,3\n", []string{"time a", "time b"}},
		{"kind,p,time a,time b\nx,1,2,5\nx,2,1,3\ny,1,2,5\ny,2,1,3\n", []string{"x, time a", "x, time b", "y, time a", "y, time b"}},
	} {
		got, err := ReadTable("data", strings.NewReader(c.text), Options{})
		if err != nil || !(slices.Equal(names(got), c.want) || len(got.Series) == 1 && len(c.want) == 1) {
			t.Errorf("%q has the series %q, %v; want %q", c.text, names(got), err, c.want)
		}
	}
}

// Of columns that are equally likely one is taken where the others follow from
// it, and said; else the reader asks.
func TestWhichColumnIsTaken(t *testing.T) {
	for _, c := range []struct {
		text string
		kind Kind
		note string
	}{
		{"p,throughput,time\n1,5,2\n2,10,1\n", Runtime, "table.one-of-several"},
		{"p,speedup,time\n1,1,2\n2,2,1\n", Runtime, "table.one-of-several"},
		{"p,speedup,time\n1,1,2\n2,1.93,1\n", Runtime, "table.one-of-several"}, // rounded
		{"p,mean,median,min\n1,2.1,2,2\n2,1.1,1,1\n", Runtime, "table.one-of-several"},
		{"p,speedup\n1,1\n2,2\n", Speedup, ""},
		{"p,S\n1,1\n2,1.9\n", Speedup, "table.kind-assumed"},
		{"p,S\n1,2\n2,1.9\n", Runtime, "table.kind-assumed"},
		{"p,gain\n1,1\n2,1.9x\n", Speedup, ""},
		{"p,ops/s\n1,5\n2,10\n", Throughput, ""},
		{"p,rate\n1,950 kreq/s\n2,1.2 Mreq/s\n", Throughput, ""},
		{"p,tps\n1,5\n2,10\n", Throughput, ""},
		{"p,bandwidth [GB/s]\n1,5\n2,10\n", Throughput, ""},
		{"p,time (cycles)\n1,2\n2,1\n", Runtime, "table.unit-unknown"},
		{"p,avg_response_time,throughput\n1,2,5\n2,3,10\n", Throughput, "table.columns-passed-over"},
	} {
		got := readText(t, c.text, Options{})
		if got.Series[0].Kind != c.kind || (c.note == "") != (len(got.Notes) == 0) || c.note != "" && !slices.Contains(codes(got), c.note) {
			t.Errorf("%q is %s, notes %q", c.text, got.Series[0].Kind, codes(got))
		}
	}
	if v := readText(t, "p,rate\n1,950 kreq/s\n2,1.2 Mreq/s\n", Options{}).Series[0]; v.Values[1] != 1.2e6 || v.Unit != "req/s" {
		t.Errorf("%v %s", v.Values, v.Unit)
	}
}

func TestOptions(t *testing.T) {
	const text = "a,b,time,rate,name\n1,3,2,7,x\n2,5,1,8,x\n1,3,4,9,y\n2,5,3,6,y\n"
	got := readText(t, text, Options{Workers: "b", Value: "RATE", Series: "y"})
	if s := got.Series; len(s) != 1 || s[0].Name != "y" || s[0].Kind != Throughput || !slices.Equal(s[0].Workers, []float64{3, 5}) || !slices.Equal(s[0].Values, []float64{9, 6}) {
		t.Errorf("%+v", s)
	}
	got = readText(t, text, Options{Workers: "2", Value: "3", Kind: Speedup})
	if s := got.Series[0]; s.Kind != Speedup || !slices.Equal(s.Values, []float64{2, 1}) {
		t.Errorf("%+v", s)
	}
	got = readText(t, "1 8 7\n2 4 3\n", Options{Repeats: true})
	if s := got.Series; len(s) != 1 || !slices.Equal(s[0].Values, []float64{8, 7, 4, 3}) {
		t.Errorf("%+v", s)
	}
	// A speed-up of something else is no other way to tell the time.
	_, err := ReadTable("data.csv", strings.NewReader("p,speedup,time\n1,1,2\n2,1.91,1\n"), Options{})
	refused(t, "speedup", err, "table.several-value-columns", "speedup, time")
	for code, o := range map[string]Options{
		"table.no-such-column": {Workers: "b", Value: "c"},
		"table.no-such-series": {Workers: "b", Value: "time", Series: "z"},
	} {
		_, err := ReadTable("data.csv", strings.NewReader(text), o)
		refused(t, text, err, code, "expected one")
	}
}

func TestSizeThatGrowsWithTheWorkersIsTold(t *testing.T) {
	for text, told := range map[string]bool{
		"size,p,time\n10,1,2\n20,2,2\n40,4,2.1\n": true,
		"host,p,time\na,1,2\nb,2,2\nc,4,2.1\n":    false,
	} {
		if got := readText(t, text, Options{}); slices.Contains(codes(got), "table.columns-tied") != told || len(got.Series) != 1 {
			t.Errorf("%q: %q", text, codes(got))
		}
	}
}

func TestCommandsOfHyperfineAreSeries(t *testing.T) {
	result := func(command, threads string) string {
		return `{"command":"` + command + `","times":[1],"parameters":{"threads":"` + threads + `"}}`
	}
	got := readText(t, `{"results":[`+result("./a -t 1", "1")+","+result("./a -t 2", "2")+","+result("./b -t 1", "1")+","+result("./b -t 2", "2")+`]}`, Options{})
	if want := []string{"./a -t N", "./b -t N"}; !slices.Equal(names(got), want) {
		t.Errorf("series %q, want %q", names(got), want)
	}
}

func TestStreamIsToldByItsTimes(t *testing.T) {
	for text, told := range map[string]bool{
		"10 1.1 1 1.2 1\n20 .6 .5 .7 2\n": true,
		"10 1.3 1 1.2 1\n20 .6 .5 .7 2\n": false, // a mean above the greatest
		"10 1.1 1 1.2 1\n15 .6 .5 .7 2\n": false, // no rate of the least
	} {
		if got := readText(t, text, Options{Workers: "5"}); slices.Contains(codes(got), "table.stream") != told {
			t.Errorf("%q: %q", text, codes(got))
		}
	}
}

func TestTimesTenfoldApartAreTold(t *testing.T) {
	for text, told := range map[string]bool{"p,time\n1,2\n1,20\n2,1\n": true, "p,time\n1,2\n1,19.9\n2,1\n": false} {
		if got := readText(t, text, Options{}); slices.Contains(codes(got), "table.values-far-apart") != told {
			t.Errorf("%q: %q", text, codes(got))
		}
	}
}

func TestCommas(t *testing.T) {
	for text, want := range map[string]float64{
		"p\ttime\n1\t1,234\n2\t1,100\n":      1234,
		"p\ttime\n1\t1,234\n2\t0,617\n":      1.234,
		"p\ttime\n1\t1,234\n2\t12,5\n":       1.234,
		"p\ttime\n1\t1,234,567.5\n2\t617\n":  1234567.5,
		"p\ttime\n1\t1.234,5\n2\t617\n":      1234.5,
		"p\ttime\n1\t1'234.5\n2\t617\n":      1234.5,
		"p\ttime\n1\t1\u202f234,5\n2\t617\n": 1234.5,
		"p time\n1 1,5\n2 0,8\n":             1.5,
	} {
		if got := readText(t, text, Options{}).Series[0].Values[0]; math.Abs(got/want-1) > 1e-12 {
			t.Errorf("%q begins with %v, want %v", text, got, want)
		}
	}
}

func TestOtherTools(t *testing.T) {
	google := func(version string) string {
		return `{"context":{"library_version":"` + version + `"},"benchmarks":[{"name":"BM_X/threads:4","real_time":8,"time_unit":"us","threads":4}]}`
	}
	for text, want := range map[string]struct {
		name  string
		value float64
		note  string
	}{
		google("v1.9.0"):                         {"X", 8e-6, "table.google-divided"},
		google("v1.9.1"):                         {"X", 2e-6, "table.google-per-thread"},
		google("1.10.0"):                         {"X", 2e-6, "table.google-per-thread"},
		google("v2.0.0"):                         {"X", 2e-6, "table.google-per-thread"},
		google("v1.8.9"):                         {"X", 8e-6, "table.google-divided"},
		google(""):                               {"X", 8e-6, "table.google-version-unknown"},
		"BenchmarkX/workers=4-8 10 2000 ns/op\n": {"X", 2e-6, ""},
		`{"results":[{"mean":2,"parameters":{"threads":"4","size":"9"}}]}`: {"size 9", 2, ""},
		google("x") + " ": {"X", 8e-6, "table.google-divided"},
		"BenchmarkX-4 1 2000 ns/op\nBenchmarkY-8 1 5 ns/op\n":                                                {"X", 2e-6, ""},
		"BM_X/threads:4  8 us 7 us 100\n":                                                                    {"X", 8e-6, "table.google-version-unknown"},
		"procs: 4\nElapsed (wall clock) time (h:mm:ss or m:ss): 0:02.50\nuser 9:00\nprocs: 8\nreal 0m1.5s\n": {"", 2.5, "table.read-as-log"},
	} {
		got := readText(t, text, Options{})
		s := got.Series[0]
		if s.Name != want.name || s.Workers[0] != 4 || math.Abs(s.Values[0]/want.value-1) > 1e-12 || want.note != "" && !slices.Contains(codes(got), want.note) {
			t.Errorf("%q is read as %+v, notes %q", text, s, codes(got))
		}
	}
}
