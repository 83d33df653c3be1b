package view

import (
	"testing"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
)

// What a command says of itself is not called its runtime.
func TestWhatIsMeasuredIsNamed(t *testing.T) {
	for want, m := range map[[2]string]core.Metric{
		{"Runtime", "실행 시간"}:                                     {},
		{"Time as the command says", "명령이 말하는 시간"}:               {Name: "x", Unit: "s"},
		{"Time per MB as the command says", "명령이 말하는 시간(MB 하나)"}: {Name: "x", Unit: "MB/s", More: true},
	} {
		a := &analysis.Analysis{Run: core.Run{Experiment: core.Experiment{Metric: m}}}
		english, korean := Subject{Analysis: a}, Subject{Analysis: a, View: View{Language: message.Find("ko")}}
		if got := [2]string{english.Text("runtime"), korean.Text("runtime")}; got != want {
			t.Errorf("%+v is called %q, want %q", m, got, want)
		}
		if got := english.Text("speedup"); got != "Speed-up" {
			t.Errorf("speed-up is called %q", got)
		}
	}
}
