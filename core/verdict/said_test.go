package verdict_test

import (
	"fmt"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/internal/scene"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/core/verdict"
)

func init() {
	message.English().Learn(map[string]string{
		"finding.swelling": "With {{.workers}} it takes {{.memory}} [{{.memoryInterval}}] times the memory.",
	})
}

// Once it is in the table, a cause is found and said.
func Example_adding() {
	run := scene.Eight(scene.Beside(scene.Amdahl(0.1), func(c core.Cell, t *core.Trial) {
		if t.Usage.PeakRSS = 1 << 20; scene.Parallel(c) {
			t.Usage.PeakRSS = 3 << 20
		}
	})).Run()
	ask := func() {
		a, err := analysis.Of(run)
		answer, _ := report.Of(a)
		fmt.Println(answer.Findings[0].Code, err)
		fmt.Println(answer.Finding(answer.Findings[0]).Text)
	}
	takeOut := verdict.AddSwelling()
	ask()
	takeOut()
	ask()
	// Output:
	// swelling <nil>
	// With 8 goroutines it takes 3.00 [3.00–3.00] times the memory.
	// serial-part <nil>
	// Workers stand idle for a part of the time, and the work costs no more CPU time: consistent with 10% [10%–10%] of the work running on one worker at a time.
}
