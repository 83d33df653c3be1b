package core

import "maps"

// Variant is what else differs between the series of an experiment. Most have
// one, without a name.
type Variant struct {
	Name   string            `json:"name"`             // unique in its experiment
	Params map[string]string `json:"params,omitempty"` // of the workload, over those that all variants share
}

// Named returns the variants of the experiment; one without a name where it says
// nothing of them.
func (e Experiment) Named() []Variant {
	if len(e.Variants) == 0 {
		return []Variant{{}}
	}
	return e.Variants
}

// WorkloadOf returns the work of a variant; of one that the experiment does not
// have, what all share.
func (e Experiment) WorkloadOf(variant string) Workload {
	w := e.Workload
	for _, v := range e.Variants {
		if v.Name == variant && len(v.Params) > 0 {
			params := maps.Clone(w.Params)
			if params == nil {
				params = map[string]string{}
			}
			maps.Copy(params, v.Params)
			w.Params = params
		}
	}
	return w
}

// Baseline returns the cell of a variant that speed-ups compare with: the one
// that the experiment names, or else the serial program on one core.
func (e Experiment) Baseline(variant string) Cell {
	base := Baseline
	if e.Base != (Cell{}) {
		base = e.Base
	}
	base.Variant = variant
	return base
}
