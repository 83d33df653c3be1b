package cli

import (
	"encoding/json"
	"math"
	"testing"

	"parallelogram/core/stats"
)

// A program must not take a number without an interval for one known exactly.
func TestWhatHasNoIntervalIsNull(t *testing.T) {
	for want, e := range map[string]stats.Estimate{
		`{"value":3,"interval":null,"confidence":0}`:       {Value: 3},
		`{"value":null,"interval":null,"confidence":0}`:    {Value: math.NaN(), CI: stats.Interval{Low: math.NaN(), High: math.NaN()}},
		`{"value":3,"interval":[2,4],"confidence":0}`:      {Value: 3, CI: stats.Interval{Low: 2, High: 4}},
		`{"value":3,"interval":[2,null],"confidence":0.9}`: {Value: 3, CI: stats.Interval{Low: 2, High: math.Inf(1), Confidence: 0.9}},
		`{"value":0,"interval":[0,0],"confidence":0.9}`:    {CI: stats.Interval{Confidence: 0.9}},
	} {
		if got, err := json.Marshal(newEstimate(e)); err != nil || string(got) != want {
			t.Errorf("%s, %v, want %s", got, err, want)
		}
	}
}

func TestAFloorThatIsUnknownIsNull(t *testing.T) {
	for want, f := range map[string]stats.Floor{
		`null`: {},
		`{"apart":0.98,"low":0.95,"high":1.01,"size":0.0526}`: {Apart: stats.Estimate{Value: .98, CI: stats.Interval{Low: .95, High: 1.01, Confidence: .95}}, Size: .0526},
	} {
		if got, err := json.Marshal(newFloor(f)); err != nil || string(got) != want {
			t.Errorf("%s, %v, want %s", got, err, want)
		}
	}
}
