package cli

import (
	"parallelogram/core/exchange"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/core/scaling"
	"parallelogram/core/series"
)

// The JSON of fits; docs/json.md has what every field means. Of a table with one
// series the fields of its fit stand at the top, too.
type (
	fitJSON struct {
		*fittedJSON
		*measuredJSON
		Series  []fitSeriesJSON   `json:"series"`
		Notices []message.Message `json:"notices"`
	}
	fitSeriesJSON struct {
		Name  string        `json:"name"`
		Kind  exchange.Kind `json:"kind"`
		Unit  string        `json:"unit"`
		Error string        `json:"error,omitempty"` // why there is no fit
		*fittedJSON
		*measuredJSON
	}
	measuredJSON struct {
		Rows    []fitRowJSON `json:"rows"`
		Fastest fitRowJSON   `json:"fastest"`
		Trend   series.Trend `json:"trend"`
		Weak    bool         `json:"looks_like_weak_scaling"`
	}
	fitRowJSON struct {
		Workers    float64       `json:"workers"`
		N          int           `json:"n"`
		Runtime    *float64      `json:"runtime_s"`
		Throughput *float64      `json:"throughput"` // or speed-up over a base of the file's own
		Speedup    *estimateJSON `json:"speedup"`    // over the fewest workers
		Efficiency *estimateJSON `json:"efficiency"`
	}
)

func newFits(list []series.Analysis, notes []message.Message) fitJSON {
	fits := fitJSON{Notices: append([]message.Message{}, notes...)}
	for _, a := range list {
		fits.Series = append(fits.Series, newFitSeries(a))
	}
	if len(fits.Series) == 1 {
		fits.fittedJSON, fits.measuredJSON = fits.Series[0].fittedJSON, fits.Series[0].measuredJSON
	}
	return fits
}

func newFitSeries(a series.Analysis) fitSeriesJSON {
	j := fitSeriesJSON{Name: a.Name, Kind: a.Kind, Unit: a.Unit}
	if a.Err != nil {
		j.Error = report.Unfit(a.Err).Text
	}
	if a.Fitted != nil {
		j.fittedJSON = newFitted(*a.Fitted)
	}
	if m := a.Measured; m != nil {
		j.measuredJSON = &measuredJSON{Fastest: newFitRow(a, m.Fastest()), Trend: m.Trend, Weak: m.LooksWeak}
		for _, r := range m.Rows {
			j.Rows = append(j.Rows, newFitRow(a, r))
		}
	}
	return j
}

func newFitRow(a series.Analysis, r scaling.Row) fitRowJSON {
	row := fitRowJSON{Workers: r.Workers, N: r.N, Speedup: newEstimate(r.Speedup), Efficiency: newEstimate(r.Efficiency)}
	if a.Kind == exchange.Runtime {
		row.Runtime = new(a.Value(r))
	} else {
		row.Throughput = new(a.Value(r))
	}
	return row
}
