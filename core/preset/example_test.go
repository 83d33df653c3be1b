package preset

import (
	"fmt"

	"parallelogram/core"
	"parallelogram/core/plan"
)

// The one entry. Its question would be the text preset.hashing.
var hashing = Preset{
	Name: "hashing", Workload: core.Workload{Name: "sha256"}, Strategies: processes,
	Workers: "1-4", Precision: core.Quick,
}

func ExamplePreset() {
	defer func(before []Preset) { catalogue = before }(catalogue)
	catalogue = append(All(), hashing)

	found, err := Find("hashing")
	if err != nil {
		fmt.Println(err)
		return
	}
	h := machine(2)
	p, err := plan.Of(found.Experiment(h), h)
	fmt.Println(p.Experiment.Strategies, p.Experiment.Workers, p.Experiment.Cores, err)
	// Output:
	// [serial goroutine subprocess] [1 2 3 4] [2] <nil>
}
