package scaling

import (
	"math"
	"math/rand/v2"
	"testing"
)

// benchLevels are ten levels of an Amdahl curve with ten noisy times each, and
// as many resampled medians as a run has.
func benchLevels() (levels []Level, medians [][]float64) {
	rng := rand.New(rand.NewPCG(1, 1))
	truth := Parameters{Law: Amdahl, Lambda: 1, Sigma: .04}
	for n := 1; n <= 10; n++ {
		noisy := func(count int) []float64 {
			times := make([]float64, count)
			for i := range times {
				times[i] = truth.Time(float64(n)) * math.Exp(.02*rng.NormFloat64())
			}
			return times
		}
		levels = append(levels, Level{Workers: n, Times: noisy(10)})
		medians = append(medians, noisy(9999))
	}
	return levels, medians
}

func BenchmarkChoose(b *testing.B) {
	levels, _ := benchLevels()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Choose(Times, levels); err != nil {
			b.Fatal(err)
		}
	}
}

// One series of a run: 9,999 fits.
func BenchmarkRefit(b *testing.B) {
	levels, medians := benchLevels()
	for _, law := range []Law{Amdahl, USL} {
		b.Run(string(law), func(b *testing.B) {
			f, err := FitLaw(law, Times, levels)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := f.Refit(medians); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkSimulate(b *testing.B) {
	levels, _ := benchLevels()
	for _, method := range []Method{Times, Throughput} {
		b.Run(string(method), func(b *testing.B) {
			f, err := FitLaw(USL, method, levels)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				f.Simulate()
			}
		})
	}
}
