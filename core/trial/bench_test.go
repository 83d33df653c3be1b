package trial

import (
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/process"
)

// median returns the middle of the values.
func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// evenTrial is a trial of even CPU work of about 0.3 s in one thread.
func evenTrial(s core.Strategy, workers int, cpus []int) Spec {
	return Spec{
		Workload: core.Workload{Name: "sha256", Tasks: 8000},
		Cell:     core.Cell{Strategy: s, Workers: workers, Cores: len(cpus)},
		CPUs:     cpus,
		Warmup:   1,
	}
}

// BenchmarkEfficiency runs sha256 serially and with two workers on two cores,
// in turn, and reports the efficiency with start-up left out.
func BenchmarkEfficiency(b *testing.B) {
	cpus, err := process.Affinity()
	if err != nil || len(cpus) < 2 {
		b.Skipf("this needs two CPUs to pin to: %v, %v", cpus, err)
	}
	efficiency := map[core.Strategy][]float64{}
	for b.Loop() {
		base := execute1(b, evenTrial(core.Serial, 1, cpus[:1])).Runtime
		for _, s := range []core.Strategy{core.Goroutine, core.Subprocess} {
			trial := execute1(b, evenTrial(s, 2, cpus[:2]))
			efficiency[s] = append(efficiency[s], float64(base)/float64(2*(trial.Runtime-trial.Startup)))
		}
	}
	for s, values := range efficiency {
		b.ReportMetric(median(values), "efficiency-"+string(s))
	}
	b.ReportMetric(0, "ns/op")
}

// BenchmarkOverhead reports what a trial costs outside its timed region:
// process start, the conversation in JSON, the process's end.
func BenchmarkOverhead(b *testing.B) {
	spec := quickTrial(core.Serial, 1)
	spec.Warmup = 0
	var values []float64
	for b.Loop() {
		trial := execute1(b, spec)
		values = append(values, float64(trial.Process-trial.Runtime)/float64(time.Millisecond))
	}
	b.ReportMetric(median(values), "ms/trial")
	b.ReportMetric(0, "ns/op")
}

func execute1(b *testing.B, spec Spec) core.Trial {
	b.Helper()
	trial := Runner{}.Execute(b.Context(), spec)
	if !trial.OK() {
		b.Fatal(trial.Failure)
	}
	return trial
}
