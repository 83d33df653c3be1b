package scaling

import (
	"math"
	"testing"
)

// fromThroughput makes levels of published throughputs, whose unit is kept.
func fromThroughput(t *testing.T, workers, throughput []float64) []Level {
	t.Helper()
	times := make([]float64, len(throughput))
	for i, x := range throughput {
		times[i] = 1 / x
	}
	levels, err := Levels(workers, times)
	if err != nil {
		t.Fatal(err)
	}
	return levels
}

// raytracer is the ray tracing benchmark on a 64-way SGI Origin 2000 of
// N. J. Gunther, Guerrilla Capacity Planning, Springer 2007, as distributed
// with the R package usl.
func raytracer(t *testing.T, first int) []Level {
	return fromThroughput(t,
		[]float64{1, 4, 8, 12, 16, 20, 24, 28, 32, 48, 64}[:first],
		[]float64{20, 78, 130, 170, 190, 200, 210, 230, 260, 280, 310}[:first])
}

// book is the data of B. Schwartz and E. Fortune, Practical Scalability
// Analysis with the Universal Scalability Law, as the tests of
// github.com/codahale/usl have them.
func book(t *testing.T) []Level {
	throughput := []float64{
		955.16, 1878.91, 2688.01, 3548.68, 4315.54, 5130.43, 5931.37, 6531.08,
		7219.8, 7867.61, 8278.71, 8646.7, 9047.84, 9426.55, 9645.37, 9897.24,
		10097.6, 10240.5, 10532.39, 10798.52, 11151.43, 11518.63, 11806, 12089.37,
		12075.41, 12177.29, 12211.41, 12158.93, 12155.27, 12118.04, 12140.4, 12074.39,
	}
	workers := make([]float64, len(throughput))
	for i := range workers {
		workers[i] = float64(i + 1)
	}
	return fromThroughput(t, workers, throughput)
}

// printed checks a number against one that was printed, to half of the last
// digit printed.
func printed(t *testing.T, what string, got, want, lastDigit float64) {
	t.Helper()
	if math.IsNaN(got) || math.Abs(got-want) > lastDigit*.500001 {
		t.Errorf("%s is %.9g, printed as %v", what, got, want)
	}
}

func mustFit(t *testing.T, law Law, method Method, levels []Level) Fit {
	t.Helper()
	f, err := FitLaw(law, method, levels)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
