package stats
import ("testing";"math/rand/v2";"fmt")
func BenchmarkProto(b *testing.B) {
 for _, s := range [][2]int{{40,2500},{100,1000},{1000,100},{10000,10}} {
  cells, rounds := s[0], s[1]
  rng := rand.New(rand.NewPCG(1,2))
  b.Run(fmt.Sprintf("resamples/%d",rounds), func(b *testing.B){ b.ReportAllocs(); for b.Loop() { NewResamples(rounds) } })
  r := NewResamples(rounds)
  v := make([]float64, rounds); for i := range v { v[i]=rng.NormFloat64() }
  c := newColumn(v, func() *Resamples { return r })
  b.Run(fmt.Sprintf("medians/%d", rounds), func(b *testing.B){ b.ReportAllocs(); for b.Loop() { c.resampled(r) }; b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/9999,"ns/median"); b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)*float64(cells)/2,"est-ms") })
  m := c.Medians()
  b.Run(fmt.Sprintf("percentile/%d", rounds), func(b *testing.B){ b.ReportAllocs(); for b.Loop() { Percentile(m, .95) } })
 }
}
