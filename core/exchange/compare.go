package exchange

import (
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

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
				(*notes)(&t.Notes).add(message.New(message.Warning, "table.values-far-apart",
					"series", s.Name, "workers", quantity.Number(s.Workers[i]), "times", int(high[n]/low[n]), "low", quantity.Number(low[n]), "high", quantity.Number(high[n])))
				break
			}
		}
	}
}
