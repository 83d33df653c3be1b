package cli

import (
	"parallelogram/core"
	"parallelogram/core/comparison"
)

// The JSON of a comparison; docs/json.md has what every field means.
type (
	comparisonJSON struct {
		Cells       []changeJSON     `json:"cells"`
		Tolerance   float64          `json:"tolerance"`
		NoiseFloor  *float64         `json:"noise_floor"`
		PerTask     bool             `json:"per_task"`
		OnlyBefore  int              `json:"only_before"`
		OnlyAfter   int              `json:"only_after"`
		Differences []differenceJSON `json:"differences"`
	}
	changeJSON struct {
		core.Cell
		Before *estimateJSON `json:"before_s"`
		After  *estimateJSON `json:"after_s"`
		Ratio  *estimateJSON `json:"ratio"`
		Change string        `json:"change"`
	}
	differenceJSON struct {
		Kind   string `json:"kind"`
		Name   string `json:"name,omitempty"`
		Before string `json:"before"`
		After  string `json:"after"`
	}
)

func newComparison(c comparison.Comparison) comparisonJSON {
	j := comparisonJSON{Cells: []changeJSON{}, Tolerance: comparison.Tolerance, PerTask: c.PerTask, OnlyBefore: c.Only[0], OnlyAfter: c.Only[1], Differences: []differenceJSON{}}
	if c.Floor > 0 {
		j.NoiseFloor = &c.Floor
	}
	for _, cell := range c.Cells {
		j.Cells = append(j.Cells, changeJSON{cell.Cell, newEstimate(cell.Before), newEstimate(cell.After), newEstimate(cell.Ratio), string(cell.Change)})
	}
	for _, d := range c.Differ {
		j.Differences = append(j.Differences, differenceJSON{string(d.Kind), d.Name, d.Before, d.After})
	}
	return j
}
