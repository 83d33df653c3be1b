package cli

import (
	"bytes"
	"testing"

	"parallelogram/core/message"
	"parallelogram/core/scaling"
	"parallelogram/core/selfcheck"
	"parallelogram/core/stats"
)

// foundShare is a result of a case whose true share is 5%.
func foundShare(kind selfcheck.Kind, law scaling.Law, low, high float64) selfcheck.Result {
	return selfcheck.Result{
		Case: selfcheck.Case{Kind: kind, Serial: .05}, Law: law,
		Found: stats.Estimate{Value: (low + high) / 2, CI: stats.Interval{Low: low, High: high, Confidence: stats.Level}},
	}
}

// TestSelfcheckFailsByWaitingWorkAlone: what a machine adds to computing work is
// no fault of the measuring.
func TestSelfcheckFailsByWaitingWorkAlone(t *testing.T) {
	for _, c := range []struct {
		result selfcheck.Result
		row    string
		fails  bool
	}{
		{foundShare(selfcheck.Waiting, scaling.Amdahl, .04, .06), "5.0%   5.0%     4.0%–6.0%          yes  Amdahl's law", false},
		{foundShare(selfcheck.Waiting, scaling.USL, .06, .08), "5.0%   7.0%     6.0%–8.0%           no  the universal scalability law", true},
		{foundShare(selfcheck.Computing, "", -.02, .04), "5.0%   1.0%   −2.0%, 4.0%           no  the speed-up alone", false},
	} {
		var out bytes.Buffer
		err := printResults(terminal{out: &out, language: message.English()}, []selfcheck.Result{c.result})
		if (err != nil) != c.fails {
			t.Errorf("%+v: %v", c.result, err)
		}
		says(t, out.String(), "serial share", string(c.result.Kind), c.row)
	}
	var out bytes.Buffer
	err := printResults(terminal{out: &out, language: message.Find("ko")}, []selfcheck.Result{foundShare(selfcheck.Waiting, scaling.Amdahl, .06, .08)})
	says(t, out.String(), "직렬 비율", "대기", "아니요", "암달의 법칙")
	says(t, message.Find("ko").Say(message.Of(err)), "구간이 참값을 벗어납니다")
}
