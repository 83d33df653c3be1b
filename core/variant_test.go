package core

import (
	"maps"
	"slices"
	"testing"
)

// variants is an experiment with two variants of one workload.
func variants() Experiment {
	e := good()
	e.Workload.Params = map[string]string{"size": "1KiB", "unit": "1ms"}
	e.Variants = []Variant{{Name: "small"}, {Name: "large", Params: map[string]string{"size": "1MiB"}}}
	return e
}

func TestCellsComeByVariant(t *testing.T) {
	e := variants()
	e.Workers, e.Cores = []int{2}, []int{1}
	var want []Cell
	for _, name := range []string{"small", "large"} {
		for _, c := range []Cell{Baseline, goroutines(2, 1)} {
			c.Variant = name
			want = append(want, c)
		}
	}
	if got := e.Cells(); !slices.Equal(got, want) || e.size() != len(want) {
		t.Errorf("%v of size %d, want %v", got, e.size(), want)
	}
	if got := want[3].String(); got != "large goroutine 2w 1c" {
		t.Errorf("a cell is called %q", got)
	}
}

func TestAVariantHasItsOwnWork(t *testing.T) {
	e := variants()
	for name, size := range map[string]string{"small": "1KiB", "large": "1MiB", "": "1KiB", "other": "1KiB"} {
		w := e.WorkloadOf(name)
		if want := map[string]string{"size": size, "unit": "1ms"}; w.Name != e.Workload.Name || !maps.Equal(w.Params, want) {
			t.Errorf("%q measures %+v, want %v", name, w, want)
		}
	}
	if e.Workload.Params["size"] != "1KiB" {
		t.Error("what all share was changed")
	}
	e.Workload.Params = nil
	if got := e.WorkloadOf("large").Params["size"]; got != "1MiB" {
		t.Errorf("beside nothing shared, the size is %q", got)
	}
}

func TestAnExperimentWithoutVariantsHasOneWithoutName(t *testing.T) {
	if list := good().Named(); len(list) != 1 || list[0].Name != "" {
		t.Errorf("%+v", list)
	}
}

func TestTheBaselineIsOfTheVariant(t *testing.T) {
	e := variants()
	for _, base := range []Cell{{}, goroutines(1, 2), {Variant: "small", Strategy: Subprocess, Workers: 1, Cores: 1}} {
		want := base
		if e.Base = base; base == (Cell{}) {
			want = Baseline
		}
		want.Variant = "large"
		if got := e.Baseline("large"); got != want {
			t.Errorf("with the base %v: %v, want %v", base, got, want)
		}
	}
}
