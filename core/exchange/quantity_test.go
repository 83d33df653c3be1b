package exchange

import (
	"math"
	"testing"
)

func TestQuantities(t *testing.T) {
	for cell, want := range map[string]measure{
		"8": {8, one}, "8.0": {8, one}, "1e-3": {1e-3, one}, "+2": {2, one}, " **7** ": {7, one},
		"8.00s": {8, unit{Runtime, "", 1}}, "4.2 ms": {.0042, unit{Runtime, "", 1}}, "5µs": {5e-6, unit{Runtime, "", 1}},
		"6m13.501s": {373.501, unit{Runtime, "", 1}}, "1:02.5": {62.5, unit{Runtime, "", 1}}, "38:50:07": {139807, unit{Runtime, "", 1}},
		"6:24min": {384, unit{Runtime, "", 1}}, "1:30 h": {5400, unit{Runtime, "", 1}}, "1 h 2 min": {3720, unit{Runtime, "", 1}},
		"117.2 sec": {117.2, unit{Runtime, "", 1}}, "12 ns/op": {12e-9, unit{Runtime, "", 1e-9}},
		"839 ms (4.5x)": {.839, unit{Runtime, "", 1}}, "1.20 ± 0.03 s": {1.2, unit{Runtime, "", 1}}, "8.0s ± 1%": {8, unit{Runtime, "", 1}},
		"3.1x": {3.1, unit{Speedup, "", 1}}, "3.1×": {3.1, unit{Speedup, "", 1}},
		"5 ops/s": {5, unit{Throughput, "ops/s", 1}}, "5 Mops/s": {5e6, unit{Throughput, "ops/s", 1e6}}, "2k": {2000, unit{"", "", 1e3}},
		"1.60 MiB": {1.6, unit{"", "MiB", 1}}, "-3": {-3, one},
	} {
		got, ok := quantityOf(cell, unknown)
		if !ok || math.Abs(got.value-want.value) > 1e-12*math.Abs(want.value) || got.unit.kind != want.unit.kind || got.unit.name != want.unit.name {
			t.Errorf("%q is %+v, %v; want %+v", cell, got, ok, want)
		}
	}
	for _, cell := range []string{"", "fast", "1.2.3", "1:", ":1", "1:60", "1:2:3:4", "1::2", "3 s 4", "1 s 2 m", "1 s 2 s", "12 3", "1-2", "0x10", "NaN", "Inf", "1e999", "5 ± s"} {
		if got, ok := quantityOf(cell, unknown); ok {
			t.Errorf("%q is read as %+v", cell, got)
		}
	}
}

func TestCounts(t *testing.T) {
	for cell, want := range map[string]float64{"8": 8, "8.0": 8, "2.5": 2.5, "8 threads": 8, "(2, 4)": 8, "2x4": 8, "1,024": 1024, "**3**": 3} {
		if got, _, ok := countOf(cell, thousands); !ok || got != want {
			t.Errorf("%q counts %v, %v", cell, got, ok)
		}
	}
	for _, cell := range []string{"", "two", "8 apples", "(2; 4)", "2x", "x", "(,)", "8 s"} {
		if got, _, ok := countOf(cell, thousands); ok {
			t.Errorf("%q counts %v", cell, got)
		}
	}
}

func TestNamesOfCounts(t *testing.T) {
	for _, heading := range []string{"workers", "Threads", "#cores", "nprocs", "n_threads", "parameter_num_threads", "node_count", "MPI ranks", "number of workers", "numThreads", "OMP_NUM_THREADS", "GOMAXPROCS"} {
		if score := countScore(nameOf(heading)); score < 3 {
			t.Errorf("%q scores %d", heading, score)
		}
	}
	for _, heading := range []string{"thread time", "cpu time", "time per worker", "transaction_count", "size", "max threads", "cores (s)", "ops/s", ""} {
		if score := countScore(nameOf(heading)); score > 0 {
			t.Errorf("%q scores %d", heading, score)
		}
	}
	if p, n := countScore(nameOf("p")), countScore(nameOf("N")); p <= n || n <= 0 {
		t.Errorf("p scores %d, N %d", p, n)
	}
}

func TestNamesOfValues(t *testing.T) {
	for heading, want := range map[string]value{
		"time": {Runtime, exactly, theWhole}, "Run Time (s)": {Runtime, exactly, theWhole}, "wall_time_ms": {Runtime, exactly, theWhole}, "execTime": {Runtime, exactly, theWhole},
		"seconds": {Runtime, exactly, theWhole}, "ns/op": {Runtime, exactly, theWhole}, "real": {Runtime, exactly, theWhole}, "median": {Runtime, exactly, theMedian}, "avg time": {Runtime, exactly, theMean},
		"throughput": {Throughput, exactly, theWhole}, "ops/s": {Throughput, exactly, theWhole}, "TPS": {Throughput, exactly, theWhole}, "speed-up": {Speedup, exactly, theWhole}, "Speedup": {Speedup, exactly, theWhole},
		"time_small": {Runtime, partly, theWhole}, "min": {"", ranged, 0}, "time_min": {Runtime, ranged, 0},
		"user time": {}, "error_rate": {}, "cpu_time": {}, "efficiency": {}, "stddev": {}, "expected speedup": {}, "size": {}, "avg_response_time": {}, "poisson": {}, "": {},
	} {
		if got := valueOf(nameOf(heading)); got != want {
			t.Errorf("%q is %+v, want %+v", heading, got, want)
		}
	}
}
