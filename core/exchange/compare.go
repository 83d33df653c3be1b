package exchange

import "parallelogram/core"

// compare says of which counts the times differ tenfold.
func (t *Table) compare() {
	for _, s := range t.Series {
		low, high := map[float64]float64{}, map[float64]float64{}
		for i, n := range s.Workers {
			v := s.Values[i]
			if _, seen := low[n]; !seen {
				low[n], high[n] = v, v
			}
			low[n], high[n] = min(low[n], v), max(high[n], v)
		}
		for i, n := range s.Workers {
			if high[n] >= 10*low[n] {
				(*notes)(&t.Notes).add(core.Tell(core.Warning, "values-far-apart", "{{if .series}}{{.series}}: {{end}}the values at {{.workers}} workers differ {{.times}}-fold, from {{.low}} to {{.high}}: they may be of different things; a column that says of which makes series.",
					"series", s.Name, "workers", s.Workers[i], "times", int(high[n]/low[n]), "low", low[n], "high", high[n]))
				break
			}
		}
	}
}
