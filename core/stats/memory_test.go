package stats

import (
	"testing"
	"time"

	"parallelogram/core"
)

// peaks is trials of the baseline with these peaks.
func peaks(phase core.Phase, estimated bool, all ...int64) (list []core.Trial) {
	for i, p := range all {
		list = append(list, core.Trial{Cell: core.Baseline, Phase: phase, Round: i + 1, Runtime: time.Second, Memory: core.Memory{Peak: p, Estimated: estimated}})
	}
	return list
}

func TestMemoryIsThatOfTrialsThatCount(t *testing.T) {
	counted := peaks(core.PhaseSweep, false, 5, 1, 2, 3, 4, 9, 0)
	probed, sampled := peaks(core.PhaseProbe, false, 100), peaks(core.PhaseProbe, true, 70, 50)
	for name, c := range map[string]struct {
		trials []core.Trial
		want   Memory
	}{
		"accounted for":       {append(counted, append(probed, sampled...)...), Memory{Peak: 3.5, Most: 9, CI: MedianInterval([]float64{1, 2, 3, 4, 5, 9}, Level)}},
		"only in the probe":   {append(probed, sampled...), Memory{Peak: 100, Most: 100}},
		"sampled":             {sampled, Memory{Peak: 60, Most: 70, Estimated: true}},
		"sampled in a round":  {peaks(core.PhaseSweep, true, 7), Memory{Peak: 7, Most: 7, Estimated: true}},
		"unknown":             {peaks(core.PhaseSweep, false, 0), Memory{}},
		"nothing":             {nil, Memory{}},
		"of one that failed":  {[]core.Trial{{Cell: core.Baseline, Failure: "killed", Memory: core.Memory{Peak: 3}}}, Memory{}},
		"of another cell":     {[]core.Trial{{Cell: core.Cell{Workers: 2}, Runtime: 1, Memory: core.Memory{Peak: 3}}}, Memory{}},
		"no estimate as fact": {peaks(core.PhaseSweep, true, 7, 7, 7, 7, 7, 7), Memory{Peak: 7, Most: 7, Estimated: true}},
	} {
		if got := NewTrials(core.Run{Trials: c.trials}).Memory(core.Baseline); got != c.want || got.Known() != (c.want.Peak > 0) {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}
