package cli

import (
	"parallelogram/core/exchange"
	"parallelogram/core/message"
	"parallelogram/core/scaling"
)

// The JSON of fit; its keys are a promise to programs. Of a table with one
// series the keys of its fit stand at the top, too.
type (
	fitReport struct {
		*fitResult
		*fitMeasured
		Series []fitSeries       `json:"series"`
		Notes  []message.Message `json:"notices"`
	}
	fitSeries struct {
		Name  string        `json:"name"`
		Kind  exchange.Kind `json:"kind"`
		Unit  string        `json:"unit"`
		Error string        `json:"error,omitempty"` // why there is no fit
		*fitResult
		*fitMeasured
		err   error
		asked bool // for the law
		weak  bool // that law is for work that grows
	}
	fitRow struct {
		Workers    float64       `json:"workers"`
		N          int           `json:"n"`
		Runtime    *float64      `json:"runtime_s"`
		Throughput *float64      `json:"throughput"` // or speed-up over a base of the file's own
		Speedup    *estimateJSON `json:"speedup"`    // over the fewest workers
		Efficiency *estimateJSON `json:"efficiency"`
	}
)

// forPrograms fills in what is only for them.
func (r fitReport) forPrograms() fitReport {
	if len(r.Series) == 1 {
		r.fitResult, r.fitMeasured = r.Series[0].fitResult, r.Series[0].fitMeasured
	}
	r.Notes = append([]message.Message{}, r.Notes...)
	return r
}

// failure returns why the first series has no law, if none has one and the
// measurements do not tell that more workers hurt.
func (r fitReport) failure() error {
	for _, s := range r.Series {
		if s.err == nil || s.fitMeasured != nil && s.Trend == falls {
			return nil
		}
	}
	return r.Series[0].err
}

func newFitRow(r scaling.Row, kind exchange.Kind, weak bool) fitRow {
	row := fitRow{Workers: r.Workers, N: r.N, Speedup: newEstimate(r.Speedup), Efficiency: newEstimate(r.Efficiency)}
	switch {
	case kind == exchange.Runtime:
		row.Runtime = &r.Time
	case weak:
		row.Throughput = new(r.Workers / r.Time)
	default:
		row.Throughput = new(1 / r.Time)
	}
	return row
}
